package dk.partsregister.overview.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;
import org.apache.fop.hyphenation.Hyphenator;
import org.jspecify.annotations.Nullable;

/**
 * Danish hyphenation that knows the compounds of the field.
 *
 * <p>The patterns see letters, not words, and break "medarbejde-rindflydelse". A word that begins with one of the listed
 * elements is broken after it, and the rest as a word of its own.
 */
final class DanishHyphenation extends HyphenationTree {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéäöü";
    private static final int SHORTEST_REST = 4;
    private static final Set<String> ENDINGS = Set.of("ende", "erne", "ernes", "ener", "enes", "eren", "erens", "eres");

    private final HyphenationTree patterns;
    private final Map<String, List<String>> elements;
    private final int longestElement;

    private DanishHyphenation(HyphenationTree patterns, Map<String, List<String>> elements) {
        this.patterns = patterns;
        this.elements = elements;
        this.longestElement =
                elements.keySet().stream().mapToInt(String::length).max().orElse(0);
        LETTERS.chars().forEach(c -> addClass(Character.toString(c) + Character.toUpperCase((char) c)));
    }

    static DanishHyphenation load() throws IOException {
        Map<String, List<String>> elements = new HashMap<>();
        InputStream list = DanishHyphenation.class.getResourceAsStream("compounds.txt");
        if (list == null) {
            throw new IOException("The list of compounds is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> elements.put(line.replace("-", ""), List.of(line.split("-"))));
        }
        return new DanishHyphenation(Hyphenator.getFopHyphenationTree("da"), elements);
    }

    @Override
    public @Nullable Hyphenation hyphenate(String word, int remain, int push) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        List<String> syllables = syllables(letters);
        if (syllables.isEmpty() || !letters.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
            return patterns.hyphenate(word, remain, push);
        }
        synchronized (this) {
            // only FOP can make a Hyphenation, and does so from its exceptions; those count the rest from one less
            stoplist.clear();
            addException(letters, new ArrayList<>(syllables));
            return hyphenate(word.toCharArray(), 0, word.length(), remain, push - 1);
        }
    }

    /** The syllables of a word that begins with a listed element; none for another word. */
    private List<String> syllables(String word) {
        for (int length = Math.min(longestElement, word.length()); length > 2; length--) {
            List<String> element = elements.get(word.substring(0, length));
            String rest = word.substring(length);
            if (element != null && (rest.isEmpty() || isWord(rest))) {
                List<String> all = new ArrayList<>(element);
                all.addAll(rest.isEmpty() ? List.of() : ofRest(rest));
                return all;
            }
        }
        return List.of();
    }

    private List<String> ofRest(String rest) {
        List<String> listed = syllables(rest);
        if (!listed.isEmpty()) {
            return listed;
        }
        Hyphenation found = patterns.hyphenate(rest, 2, 3);
        return found == null ? List.of(rest) : List.of(found.toString().split("-"));
    }

    private static boolean isWord(String rest) {
        return rest.length() >= SHORTEST_REST && !ENDINGS.contains(rest);
    }
}
