package dk.partsregister.edition;

import dk.partsregister.project.Disclosure;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Redaction;
import dk.partsregister.project.RedactionReview;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An edition as others are to see it.
 *
 * @param sheets those it was made from
 * @param review what is taken out of them
 * @param left keys of the doubtful places that are left standing
 * @param name of the edition, and so issuer and note, in words that others may see
 */
record Opening(
        List<RecordedSheet> sheets,
        Redaction redaction,
        RedactionReview review,
        Set<String> left,
        String name,
        String issuer,
        @Nullable String note) {

    static Opening of(
            Edition edition,
            List<RecordedSheet> sheets,
            Redaction redaction,
            RedactionReview review,
            Set<String> left) {
        Set<String> asked = review.asked().stream().map(place -> place.key()).collect(Collectors.toSet());
        Set<String> known = new TreeSet<>(left);
        known.retainAll(asked);
        return new Opening(
                sheets,
                redaction,
                review,
                known,
                redaction.of(edition.name()),
                redaction.of(edition.issuer()),
                edition.note() == null ? null : redaction.of(edition.note()));
    }

    Disclosure disclosure() {
        return review.disclosure();
    }

    String fingerprint() {
        return review.fingerprint(left);
    }

    Set<String> taken() {
        return review.namesTaken(left);
    }
}
