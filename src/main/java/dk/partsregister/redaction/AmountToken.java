package dk.partsregister.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, a word or a sign of a text.
 *
 * @param word in small letters
 * @param dashed whether a number ends in ",-"
 * @param newLine whether it is the first on its line
 */
record AmountToken(Kind kind, int start, int end, String word, boolean dashed, boolean newLine) {

    enum Kind {
        NUMBER,
        /** "fem". */
        NUMBER_WORD,
        /** "mio.". */
        SCALE,
        CURRENCY,
        WORD,
        SIGN
    }

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}|\\d{4})|0\\d+|\\d{1,2}\\.\\d{1,2}");
    private static final int MOST_DIGITS = 15;
    private static final String FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>(?:[1-9]\\d{0,2}, \\d{1,2}(?=\\s?m(?:io|ill?|ia|kr))|[1-9]\\d{0,2}(?: \\d{3})++(?![\\d.,']\\d|\\d)(?:,\\d++)?|\\d++(?:[.,']\\d++)*+)"
                    + "(?:\\s?[" + FRACTIONS + "]| [1-9]/[1-9]\\d?(?![\\d/]))?|[" + FRACTIONS
                    + "])(?<dash>\\s?[.,]\\s?-{1,2}(?![\\d\\p{L}])|\\s?-,|,=)?"
                    + "|(?<word>\\p{L}+)|(?<sign>[^\\s\\p{L}\\d])");

    static List<AmountToken> of(String text) {
        List<AmountToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            boolean newLine = text.substring(end, matcher.start()).indexOf('\n') >= 0;
            end = matcher.end();
            String typed = matcher.group();
            String word = typed.toLowerCase(Locale.ROOT);
            Kind kind = Kind.NUMBER;
            if (matcher.group("word") != null) {
                kind = kindOf(typed, word);
            } else if (matcher.group("sign") != null) {
                kind = Character.getType(typed.codePointAt(0)) == Character.CURRENCY_SYMBOL ? Kind.CURRENCY : Kind.SIGN;
            }
            tokens.add(new AmountToken(kind, matcher.start(), end, word, matcher.group("dash") != null, newLine));
        }
        return tokens;
    }

    private static Kind kindOf(String typed, String word) {
        if (MoneyWords.isScale(word)) {
            return Kind.SCALE;
        }
        if (MoneyWords.isCurrency(typed, word)) {
            return Kind.CURRENCY;
        }
        return MoneyWords.isNumber(word) ? Kind.NUMBER_WORD : Kind.WORD;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && word.charAt(0) == sign;
    }

    boolean isQuantity() {
        return kind == Kind.NUMBER || kind == Kind.NUMBER_WORD;
    }

    /** The whole number, as far as it can be told. */
    long value() {
        String digits = word.replaceAll(",\\d.*$", "").replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? 0 : Long.parseLong(digits);
    }

    /** "2008". */
    boolean isYear() {
        return kind == Kind.NUMBER && !dashed && YEAR.matcher(word).matches();
    }

    /** Whether thousands are grouped, or it is long. */
    boolean isLarge() {
        return kind == Kind.NUMBER && word.replaceAll("[^0-9]", "").length() > 3 && !isYear() && !isDate();
    }

    boolean isDate() {
        return kind == Kind.NUMBER && DATE.matcher(word).matches();
    }
}
