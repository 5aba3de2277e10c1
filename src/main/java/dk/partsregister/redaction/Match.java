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
public record Match(int start, int end, Kind kind, boolean certain) {

    /** What stands there. */
    public enum Kind {
        NAME,
        AMOUNT
    }

    boolean overlaps(Match other) {
        return start < other.end && other.start < end;
    }

    /** The places in order without those that overlap; what is certain comes before what is not, and a long one before a short. */
    public static List<Match> apart(List<Match> found) {
        if (found.size() < 2) {
            return found;
        }
        List<Match> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Match::certain)
                .reversed()
                .thenComparing(Comparator.comparingInt((Match one) -> one.end - one.start)
                        .reversed()));
        List<Match> apart = new ArrayList<>();
        for (Match one : sorted) {
            if (apart.stream().noneMatch(one::overlaps)) {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparingInt(Match::start));
        return apart;
    }
}
