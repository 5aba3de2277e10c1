package dk.partsregister.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has said of doubtful places, now or before.
 *
 * @param left keys of those that are to be left standing
 * @param known words that were taken out before, each as {@code "project: words"}
 */
public record RedactionAnswers(Set<String> left, Set<String> known) {

    /** All that is doubtful is taken out. */
    public static final RedactionAnswers NONE = new RedactionAnswers(Set.of(), Set.of());

    public RedactionAnswers {
        left = Set.copyOf(left);
        known = Set.copyOf(known);
    }

    /** The words that were taken out before, by the project they stood in. */
    Map<Integer, Set<String>> knownByProject() {
        Map<Integer, Set<String>> words = new HashMap<>();
        for (String one : known) {
            int colon = one.indexOf(": ");
            if (colon > 0 && colon + 2 < one.length()) {
                words.computeIfAbsent(Integer.parseInt(one.substring(0, colon)), project -> new HashSet<>())
                        .add(one.substring(colon + 2));
            }
        }
        return words;
    }

    /** The same with other places left standing. */
    public RedactionAnswers leaving(Collection<String> keys) {
        return new RedactionAnswers(Set.copyOf(keys), known);
    }

    public static RedactionAnswers of(List<String> left, List<String> known) {
        return new RedactionAnswers(Set.copyOf(left), Set.copyOf(known));
    }
}
