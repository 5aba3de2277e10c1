package dk.partsregister.shared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as Danes write it, found at one place of a text: thousands grouped by one kind of separator, decimals after a comma.
 *
 * @param value without sign
 * @param end where the number ends in the text
 * @param grouping what stands between the groups of three
 * @param decimals how many decimals were written
 * @param dashed whether it ends in ",-", which says that there are no øre
 */
record DanishNumber(BigDecimal value, int end, Grouping grouping, int decimals, boolean dashed) {

    /** Longer numbers are no amounts of kroner, and big ones are slow to read. */
    private static final int MOST_DIGITS = 15;

    /** Stops the search for groups where a row of numbers with spaces between goes on and on. */
    private static final int LONGEST = 24;

    private static final String FRACTIONS = "¼½¾";
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    enum Grouping {
        NONE,
        /** Dots, or spaces that do not break: nothing but thousands is written so. */
        FIRM,
        /** Ordinary spaces, which may also stand between two numbers. */
        SPACE
    }

    /**
     * The number that begins at {@code start}, or null when there is none, or one that is malformed such as "1.39.115".
     *
     * @param spacedDecimals whether "1, 8" is one number
     */
    static @Nullable DanishNumber at(String text, int start, boolean spacedDecimals) {
        int head = digitsEnd(text, start);
        if (head == start) {
            return isFraction(text, start)
                    ? new DanishNumber(fraction(text, start), start + 1, Grouping.NONE, 2, false)
                    : null;
        }
        int end = head;
        char separator = head - start <= 3 && text.charAt(start) != '0' ? charAt(text, head) : 0;
        boolean separates = separator == '.' || separator == ' ' || isFirmSpace(separator);
        while (separates && end - start < LONGEST && charAt(text, end) == separator && isGroup(text, end + 1)) {
            end += 4;
        }
        if (runsOn(text, end)) {
            return null;
        }
        Grouping grouping = end == head ? Grouping.NONE : separator == ' ' ? Grouping.SPACE : Grouping.FIRM;
        return withDecimals(text, start, end, grouping, spacedDecimals);
    }

    private static @Nullable DanishNumber withDecimals(
            String text, int start, int end, Grouping grouping, boolean spacedDecimals) {
        String whole = digitsOf(text, start, end);
        if (whole.length() > MOST_DIGITS) {
            return null;
        }
        BigDecimal value = new BigDecimal(whole);
        char next = charAt(text, end);
        if (grouping == Grouping.NONE) {
            int at = isSpace(next) ? end + 1 : end;
            if (isFraction(text, at)) {
                return new DanishNumber(value.add(fraction(text, at)), at + 1, grouping, 2, false);
            }
        }
        if (next != ',') {
            return new DanishNumber(value, end, grouping, 0, false);
        }
        if (isDash(charAt(text, end + 1)) && !isDigit(charAt(text, end + 2))) {
            int after = isDash(charAt(text, end + 2)) ? end + 3 : end + 2;
            return new DanishNumber(value, after, grouping, 0, true);
        }
        boolean spaced = spacedDecimals && isSpace(charAt(text, end + 1));
        int from = spaced ? end + 2 : end + 1;
        int to = digitsEnd(text, from);
        if (to == from || (spaced && runsOn(text, to))) {
            return new DanishNumber(value, end, grouping, 0, false);
        }
        if (runsOn(text, to) || continuesWithDecimals(text, to) || to - from > MOST_DIGITS) {
            return null;
        }
        BigDecimal exact = new BigDecimal(whole + "." + text.substring(from, to));
        return new DanishNumber(exact, to, grouping, to - from, false);
    }

    private static boolean runsOn(String text, int at) {
        char next = charAt(text, at);
        return (next == '.' || isFirmSpace(next)) && isDigit(charAt(text, at + 1));
    }

    private static boolean continuesWithDecimals(String text, int at) {
        return charAt(text, at) == ',' && isDigit(charAt(text, at + 1));
    }

    private static boolean isGroup(String text, int at) {
        return isDigit(charAt(text, at))
                && isDigit(charAt(text, at + 1))
                && isDigit(charAt(text, at + 2))
                && !isDigit(charAt(text, at + 3));
    }

    private static boolean isFraction(String text, int at) {
        return at < text.length() && FRACTIONS.indexOf(text.charAt(at)) >= 0;
    }

    private static BigDecimal fraction(String text, int at) {
        return QUARTER.multiply(BigDecimal.valueOf(FRACTIONS.indexOf(text.charAt(at)) + 1L));
    }

    private static String digitsOf(String text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (isDigit(charAt(text, end))) {
            end++;
        }
        return end;
    }

    /** The character, or NUL beyond the text. */
    static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** Any space within a line. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || isFirmSpace(c);
    }

    private static boolean isFirmSpace(char c) {
        return c == '\u00A0' || c == '\u2007' || c == '\u2008' || c == '\u2009' || c == '\u200A' || c == '\u202F';
    }
}
