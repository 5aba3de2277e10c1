package dk.partsregister.shared;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One part of a date phrase: a day, month, season and so on, perhaps without the year or month that a later part of the phrase gives.
 *
 * @param number which month, season (its first month), half, quarter or week; 0 for a year and for a day that borrows its month
 * @param day of the month, or 0
 * @param year 0 when it is borrowed
 * @param end the token after the element
 */
record DateElement(Kind kind, Days.@Nullable Part part, int number, int day, int year, int end) {

    enum Kind {
        DAY,
        MONTH,
        /** By its first month and its length in months. */
        SEASON,
        HALF,
        QUARTER,
        WEEK,
        YEAR
    }

    static DateElement day(int day, int month, int year, int end) {
        return new DateElement(Kind.DAY, null, month, day, year, end);
    }

    static DateElement of(Kind kind, int number, int year, int end) {
        return new DateElement(kind, null, number, 0, year, end);
    }

    boolean isComplete() {
        return year > 0 && (kind != Kind.DAY || number > 0);
    }

    /** This element with what it lacks taken from the one after it, as in "1.-3. maj 2008" and "1.-2. kvartal 2008". */
    DateElement completedBy(DateElement later) {
        int completedYear = year > 0 ? year : later.year;
        if (kind != Kind.DAY || number > 0) {
            return new DateElement(kind, part, number, day, completedYear, end);
        }
        return switch (later.kind) {
            case HALF, QUARTER -> of(later.kind, day, completedYear, end);
            default -> day(day, later.kind == Kind.DAY ? later.number : 0, completedYear, end);
        };
    }

    /** The days, or null when there are none such, as for 31 June. */
    @Nullable Days days() {
        return switch (kind) {
            case DAY -> Days.day(year, number, day);
            case MONTH ->
                part == null ? Days.months(year, number, 1) : Days.partOfMonth(part, YearMonth.of(year, number));
            case SEASON -> Days.months(year, number, day);
            case HALF -> number >= 1 && number <= 2 ? Days.months(year, 6 * number - 5, 6) : null;
            case QUARTER -> number >= 1 && number <= 4 ? Days.months(year, 3 * number - 2, 3) : null;
            case WEEK -> Days.week(year, number);
            case YEAR -> part == null ? Days.year(year) : Days.partOfYear(part, year);
        };
    }
}
