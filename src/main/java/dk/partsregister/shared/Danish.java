package dk.partsregister.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days, moments, amounts and enumerations as Danes write them. */
public final class Danish {

    public static final Locale LOCALE = Locale.forLanguageTag("da-DK");

    // The months are named here, since the platform's own names change with its locale data.
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private Danish() {}

    /** {@code "13. maj 2008"}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** {@code "13. maj 2008 kl. 12.00"}, in Danish time. */
    public static String moment(Instant moment) {
        var local = moment.atZone(AsOf.COPENHAGEN);
        return day(local.toLocalDate()) + " kl. " + CLOCK_TIME.format(local);
    }

    /** {@code "67.356.892"}, and {@code "1.065,50"} where there are øre. */
    public static String amount(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols)
                .format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** {@code "1"}, {@code "1 og 2"}, {@code "1, 2 og 3"}. */
    public static String enumeration(List<?> things) {
        int last = things.size() - 1;
        var sentence = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            sentence.append(i == 0 ? "" : i == last ? " og " : ", ").append(things.get(i));
        }
        return sentence.toString();
    }
}
