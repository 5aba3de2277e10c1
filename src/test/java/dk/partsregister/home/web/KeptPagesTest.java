package dk.partsregister.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.project.Occasion;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectRegister;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Recording;
import dk.partsregister.testing.ActingAs;
import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.RegisterTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
@ActingAs
@AutoConfigureMockMvc
class KeptPagesTest {

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
    void aPageThatWasMadeIsAnsweredWithOneSmallStatement() {
        get("/oversigt?gang=1");

        assertThat(database.statementsDuring(() -> get("/oversigt?gang=1")))
                .singleElement()
                .asString()
                .contains("register_revision");
    }

    @Test
    void aKeptPageIsCompressedForWhoTakesThatAndPlainForWhoDoesNot() throws Exception {
        byte[] plain = get("/oversigt?gang=3").getResponse().getContentAsByteArray();

        MvcTestResult packed = browser.get()
                .uri("/oversigt?gang=3")
                .header("Accept-Encoding", "br, gzip")
                .exchange();

        assertThat(packed).hasHeader("Content-Encoding", "gzip");
        try (var unpacked = new GZIPInputStream(
                new ByteArrayInputStream(packed.getResponse().getContentAsByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain);
        }
        assertThat(browser.get().uri("/oversigt?gang=3").header("Accept-Encoding", "gzip;q=0"))
                .doesNotContainHeader("Content-Encoding");
    }

    /** Two who see the same page do not see each other's token, and each can send its forms. */
    @Test
    void everyReaderGetsTheirOwnTokenInAKeptPage() throws Exception {
        String page = "/puljer/" + pot() + "?gang=1";
        String kept = token(browser.get().uri(page).with(secretariat()).exchange());
        MvcTestResult again = browser.get().uri(page).with(secretariat()).exchange();

        assertThat(kept).isNotEmpty();
        assertThat(token(again)).isNotEmpty().isNotEqualTo(kept);
        assertThat(again).doesNotContainHeader("ETag");
    }

    private static String token(MvcTestResult page) throws Exception {
        return org.jsoup.Jsoup.parse(page.getResponse().getContentAsString())
                .select("input[name=_csrf]")
                .attr("value");
    }

    private long pot() {
        jdbc.update("""
                insert into funding_pot (id, kind, area) values (nextval('register_id_seq'), 'OTHER', 'Prøve') on conflict do nothing
                """);
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select min(id) from funding_pot where area = 'Prøve'", Long.class));
    }

    @Test
    void whatIsRecordedIsSeenAtOnce() {
        assertThat(get("/oversigt?gang=2")).bodyText().doesNotContain("Ganske nyt projekt");

        record(ProjectMother.plainProject("Ganske nyt projekt", 1, "1 mio. kr."));

        assertThat(get("/oversigt?gang=2")).bodyText().contains("Ganske nyt projekt");
    }

    @Test
    void aNameThatOverviewsPrintIsSeenAtOnce() {
        get("/oversigt?pr=2008-05-13");

        jdbc.update("update organisation_name set short_name = 'NYTNAVN' where short_name = 'KTO'");

        assertThat(get("/oversigt?pr=2008-05-13")).bodyText().contains("NYTNAVN");
    }

    @Test
    void aTransactionGrowsTheRevisionByOneHoweverMuchItRecords() {
        long before = sheets.revision();

        transaction.executeWithoutResult(status -> {
            Recording recording = register.begin(new Occasion(LocalDate.of(2008, 4, 1), "prøve", "Prøve", null));
            for (int i = 1; i <= 60; i++) {
                ProjectSheet sheet = ProjectMother.plainProject("Del af mange " + i, 1, "1 kr.");
                recording.record(recording.numberOf(sheet.title()), sheet);
            }
            recording.finish();
        });

        assertThat(sheets.revision()).isEqualTo(before + 1);
    }

    @Test
    void whoMaySeeOtherThingsGetsAPageOfTheirOwn() {
        assertThat(get("/projekter?gang=4")).bodyText().doesNotContain("Nyt projekt");

        assertThat(browser.get().uri("/projekter?gang=4").with(secretariat()))
                .bodyText()
                .contains("Nyt projekt");
        assertThat(get("/projekter?gang=4")).bodyText().doesNotContain("Nyt projekt");
    }

    @Test
    void whatSignedInPeopleSeeIsKeptByNoBrowser() {
        assertThat(get("/projekter?gang=5"))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control",
                        values -> assertThat(values).singleElement().asString().contains("no-store"));
    }

    private static RequestPostProcessor secretariat() {
        Actor actor = new Actor(2, "En anden", null, List.of(new Actor.Assignment(Role.SECRETARIAT, null, null, null)));
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList("ROLE_SECRETARIAT")));
    }

    @Test
    void aPageOfWhatWentWrongIsNotKept() {
        assertThat(get("/projekter/4711")).hasStatus(404);
        assertThat(get("/oversigt?pr=2008-13-01")).hasStatus(400);

        assertThat(get("/projekter/4711")).hasStatus(404);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).exchange();
    }

    private void record(ProjectSheet sheet) {
        transaction.executeWithoutResult(status -> {
            Recording recording = register.begin(new Occasion(LocalDate.of(2008, 4, 1), "prøve", "Prøve", null));
            recording.record(recording.numberOf(sheet.title()), sheet);
            recording.finish();
        });
    }
}
