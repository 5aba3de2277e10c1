package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.Role;
import dk.partsregister.project.Occasion;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectRegister;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Recording;
import dk.partsregister.testing.ActingAs;
import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.RegisterTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** No page costs more SQL statements because there are more projects. */
@RegisterTest
@ActingAs(Role.SECRETARIAT)
@AutoConfigureMockMvc
class StatementCountTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/oversigt",
            "/oversigt?afsnit=1",
            "/oversigt.pdf",
            "/oversigt.docx",
            "/oversigt.xlsx",
            "/oversigt.csv",
            "/oversigt.json",
            "/sammenlign?fra=2008-03-01&til=nu",
            "/udgaver",
            "/udgaver/ny",
            "/statusrunder",
            "/sog?q=projekt",
            "/statusrunder/ny",
            "/skabeloner/ny",
            "/oversigt/totaler",
            "/projekter",
            "/projekter?ord=projekt&sorter=titel",
            "/projekter/1",
            "/projekter/1/rediger",
            "/projekter/1/historik",
            "/projekter/1/forloeb",
            "/projekter/ny",
            "/forslag/personer?navn=an",
            "/forslag/organisationer?navn=k",
            "/organisationer",
            "/organisationer?ord=kommune",
            "/udvalg",
            "/bemanding",
            "/personer",
            "/personer.csv",
            "/projekter.csv",
            "/projekter/1/regnskab",
            "/puljer",
            "/puljer/billede",
            "/aftaler",
            "/aftaler/OK-02",
            "/aftaler/ny",
            "/programmer",
            "/inddelinger",
            "/lister");

    private int asked;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private FreshDatabase database;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyPageSendsAsManyStatementsForThreeHundredProjectsAsForTen() {
        add(1, 10);
        Map<String, Integer> few = statements();

        add(11, 300);

        assertThat(statements()).isEqualTo(few);
    }

    @Test
    void theRowsOfTheOverviewComeWithOneStatementAndThenWithNoneUntilOneOfThemChanges() {
        add(2001, 2003);
        String day = "/oversigt?pr=2008-04-02";
        assertThat(sheetsReadBy(day)).hasSize(1);
        assertThat(sheetsReadBy(day)).isEmpty();

        add(2004, 2004);

        assertThat(sheetsReadBy(day))
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("p.number = any("));
    }

    private List<String> sheetsReadBy(String page) {
        return database.statementsDuring(() -> getAnew(page)).stream()
                .filter(sql -> sql.contains("project_sheet"))
                .toList();
    }

    private Map<String, Integer> statements() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String page : pages()) {
            getAnew(page);
            counts.put(page, database.statementsDuring(() -> getAnew(page)).size());
        }
        return counts;
    }

    /** With the pages of somebody whom every project names. */
    private List<String> pages() {
        Leader leader = sheets.find(1, LocalDate.of(2008, 4, 1), null)
                .orElseThrow()
                .sheet()
                .leaders()
                .get(0);
        Named organisation = Objects.requireNonNull(leader.organisation());
        return Stream.concat(
                        PAGES.stream(),
                        Stream.of(
                                "/organisationer/" + organisation.id(),
                                "/personer/" + leader.person().id(),
                                "/personer/" + leader.person().id() + "/rediger",
                                "/personer/" + leader.person().id() + "/oplysninger",
                                "/puljer/" + pot()))
                .toList();
    }

    /** The one that every project has its money from. */
    private long pot() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select min(funding_pot_id) from budget_line_pot", Long.class));
    }

    /** Under an address that was never asked for, so that the page is made and not one that was kept. */
    private void getAnew(String page) {
        asked++;
        assertThat(browser.get().uri(page + (page.contains("?") ? "&" : "?") + "gang=" + asked))
                .hasStatusOk();
    }

    private void add(int first, int last) {
        transaction.executeWithoutResult(status -> {
            Recording recording = register.begin(new Occasion(LocalDate.of(2008, 4, 1), "prøve", "Prøve", null));
            for (int i = first; i <= last; i++) {
                ProjectSheet sheet = ProjectMother.plainProject("Projekt " + i, 1 + i % 10, i + ".000 kr.");
                recording.record(recording.numberOf(sheet.title()), sheet);
            }
            recording.finish();
        });
    }
}
