package dk.partsregister.edition.web;

import dk.partsregister.project.Place;
import dk.partsregister.project.RedactionReview;
import dk.partsregister.redaction.Match.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The list that is shown before an edition is opened.
 *
 * @param names places where a name is taken out
 * @param amounts places where an amount is taken out
 * @param asked doubtful places, each with a tick
 * @param more how many doubtful places there are that nobody is asked about, and that are taken out
 */
record PublicationList(
        String fingerprint,
        int persons,
        int lines,
        List<Place> names,
        List<Place> amounts,
        List<Asked> asked,
        int more) {

    /** Nobody goes through more, and a form has an end. */
    private static final int MOST = 300;

    /**
     * A doubtful place.
     *
     * @param mark what its tick is known by
     */
    record Asked(String mark, Place place, boolean out) {

        public String kind() {
            return place.kind() == Kind.NAME ? "navn" : "beloeb";
        }
    }

    /** @param out whether a place is to be taken out, by its mark and key */
    static PublicationList of(RedactionReview review, Predicate<Asked> out) {
        List<Asked> asked = new ArrayList<>();
        for (Place place : review.asked().stream().limit(MOST).toList()) {
            Asked one = new Asked(place.mark(), place, true);
            asked.add(new Asked(one.mark(), place, out.test(one)));
        }
        return new PublicationList(
                review.fingerprint(),
                review.persons(),
                review.amounts(),
                of(review, Kind.NAME),
                of(review, Kind.AMOUNT),
                asked,
                review.asked().size() - asked.size());
    }

    private static List<Place> of(RedactionReview review, Kind kind) {
        return review.taken().stream().filter(place -> place.kind() == kind).toList();
    }

    /** Keys of the places that were shown and are not to be taken out. */
    Set<String> left() {
        return asked.stream()
                .filter(one -> !one.out())
                .map(one -> one.place().key())
                .collect(Collectors.toSet());
    }
}
