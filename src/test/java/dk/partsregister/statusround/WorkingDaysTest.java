package dk.partsregister.statusround;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.statusround.StatusRound.Reminders;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** General prayer day was a holiday until 2023. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true",
        "2026-11-28, false",
        "2026-12-25, false",
        "2026-04-02, false",
        "2026-05-14, false",
        "2023-05-05, false",
        "2024-04-26, true"
    })
    void weekendsAndDanishHolidaysAreNone(LocalDate day, boolean working) {
        assertThat(WorkingDays.isOne(day)).isEqualTo(working);
    }

    @Test
    void easterIsSteppedOver() {
        LocalDate wednesday = LocalDate.of(2026, 4, 1);

        assertThat(WorkingDays.from(wednesday, 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(WorkingDays.from(LocalDate.of(2026, 4, 7), -1)).isEqualTo(wednesday);
        assertThat(WorkingDays.onOrAfter(LocalDate.of(2026, 4, 3))).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-09, true", "2026-12-10, false", "2026-12-11, true", "2026-12-14, true", "2026-12-15, false"})
    void remindersFallOnTheDaysOfThePlan(LocalDate day, boolean due) {
        assertThat(Chasing.isDue(new Reminders(2, true, 1), LocalDate.of(2026, 12, 11), day))
                .isEqualTo(due);
    }

    @Test
    void nobodyIsRemindedWithoutAPlan() {
        LocalDate deadline = LocalDate.of(2026, 12, 11);

        assertThat(deadline.minusDays(10).datesUntil(deadline.plusDays(10)))
                .noneMatch(day -> Chasing.isDue(new Reminders(null, false, null), deadline, day));
    }

    /** The deadline itself is on a Saturday: those who are late are reminded when people are back at work. */
    @Test
    void aDeadlineOnAWeekendIsRemindedOfOnTheMonday() {
        LocalDate saturday = LocalDate.of(2026, 12, 12);

        assertThat(Chasing.isDue(new Reminders(null, true, null), saturday, saturday.plusDays(2)))
                .isTrue();
    }
}
