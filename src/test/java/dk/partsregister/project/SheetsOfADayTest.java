package dk.partsregister.project;

import static dk.partsregister.project.ProjectMother.plainProject;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The sheets of a day are kept, and are nonetheless what the register says. */
@RegisterTest
@Import(Register.class)
class SheetsOfADayTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private Register register;

    @Autowired
    private FreshDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aSavedSheetIsSeenByTheNextWhoAsks() {
        int changed = register.add(plainProject("Ændres", 3, "1 kr."), APRIL);
        int other = register.add(plainProject("Står", 3, "2 kr."), APRIL);
        assertThat(titles(MAY)).contains("Ændres", "Står");
        RecordedSheet before = of(other, MAY);

        register.change(changed, MAY, document -> document.replace("Ændres", "Ændret"));

        assertThat(titles(MAY)).contains("Ændret", "Står").doesNotContain("Ændres");
        assertThat(titles(APRIL)).contains("Ændres").doesNotContain("Ændret");
        assertThat(of(other, MAY)).isSameAs(before);
    }

    @Test
    void aProjectThatIsNewOrWithdrawnComesAndGoes() {
        int number = register.add(plainProject("Går igen", 3, "1 kr."), APRIL);
        assertThat(titles(MAY)).contains("Går igen");

        jdbc.update("""
                insert into project_sheet (project_id, effective_on, recorded_by, cause, withdrawn, document)
                select project_id, ?, 'prøve', 'Opgivet', true, document from project_sheet
                where project_id = (select id from project where number = ?)
                """, MAY, number);

        assertThat(titles(MAY)).doesNotContain("Går igen");
        assertThat(titles(MAY.minusDays(1))).contains("Går igen");
    }

    @Test
    void whatWasKnownAtAMomentStaysSo() {
        int number = register.add(plainProject("Kendt", 3, "1 kr."), APRIL);
        Instant then = sheets.history(number).get(0).recordedAt();
        assertThat(sheets.asOf(MAY, then))
                .extracting(sheet -> sheet.sheet().title())
                .contains("Kendt");

        register.change(number, APRIL, document -> document.replace("Kendt", "Rettet"));

        assertThat(sheets.asOf(MAY, then))
                .extracting(sheet -> sheet.sheet().title())
                .contains("Kendt")
                .doesNotContain("Rettet");
    }

    @Test
    void whatATransactionHasWrittenItSeesAndOthersDoNotIfItIsUndone() {
        int number = register.add(plainProject("Uafgjort", 3, "1 kr."), APRIL);
        assertThat(titles(MAY)).contains("Uafgjort");

        transaction.executeWithoutResult(status -> {
            register.change(number, MAY, document -> document.replace("Uafgjort", "Fortrudt"));
            assertThat(titles(MAY)).contains("Fortrudt");
            status.setRollbackOnly();
        });

        assertThat(titles(MAY)).contains("Uafgjort").doesNotContain("Fortrudt");
    }

    @Test
    void aNameThatIsTakenOutIsTakenOutOfWhatIsKept() {
        register.add(plainProject("Om Zenobia Vinterberg", 3, "1 kr."), APRIL);
        assertThat(titles(MAY)).contains("Om Zenobia Vinterberg");

        transaction.executeWithoutResult(status ->
                jdbc.queryForList("select forget('{}', array['Zenobia Vinterberg'], 'en person')", Integer.class));

        assertThat(titles(MAY)).contains("Om en person").noneMatch(title -> title.contains("Zenobia"));
    }

    @Test
    void whatHasNothingToDoWithSheetsReadsNone() {
        register.add(plainProject("Uændret", 3, "1 kr."), APRIL);
        sheets.asOf(MAY, null);
        long before = sheets.revision();
        jdbc.update("update organisation_name set short_name = short_name");

        List<String> statements = database.statementsDuring(() -> sheets.asOf(MAY, null));

        assertThat(sheets.revision()).isGreaterThan(before);
        assertThat(statements).noneMatch(sql -> sql.contains("project_sheet"));
    }

    @Test
    void manyWhoAskAtOnceWhileOthersSaveSeeNothingOlderThanWhatWasSaved() throws Exception {
        int number = register.add(plainProject("Nr. 0", 3, "1 kr."), APRIL);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            for (int save = 1; save <= 20; save++) {
                String title = "Nr. " + save;
                String before = "Nr. " + (save - 1);
                register.change(number, MAY, document -> document.replace("\"" + before + "\"", "\"" + title + "\""));
                Callable<String> asking = () -> of(number, MAY).sheet().title();
                for (var answer : readers.invokeAll(
                        IntStream.range(0, 4).mapToObj(i -> asking).toList())) {
                    assertThat(answer.get()).isEqualTo(title);
                }
            }
        } finally {
            readers.shutdown();
        }
    }

    private List<String> titles(LocalDate day) {
        return sheets.asOf(day, null).stream()
                .map(sheet -> sheet.sheet().title())
                .toList();
    }

    private RecordedSheet of(int number, LocalDate day) {
        return sheets.asOf(day, null).stream()
                .filter(sheet -> sheet.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
