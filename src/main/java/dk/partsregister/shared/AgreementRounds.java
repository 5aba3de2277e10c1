package dk.partsregister.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the agreement periods OK-02 to OK-26 ran; each begins on 1 April and ends where the next begins. */
final class AgreementRounds {

    private static final List<Integer> YEARS = List.of(2002, 2005, 2008, 2011, 2013, 2015, 2018, 2021, 2024, 2026);

    private AgreementRounds() {}

    /** The days of the period that began in that year, the latest one without an end; null when none did. */
    static @Nullable Days period(int year) {
        return at(YEARS.indexOf(year));
    }

    /** The period so many periods after the one that holds the day, or null when it is not known. */
    static @Nullable Days period(LocalDate day, int later) {
        int holding = -1;
        while (holding + 1 < YEARS.size() && !day.isBefore(start(holding + 1))) {
            holding++;
        }
        return holding < 0 ? null : at(holding + later);
    }

    private static @Nullable Days at(int index) {
        if (index < 0 || index >= YEARS.size()) {
            return null;
        }
        return new Days(
                start(index), index + 1 < YEARS.size() ? start(index + 1).minusDays(1) : null);
    }

    private static LocalDate start(int index) {
        return LocalDate.of(YEARS.get(index), Month.APRIL, 1);
    }
}
