package dk.partsregister.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.party.OrganisationDesk;
import dk.partsregister.party.OrganisationDesk.Names;
import dk.partsregister.shared.Refused;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** KTO is succeeded by Forhandlingsfællesskabet, and KL gets another name; what was printed before keeps the old ones. */
@RegisterWebTest
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenamingTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate RENAMED = LocalDate.of(2015, 5, 1);
    private static final String NOW = "Forhandlingsfællesskabet";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Freezing freezing;

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn secretariat;
    private long kto;
    private long kl;
    private String frozen;
    private String page;

    @BeforeAll
    void rename() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(), APRIL, ProjectFilter.NONE, null, APRIL, null, null, "Prøve", "prøve"),
                step -> {});
        register.change(
                9,
                RENAMED.plusYears(1),
                document -> document.replaceFirst("\"state\":\"[A-Z_]+\"", "\"state\":\"DONE\""));
        kto = id("KTO");
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        frozen = secretariat.get("/udgaver/1").body();
        page = "/organisationer/" + kto + "/rediger";
        HttpResponse<String> answer =
                post("/afloeser", Map.of("organisation", String.valueOf(id(NOW)), "fra", RENAMED.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        kl = id("KL");
        String other = "/organisationer/" + kl + "/rediger";
        HttpResponse<String> renamed = secretariat.post(
                other,
                other + "/navn",
                Map.of("kort", "Kommunerne", "fuldt", "Kommunernes Forening", "fra", RENAMED.toString()));
        assertThat(renamed.statusCode()).isEqualTo(302);
        assertThat(renamed.headers().firstValue("location").orElse("")).containsPattern("projekter=[1-9]");
    }

    @Test
    void aNameIsAnotherFromTheDayOn() {
        assertThat(printed(kl, RENAMED.minusDays(1))).contains("KL").doesNotContain("Kommunerne");
        assertThat(printed(kl, RENAMED)).contains("Kommunerne").doesNotContain("KL");
        assertThat(printed(kl, RENAMED.plusYears(2))).contains("Kommunerne").doesNotContain("KL");
    }

    @Test
    void overviewsFromBeforeKeepTheNameAndLaterOnesHaveTheNewOne() {
        long successor = id(NOW);

        assertThat(printed(kto, RENAMED.minusDays(1))).contains("KTO");
        assertThat(printed(successor, RENAMED.minusDays(1))).isEmpty();
        assertThat(printed(kto, RENAMED)).isEmpty();
        assertThat(printed(successor, RENAMED)).containsExactly(NOW);
        assertThat(printed(kto, RENAMED.plusYears(2))).isEmpty();
        assertThat(printed(successor, RENAMED.plusYears(2))).containsExactly(NOW);
    }

    @Test
    void anEditionStaysAsItWas() throws Exception {
        assertThat(Jsoup.parse(secretariat.get("/udgaver/1").body())
                        .select("table")
                        .text())
                .isEqualTo(Jsoup.parse(frozen).select("table").text())
                .contains("KTO");
    }

    @Test
    void theHistorySaysWhyThereIsANewSheet() {
        assertThat(sheets.asOf(RENAMED, null))
                .extracting(RecordedSheet::cause)
                .contains("KL hedder Kommunerne fra 1. maj 2015");
        assertThat(sheets.asOf(RENAMED, null).stream().flatMap(one -> sheets.history(one.number()).stream()))
                .extracting(RecordedSheet::cause)
                .contains(NOW + " afløser KTO fra 1. maj 2015");
    }

    @Test
    void bothNamesFindIt() throws Exception {
        for (String words : List.of("KL", "Kommunerne")) {
            assertThat(Jsoup.parse(secretariat.get("/sog?q=" + words).body())
                            .select("a[href=/organisationer/" + kl + "]"))
                    .as(words)
                    .hasSize(1);
        }
    }

    @Test
    void aChangeThatCannotBeIsAnsweredAndChangesNothing() throws Exception {
        Names names = new Names("FOA", "FOA");

        assertThatThrownBy(() -> desk.rename(kl, names, RENAMED.plusYears(1), "prøve"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("optaget"));
        String other = "/organisationer/" + kl + "/rediger";
        HttpResponse<String> earlier =
                secretariat.post(other, other + "/navn", Map.of("kort", "X", "fuldt", "X", "fra", "2010-01-01"));
        assertThat(earlier.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(earlier.body()).select(".summary li").text()).contains("fra den dag eller en senere");
        assertThat(Jsoup.parse(earlier.body()).select("input[name=kort]").val()).isEqualTo("X");
        assertThat(post("/navn", Map.of("kort", "", "fuldt", "", "fra", "2020-01-01"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/navn", Map.of("kort", "Y", "fuldt", "Y", "fra", "i morgen"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void umbrellasDoNotGoInCirclesNorOverlap() throws Exception {
        long foa = id("FOA");
        String member = "/organisationer/" + foa + "/rediger";
        String under = String.valueOf(id("BUPL"));

        assertThat(secretariat
                        .post(member, member + "/paraply", Map.of("organisation", under, "fra", "2010-01-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(flaw(secretariat.post(member, member + "/paraply", Map.of("organisation", under))))
                .contains("i forvejen");
        String umbrella = "/organisationer/" + under + "/rediger";
        assertThat(flaw(secretariat.post(umbrella, umbrella + "/paraply", Map.of("organisation", String.valueOf(foa)))))
                .contains("gå i ring");
        assertThat(flaw(secretariat.post(member, member + "/paraply", Map.of("organisation", String.valueOf(foa)))))
                .contains("sig selv");
        assertThat(secretariat
                        .post(member, member + "/udmeldelse", Map.of("organisation", under, "til", "2012-12-31"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(flaw(secretariat.post(
                        member, member + "/afloeser", Map.of("organisation", "", "fra", "2020-01-01"))))
                .contains("Vælg en organisation");
    }

    private static String flaw(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Jsoup.parse(answer.body()).select(".summary li").text();
    }

    private HttpResponse<String> post(String what, Map<String, String> fields) throws Exception {
        return secretariat.post(page, page + what, fields);
    }

    /** What the sheets of a day call an organisation. */
    private List<String> printed(long organisation, LocalDate day) {
        return sheets.asOf(day, null).stream()
                .flatMap(one -> Involvement.in(one).stream())
                .map(Involvement::organisation)
                .filter(named -> named != null && Objects.equals(named.id(), organisation))
                .map(ProjectSheet.Named::words)
                .distinct()
                .toList();
    }

    private long id(String spelling) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select organisation_id from organisation_alias where spelling = ?", Long.class, spelling));
    }
}
