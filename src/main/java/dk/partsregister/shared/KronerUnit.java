package dk.partsregister.shared;

import static dk.partsregister.shared.DanishNumber.charAt;
import static dk.partsregister.shared.DanishNumber.isSpace;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands after the number of an amount: a scale such as "mio.", a currency, both or nothing.
 *
 * @param factor what one of the unit is in kroner
 * @param end where it ends in the text
 */
record KronerUnit(BigDecimal factor, int end, boolean isScaled, boolean hasCurrency) {

    private record Scale(String word, BigDecimal factor, boolean namesKroner) {}

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);

    private static final List<Scale> SCALES = List.of(
            new Scale("millioner", MILLION, false),
            new Scale("million", MILLION, false),
            new Scale("mill", MILLION, false),
            new Scale("mio", MILLION, false),
            new Scale("mkr", MILLION, true),
            new Scale("milliarder", MILLIARD, false),
            new Scale("milliard", MILLIARD, false),
            new Scale("mia", MILLIARD, false),
            new Scale("tusinde", THOUSAND, false),
            new Scale("tusind", THOUSAND, false),
            new Scale("tkr", THOUSAND, true),
            new Scale("t.kr", THOUSAND, true),
            new Scale("t. kr", THOUSAND, true));

    private static final List<String> CURRENCIES = List.of("kroner", "krone", "kr", "dkk");

    /**
     * The unit after a number.
     *
     * @param none where the text goes on when there is no unit
     * @param start where a unit would begin
     */
    static KronerUnit at(String text, int none, int start) {
        for (Scale scale : SCALES) {
            int end = afterWord(text, start, scale.word());
            if (end > start) {
                int afterCurrency = afterCurrency(text, skipSpaces(text, end));
                boolean currency = afterCurrency > skipSpaces(text, end);
                return new KronerUnit(
                        scale.factor(), currency ? afterCurrency : end, true, currency || scale.namesKroner());
            }
        }
        int end = afterCurrency(text, start);
        return end > start
                ? new KronerUnit(BigDecimal.ONE, end, false, true)
                : new KronerUnit(BigDecimal.ONE, none, false, false);
    }

    boolean isPresent() {
        return isScaled || hasCurrency;
    }

    /** The place after a currency that stands at {@code start}, or {@code start} when there is none. */
    static int afterCurrency(String text, int start) {
        for (String currency : CURRENCIES) {
            int end = afterWord(text, start, currency);
            if (end > start) {
                return end;
            }
        }
        return start;
    }

    private static int afterWord(String text, int start, String word) {
        int end = start + word.length();
        if (!text.regionMatches(true, start, word, 0, word.length()) || Character.isLetter(charAt(text, end))) {
            return start;
        }
        return charAt(text, end) == '.' ? end + 1 : end;
    }

    private static int skipSpaces(String text, int start) {
        int end = start;
        while (isSpace(charAt(text, end))) {
            end++;
        }
        return end;
    }
}
