package dk.partsregister.overview.render;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;

/** Lets a word that is longer than its line break, where no rule of hyphenation would. */
final class LongWords {

    private static final Pattern WORD = Pattern.compile("[^\\s\u00A0]+");
    private static final char BREAK = '\u00AD';

    private final HyphenationTree hyphenation;

    LongWords(HyphenationTree hyphenation) {
        this.hyphenation = hyphenation;
    }

    /**
     * Puts soft hyphens into the words that cannot be set otherwise, and leaves all others alone.
     *
     * @param letters of average width that go on a line
     */
    String breakable(String text, int letters) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        word.group().length() < letters * 9 / 10 ? word.group() : broken(word, letters)));
    }

    private String broken(MatchResult word, int letters) {
        // capitals are nearly twice as wide as the average
        int longest = Math.max(4, letters / 2);
        StringBuilder broken = new StringBuilder(word.group());
        int end = broken.length();
        int[] points = points(word.group());
        for (int i = points.length; i >= 0; i--) {
            int start = i == 0 ? 0 : points[i - 1];
            for (int at = end - longest; at > start; at -= longest) {
                broken.insert(at, BREAK);
            }
            end = start;
        }
        return broken.toString();
    }

    private int[] points(String word) {
        Hyphenation found = hyphenation.hyphenate(word, 2, 3);
        return found == null ? new int[0] : found.getHyphenationPoints();
    }
}
