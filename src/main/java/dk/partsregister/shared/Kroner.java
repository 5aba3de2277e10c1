package dk.partsregister.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount in Danish kroner: the words that were typed, and the reading of them.
 *
 * <p>The amount has no decimals when it is whole and two when it has øre, so equal amounts are equal as records.
 *
 * @param typed the words as typed, without spaces around them, e.g. {@code "Ca. 5,6 mio. kr."}
 * @param amount kroner, exact to the øre; absent when the words hold no number that can be read
 * @param approximate whether the words say "ca." or the like
 * @param bracketed whether the whole amount stands in brackets
 */
public record Kroner(String typed, @Nullable BigDecimal amount, boolean approximate, boolean bracketed) {

    /**
     * An amount inside a longer text.
     *
     * @param start where it begins, "ca." and an opening bracket included
     * @param end the place after its last character
     */
    public record Found(int start, int end, Kroner kroner) {}

    /**
     * @throws IllegalArgumentException when the amount is finer than an øre, or "ca." or brackets are said of no amount
     */
    public Kroner {
        typed = typed.strip();
        if (amount == null) {
            if (approximate || bracketed) {
                throw new IllegalArgumentException("No amount to be approximate or bracketed: " + typed);
            }
        } else {
            amount = normalised(amount);
        }
    }

    /**
     * Reads what was typed into a field for one amount; words that cannot be read are kept without an amount.
     *
     * <p>A number needs no unit here, but then its decimals must be øre: "150000" is read, "1,2" is not, since it may lack its "mio.".
     */
    public static Kroner read(String typed) {
        return new KronerReader(typed.strip()).whole().orElseGet(() -> new Kroner(typed, null, false, false));
    }

    /** An amount that comes as a number, e.g. from a spreadsheet; its words are the house style. */
    public static Kroner of(BigDecimal amount) {
        return new Kroner(format(amount) + " kr.", amount, false, false);
    }

    /**
     * The amounts in running text, in order: only numbers with a currency ("kr.", "DKK", "mio. kr.", "t.kr.") beside them.
     *
     * <p>Intervals ("100.000-200.000 kr.") and malformed numbers are passed over.
     */
    public static List<Found> find(String text) {
        return new KronerReader(text).find(KronerReader.Place.RUNNING_TEXT);
    }

    /**
     * The amounts in a cell that is about money, in order: as {@link #find}, and also "2,55 mio." without a currency, and a bare number
     * with its thousands grouped by dots such as "(473.000)" when no word follows it on its line.
     */
    public static List<Found> findInCell(String cell) {
        return new KronerReader(cell).find(KronerReader.Place.MONEY_CELL);
    }

    /** A number the Danish way, øre only when there are any: {@code "67.356.892"}, {@code "1.234,50"}. */
    public static String format(BigDecimal amount) {
        BigDecimal exact = normalised(amount);
        String digits = exact.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        if (point >= 0) {
            text.append(',').append(digits, point + 1, digits.length());
        }
        return exact.signum() < 0 ? "-" + text : text.toString();
    }

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(amount);
    }

    /** The amount as the house prints it, e.g. {@code "ca. 5.600.000 kr."}; the typed words when there is no amount. */
    public String houseStyle() {
        if (amount == null) {
            return typed;
        }
        String text = (approximate ? "ca. " : "") + format(amount) + " kr.";
        return bracketed ? "(" + text + ")" : text;
    }

    private static BigDecimal normalised(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > 2) {
            throw new IllegalArgumentException("Finer than an øre: " + amount);
        }
        return stripped.setScale(stripped.scale() <= 0 ? 0 : 2, RoundingMode.UNNECESSARY);
    }
}
