package dk.partsregister.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place in a text, by its positions in what was typed.
 *
 * @param end the place after its last character
 * @param certain whether it is a name or an amount; else somebody is to be asked
 */
public record Found(int start, int end, Kind kind, boolean certain) {

    /** What stands there. */
    public enum Kind {
        NAME,
        AMOUNT
    }

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }

    /** The places in order without those that overlap; what is certain comes before what is not, and a long one before a short. */
    public static List<Found> apart(List<Found> found) {
        if (found.size() < 2) {
            return found;
        }
        List<Found> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Found::certain)
                .reversed()
                .thenComparing(Comparator.comparingInt((Found one) -> one.end - one.start)
                        .reversed()));
        List<Found> apart = new ArrayList<>();
        for (Found one : sorted) {
            if (apart.stream().noneMatch(one::overlaps)) {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparingInt(Found::start));
        return apart;
    }
}
