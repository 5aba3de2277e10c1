package dk.partsregister.project;

import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.project.Recording.Outcome;
import dk.partsregister.testing.RegisterTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class ProjectRegisterTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aSheetComesBackAsItWasRecordedWithTheIdsOfItsPeople() {
        int number = record(stressProject(), APRIL);

        RecordedSheet found = sheets.find(number, APRIL, null).orElseThrow();

        assertThat(found.effectiveOn()).isEqualTo(APRIL);
        assertThat(found.sheet().statuses()).isEqualTo(stressProject().statuses());
        assertThat(found.sheet().budget()).isEqualTo(stressProject().budget());
        assertThat(found.sheet().leaders())
                .extracting(leader -> leader.person().words())
                .containsExactly("Anne Holm", "Bo Lind", "Carla Friis");
        assertThat(found.sheet().leaders())
                .allSatisfy(leader -> assertThat(leader.person().id()).isNotNull());
    }

    @Test
    void recordingTheSameAgainAppendsNothing() {
        ProjectSheet sheet = plainProject("To gange", 3, "100.000 kr.");
        int number = record(sheet, APRIL);

        assertThat(outcome(number, sheet, APRIL)).isEqualTo(Outcome.UNCHANGED);
        assertThat(outcome(number, sheet, MAY)).isEqualTo(Outcome.UNCHANGED);
        assertThat(sheets.history(number)).hasSize(1);
    }

    @Test
    void aChangeIsSeenFromItsDayOnAndNotBefore() {
        int number = record(plainProject("Skifter", 3, "100.000 kr."), APRIL);

        outcome(number, plainProject("Skifter", 3, "200.000 kr."), MAY);

        assertThat(grantOf(number, APRIL)).isEqualTo("100.000 kr.");
        assertThat(grantOf(number, MAY.minusDays(1))).isEqualTo("100.000 kr.");
        assertThat(grantOf(number, MAY)).isEqualTo("200.000 kr.");
        assertThat(sheets.find(number, APRIL.minusDays(1), null)).isEmpty();
        assertThat(sheets.history(number))
                .extracting(RecordedSheet::effectiveOn)
                .containsExactly(MAY, APRIL);
    }

    @Test
    void aCorrectionOfThePastIsUnknownToWhatWasKnownThen() {
        int number = record(plainProject("Rettes", 3, "100.000 kr."), APRIL);
        Instant before = sheets.history(number).get(0).recordedAt();

        outcome(number, plainProject("Rettes", 3, "150.000 kr."), APRIL);

        assertThat(grantOf(number, MAY)).isEqualTo("150.000 kr.");
        assertThat(sheets.find(number, MAY, before)
                        .orElseThrow()
                        .sheet()
                        .budget()
                        .get(0)
                        .amount()
                        .typed())
                .isEqualTo("100.000 kr.");
    }

    @Test
    void whatIsSaidOfThePastDoesNotUndoWhatTheProjectIsNow() {
        int number = record(plainProject("Nutid", 3, "200.000 kr."), MAY);

        outcome(number, plainProject("Nutid", 3, "100.000 kr."), APRIL);

        assertThat(jdbc.queryForList("""
                        select line.typed from budget_line line
                        join project on project.id = line.project_id where project.number = ?
                        """, String.class, number)).containsExactly("200.000 kr.");
    }

    @Test
    void theLatestSheetsAreThoseRecordedLastWhateverDayTheyHoldFrom() {
        int first = record(plainProject("Først registreret", 3, "1 kr."), MAY);
        Instant between = sheets.history(first).get(0).recordedAt();
        int second = record(plainProject("Sidst registreret", 3, "1 kr."), APRIL);

        assertThat(sheets.latest(2, null)).extracting(RecordedSheet::number).containsExactly(second, first);
        assertThat(sheets.latest(1, null)).extracting(RecordedSheet::number).containsExactly(second);
        assertThat(sheets.latest(1, between)).extracting(RecordedSheet::number).containsExactly(first);
    }

    @Test
    void aWithdrawnProjectStandsInOverviewsFromBefore() {
        int number = record(plainProject("Trukket tilbage", 3, "1 mio. kr."), APRIL);
        jdbc.update("""
                insert into project_sheet (project_id, effective_on, recorded_by, cause, withdrawn, document)
                select project_id, ?, 'prøve', 'Projektet er opgivet', true, document from project_sheet
                where project_id = (select id from project where number = ?)
                """, MAY, number);

        assertThat(sheets.asOf(APRIL, null)).extracting(RecordedSheet::number).contains(number);
        assertThat(sheets.asOf(MAY, null)).extracting(RecordedSheet::number).doesNotContain(number);
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteASheet() {
        record(plainProject("Urørlig", 3, "1 mio. kr."), APRIL);

        for (String attempt : List.of(
                "update project_sheet set cause = 'noget andet'",
                "delete from project_sheet",
                "truncate project_sheet cascade")) {
            assertThatThrownBy(() -> jdbc.execute(attempt))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "audit_event, actor",
        "pot_entry, amount",
        "grant_split, decision",
        "grant_split_share, amount",
        "account_line, amount",
        "round_event, words"
    })
    void theDatabaseRefusesToChangeOrDeleteEntriesOfMoneyAndEvents(String table, String column) {
        for (String attempt : List.of(
                "update " + table + " set " + column + " = " + column,
                "delete from " + table,
                "truncate " + table + " cascade")) {
            // The triggers are of statements, so that they need no row.
            assertThatThrownBy(() -> jdbc.execute(attempt))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("rows of " + table + " are never changed or deleted");
        }
    }

    @Test
    void theMomentOfRecordingIsTheDatabasesOwn() {
        int number = record(plainProject("Tidsstempel", 3, "1 mio. kr."), APRIL);

        jdbc.update("""
                insert into project_sheet (project_id, effective_on, recorded_at, recorded_by, cause, document)
                select project_id, ?, timestamptz '2001-01-01', 'prøve', 'Snyd', document from project_sheet
                where project_id = (select id from project where number = ?)
                """, MAY, number);

        assertThat(sheets.history(number))
                .allSatisfy(sheet -> assertThat(sheet.recordedAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void theSameTitleIsTheSameProjectHoweverItIsSet() {
        int number = record(plainProject("Kvalitet i fællesskab – en prøve", 3, "1 mio. kr."), APRIL);

        assertThat(numberOf("  kvalitet i fællesskab - EN PRØVE. ")).isEqualTo(number);
        assertThat(numberOf("Noget helt andet")).isNotEqualTo(number);
    }

    @Test
    void whatIsRecordedStandsInTablesOfItsOwn() {
        int number = record(stressProject(), APRIL);

        assertThat(count("leader_assignment", number)).isEqualTo(3);
        assertThat(count("activity", number)).isEqualTo(2);
        assertThat(count("budget_line", number)).isEqualTo(3);
        assertThat(count("status_entry", number)).isEqualTo(2);
        assertThat(count("closing_item", number)).isEqualTo(2);
        assertThat(count("product", number)).isEqualTo(1);
        assertThat(count("project_date", number)).isEqualTo(2);
        assertThat(count("body", number)).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from budget_line where parent_id is not null and kind = 'PART_OF'",
                        Integer.class))
                .isPositive();
    }

    private int count(String table, int number) {
        Integer count = jdbc.queryForObject(
                "select count(*) from " + table + " where project_id = (select id from project where number = ?)",
                Integer.class,
                number);
        return count == null ? 0 : count;
    }

    private String grantOf(int number, LocalDate day) {
        return sheets.find(number, day, null)
                .orElseThrow()
                .sheet()
                .budget()
                .get(0)
                .amount()
                .typed();
    }

    private int numberOf(String title) {
        Integer number =
                transaction.execute(status -> register.begin(occasion(APRIL)).numberOf(title));
        assertThat(number).isNotNull();
        return number;
    }

    private int record(ProjectSheet sheet, LocalDate effectiveOn) {
        int number = numberOf(sheet.title());
        outcome(number, sheet, effectiveOn);
        return number;
    }

    private Outcome outcome(int number, ProjectSheet sheet, LocalDate effectiveOn) {
        Outcome outcome = transaction.execute(status -> {
            Recording recording = register.begin(occasion(effectiveOn));
            Outcome result = recording.record(number, sheet);
            recording.finish();
            return result;
        });
        assertThat(outcome).isNotNull();
        return outcome;
    }

    private static Occasion occasion(LocalDate effectiveOn) {
        return new Occasion(effectiveOn, "prøve", "Prøve", null);
    }
}
