package dk.partsregister.project.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.project.Occasion;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectRegister;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Recording;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class HistoryPagesTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 1);

    private SignIn secretariat;
    private int number;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void signIn() throws Exception {
        accounts.makeTrials();
        secretariat = SignIn.as(Role.SECRETARIAT, port);
    }

    @BeforeEach
    void twoSheets() {
        number = record(null, APRIL, ProjectMother.plainProject("Historisk projekt", 1, "1 mio. kr."));
        record(number, MAY, ProjectMother.plainProject("Historisk projekt", 1, "2 mio. kr."));
    }

    @Test
    void theHistorySaysWhoChangedWhatFromWhatToWhat() throws Exception {
        Document page = page("/projekter/" + number + "/historik");

        assertThat(page.select(".entry").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.select(".entry").get(0).text()).contains("Gælder fra 1. maj 2008", "Registreret af prøve");
        assertThat(page.select(".entry").get(0).select("del").text()).contains("1 mio. kr.");
        assertThat(page.select(".entry").get(0).select("ins").text()).contains("2 mio. kr.");
    }

    @Test
    void anyTwoSheetsStandBesideEachOther() throws Exception {
        List<RecordedSheet> history = sheets.history(number);

        Document page = page("/projekter/" + number + "/historik/sammenlign?fra="
                + history.get(0).id() + "&til=" + history.get(1).id());

        assertThat(page.select(".changes dt").eachText()).containsExactly("Budget");
        assertThat(page.select("del").text()).contains("2 mio. kr.");
        assertThat(page.select("ins").text()).contains("1 mio. kr.");
    }

    @Test
    void sheetsOfOtherProjectsAreNotFound() throws Exception {
        int other = record(null, APRIL, ProjectMother.plainProject("Et andet", 2, "3 mio. kr."));
        long id = sheets.history(other).get(0).id();
        long own = sheets.history(number).get(0).id();

        assertThat(secretariat
                        .get("/projekter/" + number + "/historik/sammenlign?fra=" + own + "&til=" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(secretariat
                        .get("/projekter/" + number + "/historik/" + id + "/gendannelse")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOldSheetIsMadeGoodAgainForADayAndLaterDaysStay() throws Exception {
        RecordedSheet old = sheets.history(number).get(1);
        Instant before = Instant.now();
        LocalDate day = LocalDate.of(2008, 4, 15);
        record(number, APRIL, ProjectMother.plainProject("Historisk projekt", 1, "9 mio. kr."));

        HttpResponse<String> answer = restore(old, newest(), "2008-04-15");

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("gemt=ja"));
        assertThat(amount(day, null)).isEqualTo("1 mio. kr.");
        assertThat(amount(APRIL, null)).isEqualTo("9 mio. kr.");
        assertThat(amount(MAY, null)).isEqualTo("2 mio. kr.");
        assertThat(amount(day, before)).isEqualTo("1 mio. kr.");
        assertThat(sheets.find(number, day, null).orElseThrow().cause()).contains("Gendannet fra arket", "prøver");
        assertThat(sheets.find(number, day, null).orElseThrow().sheet()).isEqualTo(old.sheet());
    }

    @Test
    void whatOthersRecordedMeanwhileIsNotOverwritten() throws Exception {
        RecordedSheet old = sheets.history(number).get(1);
        long seen = newest();
        record(number, MAY, ProjectMother.plainProject("Historisk projekt", 1, "7 mio. kr."));

        HttpResponse<String> answer = restore(old, seen, "2008-05-01");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("En anden har gemt");
        assertThat(amount(MAY, null)).isEqualTo("7 mio. kr.");
    }

    private HttpResponse<String> restore(RecordedSheet old, long base, String day) throws Exception {
        String address = "/projekter/" + number + "/historik/" + old.id() + "/gendannelse";
        return secretariat.post(
                address, address, Map.of("base", Long.toString(base), "effectiveOn", day, "reason", "prøver"));
    }

    private long newest() {
        return sheets.history(number).stream()
                .mapToLong(RecordedSheet::id)
                .max()
                .orElseThrow();
    }

    private String amount(LocalDate day, @org.jspecify.annotations.Nullable Instant knownAt) {
        return sheets.find(number, day, knownAt)
                .orElseThrow()
                .sheet()
                .budget()
                .get(0)
                .amount()
                .typed();
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> answer = secretariat.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private int record(@org.jspecify.annotations.Nullable Integer known, LocalDate day, ProjectSheet sheet) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Recording recording = register.begin(new Occasion(day, "prøve", "Prøve", null));
            int which = known == null ? recording.newNumber() : known;
            recording.record(which, sheet);
            recording.finish();
            return which;
        }));
    }
}
