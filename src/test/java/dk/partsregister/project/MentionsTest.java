package dk.partsregister.project;

import static dk.partsregister.project.ProjectMother.idea;
import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.testing.RegisterTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the sheets have named, over time and on both clocks. */
@RegisterTest
class MentionsTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final LocalDate JUNE = LocalDate.of(2008, 6, 1);

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void somebodyIsNamedFromTheFirstSheetToTheLastThatSaysTheName() {
        int number = record("Skifter leder", plainProject("Skifter leder", 1, "1 kr."), APRIL);
        record("Skifter leder", plainProject("Skifter leder", 2, "1 kr."), MAY);
        record("Skifter leder", idea("Skifter leder"), JUNE);
        long person = leader(number).person().recordedId();

        assertThat(mention(person, number, MAY)).isEqualTo(new Mention(number, "Skifter leder", APRIL, MAY, true));
        assertThat(mention(person, number, JUNE)).isEqualTo(new Mention(number, "Skifter leder", APRIL, MAY, false));
        assertThat(mentions(person, number, APRIL.minusDays(1), null)).isEmpty();
    }

    @Test
    void aSheetThatWasCorrectedForItsOwnDaySaysNothingButToThoseWhoKnewNoBetter() {
        int number = record("Rettes", plainProject("Rettes", 1, "1 kr."), APRIL);
        Instant before = sheets.history(number).get(0).recordedAt();
        long person = leader(number).person().recordedId();
        record("Rettes", idea("Rettes"), APRIL);

        assertThat(mentions(person, number, MAY, null)).isEmpty();
        assertThat(mentions(person, number, MAY, before)).hasSize(1);
    }

    @Test
    void aProjectThatWasWithdrawnNamesNobodyAnyMore() {
        int number = record("Trækkes", plainProject("Trækkes", 1, "1 kr."), APRIL);
        jdbc.update("""
                insert into project_sheet (project_id, effective_on, recorded_by, cause, withdrawn, document)
                select project_id, ?, 'prøve', 'Projektet er opgivet', true, document from project_sheet
                where project_id = (select id from project where number = ?)
                """, MAY, number);
        long person = leader(number).person().recordedId();

        assertThat(mention(person, number, APRIL).still()).isTrue();
        assertThat(mention(person, number, MAY)).isEqualTo(new Mention(number, "Trækkes", APRIL, APRIL, false));
    }

    @Test
    void aSeatNamesItsHolderTheHoldersOrganisationAndTheParty() {
        int number = record("Stress på dagsordenen", stressProject(), APRIL);
        ProjectSheet.Seat seat = sheets.find(number, APRIL, null)
                .orElseThrow()
                .sheet()
                .groups()
                .get(0)
                .seats()
                .get(0);

        assertThat(mentions(Objects.requireNonNull(seat.holder()).recordedId(), number, APRIL, null))
                .hasSize(1);
        for (ProjectSheet.Named organisation :
                List.of(Objects.requireNonNull(seat.organisation()), Objects.requireNonNull(seat.party()))) {
            assertThat(sheets.namingOrganisation(organisation.recordedId(), APRIL, null))
                    .as(organisation.words())
                    .extracting(Mention::number)
                    .contains(number);
        }
    }

    private Leader leader(int number) {
        return sheets.find(
                        number,
                        APRIL,
                        sheets.history(number)
                                .get(sheets.history(number).size() - 1)
                                .recordedAt())
                .orElseThrow()
                .sheet()
                .leaders()
                .get(0);
    }

    private Mention mention(long person, int number, LocalDate day) {
        return mentions(person, number, day, null).get(0);
    }

    private List<Mention> mentions(long person, int number, LocalDate day, @Nullable Instant knownAt) {
        return sheets.namingPerson(person, day, knownAt).stream()
                .filter(mention -> mention.number() == number)
                .toList();
    }

    private int record(String title, ProjectSheet sheet, LocalDate effectiveOn) {
        Integer number = transaction.execute(status -> {
            Recording recording = register.begin(new Occasion(effectiveOn, "prøve", "Prøve", null));
            int known = recording.numberOf(title);
            recording.record(known, sheet);
            recording.finish();
            return known;
        });
        return Objects.requireNonNull(number);
    }
}
