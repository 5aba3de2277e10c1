package dk.partsregister.statusround;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which people are at work in Denmark. */
final class WorkingDays {

    private WorkingDays() {}

    /** Made when it is first needed: reading the holidays takes a moment that the start can do without. */
    private static final class Holidays {

        static final HolidayManager OF_DENMARK = HolidayManager.getInstance(ManagerParameters.create("dk"));
    }

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.OF_DENMARK.isHoliday(day);
    }

    /** So many working days after a day, or before it where the number is negative. */
    static LocalDate from(LocalDate day, int count) {
        LocalDate found = day;
        int step = count < 0 ? -1 : 1;
        for (int left = Math.abs(count); left > 0; ) {
            found = found.plusDays(step);
            if (isOne(found)) {
                left--;
            }
        }
        return found;
    }

    /** The day itself, or the next working day. */
    static LocalDate onOrAfter(LocalDate day) {
        return isOne(day) ? day : from(day, 1);
    }
}
