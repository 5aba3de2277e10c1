package dk.partsregister.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.Involvement.Part;
import dk.partsregister.project.ProjectSheet.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvolvementTest {

    private static final RecordedSheet STRESS = new RecordedSheet(
            1, 1, LocalDate.of(2008, 4, 1), Instant.EPOCH, "prøve", "Prøve", ProjectMother.stressProject());

    @Test
    void everyLeaderAndEverySeatIsOne() {
        assertThat(Involvement.in(STRESS))
                .extracting(Involvement::part, role -> words(role.person()), role -> words(role.organisation()))
                .containsExactly(
                        tuple(Part.COORDINATES, "Anne Holm", "KL"),
                        tuple(Part.LEADS, "Bo Lind", "KTO"),
                        tuple(Part.LEADS, "Carla Friis", "Danske Regioner"),
                        tuple(Part.SITS, "Dina Krog", "FOA"),
                        tuple(Part.SITS, null, "Danske Regioner"));
    }

    @Test
    void aLeaderOfSomeActivitiesIsLimitedToThem() {
        assertThat(Involvement.in(STRESS))
                .extracting(Involvement::limits)
                .startsWith(null, "Aktivitet 1", "Aktivitet 1");
    }

    @Test
    void aSeatBelongsToTheHoldersOrganisationAndToThePartyThatFillsIt() {
        Involvement seat = seat(new Named("Dina", 7L), SeatStatus.FILLED);

        assertThat(List.of(seat.isOf(1), seat.isOf(2), seat.isOf(7))).containsExactly(true, true, false);
        assertThat(List.of(seat.isBy(7), seat.isBy(1))).containsExactly(true, false);
    }

    @Test
    void aSeatWaitsForSomebodyUntilItHasEnded() {
        assertThat(seat(null, SeatStatus.VACANT_NN).isVacant()).isTrue();
        assertThat(seat(null, SeatStatus.NAMED_LATER).isVacant()).isTrue();
        assertThat(seat(null, SeatStatus.ENDED).isVacant()).isFalse();
        assertThat(seat(new Named("Dina", 7L), SeatStatus.FILLED).isVacant()).isFalse();
    }

    private static Involvement seat(@Nullable Named holder, SeatStatus status) {
        return new Involvement(
                STRESS,
                Part.SITS,
                BodyKind.STEERING_GROUP,
                status,
                "Styregruppe",
                holder,
                new Named("FOA", 1L),
                new Named("KTO", 2L),
                null,
                null);
    }

    private static @Nullable String words(@Nullable Named named) {
        return named == null ? null : named.words();
    }
}
