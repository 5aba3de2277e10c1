package dk.partsregister.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * The days from {@code first} to {@code last}; open at an end that is absent.
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** The months, which may run into the next year. */
    static Days months(int year, int first, int count) {
        LocalDate start = LocalDate.of(year, first, 1);
        return new Days(start, start.plusMonths(count).minusDays(1));
    }

    static @Nullable Days day(int year, int month, int day) {
        try {
            return of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static Days year(int year) {
        return months(year, 1, 12);
    }

    /** An ISO week, Monday to Sunday. */
    static @Nullable Days week(int year, int week) {
        LocalDate inside = Year.of(year).atMonth(6).atDay(1);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inside)
                                .getMaximum()) {
            return null;
        }
        LocalDate monday = inside.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(java.time.DayOfWeek.MONDAY);
        return new Days(monday, monday.plusDays(6));
    }

    static Days partOfMonth(Part part, YearMonth month) {
        return switch (part) {
            case PRIMO -> new Days(month.atDay(1), month.atDay(10));
            case MEDIO -> new Days(month.atDay(11), month.atDay(20));
            case ULTIMO -> new Days(month.atDay(21), month.atEndOfMonth());
        };
    }

    static Days partOfYear(Part part, int year) {
        return switch (part) {
            case PRIMO -> months(year, 1, 3);
            case MEDIO -> months(year, 5, 4);
            case ULTIMO -> months(year, 10, 3);
        };
    }

    /** Where in a month or year; no official norm says how long each lasts. */
    enum Part {
        PRIMO,
        MEDIO,
        ULTIMO
    }

    /** From the first of these days to the last of the later ones, or null when those begin or end earlier. */
    @Nullable Days to(Days later) {
        boolean forward = first != null
                && last != null
                && later.first != null
                && later.last != null
                && !later.first.isBefore(first)
                && !later.last.isBefore(last);
        return forward ? new Days(first, later.last) : null;
    }
}
