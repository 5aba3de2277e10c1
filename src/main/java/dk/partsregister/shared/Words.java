package dk.partsregister.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small questions about Danish words that several readers ask. */
public final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]++");

    private Words() {}

    /** On one line with single spaces, trimmed. */
    public static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Without the commas, dots, colons and dashes that only hold words apart. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSeparator(text.charAt(from))) {
            from++;
        }
        while (to > from && isSeparator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",.;:–-•".indexOf(c) >= 0;
    }
}
