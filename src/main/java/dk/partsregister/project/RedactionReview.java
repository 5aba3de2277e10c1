package dk.partsregister.project;

import dk.partsregister.redaction.Match.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is taken out of sheets and of the words that go with them before others see them.
 *
 * @param taken what is certain
 * @param asked what somebody is to look at
 * @param persons how many names of leaders and members are left out of their lists
 * @param amounts how many lines of budgets and accounts are left out
 */
public record RedactionReview(Disclosure disclosure, List<Place> taken, List<Place> asked, int persons, int amounts) {

    public RedactionReview {
        taken = List.copyOf(taken);
        asked = List.copyOf(asked);
    }

    /** Tells whether this is still the list that somebody has seen. */
    public String fingerprint() {
        return Fingerprint.of(Stream.concat(
                Stream.of(disclosure.names() + " " + disclosure.money() + " " + persons + " " + amounts),
                Stream.concat(taken.stream(), asked.stream()).map(place -> place.certain() + place.key())));
    }

    /** Tells what comes of the list when some of it is left standing. */
    public String fingerprint(Collection<String> left) {
        return Fingerprint.of(Stream.concat(Stream.of(fingerprint()), new TreeSet<>(left).stream()));
    }

    /** The names that are taken out when some places are left standing, each as {@code "project: words"}. */
    public Set<String> namesTaken(Collection<String> left) {
        return Stream.concat(taken.stream(), asked.stream().filter(place -> !left.contains(place.key())))
                .filter(place -> place.kind() == Kind.NAME)
                .map(Place::wordsThere)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
