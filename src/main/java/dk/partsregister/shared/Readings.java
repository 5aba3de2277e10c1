package dk.partsregister.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** How times are understood, in words: what is shown beside a field where one is typed. */
public final class Readings {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Danish.LOCALE);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Danish.LOCALE);
    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("d.", Danish.LOCALE);

    private Readings() {}

    /** The days of a dated phrase, e.g. {@code "21.–31. marts 2008"}, {@code "maj – august 2008"}, {@code "til og med 30. juni 2008"}; empty when not dated. */
    public static String days(DatePhrase phrase) {
        LocalDate first = phrase.earliest();
        LocalDate last = phrase.latest();
        if (first == null) {
            return last == null ? "" : approximately(phrase, "til og med " + Danish.day(last));
        }
        return approximately(phrase, last == null ? "fra " + Danish.day(first) : between(first, last));
    }

    private static String approximately(DatePhrase phrase, String days) {
        return phrase.approximate() ? "cirka " + days : days;
    }

    private static String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return Danish.day(first);
        }
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = YearMonth.from(first).equals(YearMonth.from(last));
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        if (wholeMonths) {
            if (sameMonth) {
                return MONTH.format(first);
            }
            if (sameYear && first.getMonthValue() == 1 && last.getMonthValue() == 12) {
                return "hele " + first.getYear();
            }
            return (sameYear ? MONTH_ALONE : MONTH).format(first) + " – " + MONTH.format(last);
        }
        if (sameMonth) {
            return DAY_ALONE.format(first) + "–" + Danish.day(last);
        }
        return Danish.day(first) + " – " + Danish.day(last);
    }
}
