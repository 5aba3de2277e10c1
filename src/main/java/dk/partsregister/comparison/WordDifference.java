package dk.partsregister.comparison;

import dk.partsregister.comparison.Alignment.Stretch;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a line became another, word by word. */
final class WordDifference {

    /** A word, a number or an amount with the dots in it, or a sign; with the spaces after it. */
    private static final Pattern WORD = Pattern.compile("(?U)([\\p{L}\\p{N}]+(?:[.,:/@_-][\\p{L}\\p{N}]+)*|\\S)(\\s*)");

    /** Lines with less in common than this are told as one that went and one that came. */
    private static final double LEAST_IN_COMMON = 0.35;

    private final List<String> before;
    private final List<String> after;
    private final List<String> afterWithSpaces;
    private final List<String> beforeWithSpaces;
    private final List<Stretch> stretches;

    WordDifference(String before, String after) {
        this.before = words(before, 1);
        this.beforeWithSpaces = words(before, 0);
        this.after = words(after, 1);
        this.afterWithSpaces = words(after, 0);
        this.stretches = Alignment.of(this.before, this.after);
    }

    /** Whether the two lines are versions of one. */
    boolean isAlike() {
        int same = stretches.stream()
                .filter(Stretch::same)
                .mapToInt(stretch -> letters(after, stretch.otherFrom(), stretch.otherTo()))
                .sum();
        int longest = Math.max(letters(before, 0, before.size()), letters(after, 0, after.size()));
        return longest > 0 && same >= longest * LEAST_IN_COMMON;
    }

    MarkedText marked() {
        List<Piece> pieces = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.same()) {
                add(pieces, Change.SAME, afterWithSpaces, stretch.otherFrom(), stretch.otherTo());
            } else {
                add(pieces, Change.DELETED, beforeWithSpaces, stretch.from(), stretch.to());
                add(pieces, Change.INSERTED, afterWithSpaces, stretch.otherFrom(), stretch.otherTo());
            }
        }
        return new MarkedText(pieces.isEmpty() ? List.of(new Piece(Change.SAME, "")) : pieces);
    }

    private static void add(List<Piece> pieces, Change change, List<String> words, int from, int to) {
        if (to > from) {
            pieces.add(new Piece(change, String.join("", words.subList(from, to))));
        }
    }

    private static List<String> words(String text, int group) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(group));
        }
        return words;
    }

    private static int letters(List<String> words, int from, int to) {
        return words.subList(from, to).stream().mapToInt(String::length).sum();
    }
}
