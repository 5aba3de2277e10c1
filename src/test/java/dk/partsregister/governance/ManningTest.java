package dk.partsregister.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Secretariat;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** PUK is manned: some seats by name at once, others when their names are known. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManningTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcTemplate jdbc;

    private Secretariat secretariat;

    @BeforeAll
    void fill() throws Exception {
        secretariat = Secretariat.withTheSample(overviews, accounts, APRIL, port);
    }

    @Autowired
    private StandingBodies bodies;

    @Test
    void seatsAreNamedLaterAndLeftAgain() throws Exception {
        long programme = programme();
        String kl = organisation("KL");
        String kto = organisation("KTO");
        HttpResponse<String> made = secretariat.post(
                "/udvalg/ny",
                "/udvalg/ny",
                Map.of(
                        "navn",
                        "PUK’s bestyrelse",
                        "slags",
                        "BOARD",
                        "program",
                        String.valueOf(programme),
                        "opgave",
                        "Leder samarbejdet",
                        "fra",
                        "2013-08-01"));
        assertThat(made.statusCode()).isEqualTo(302);
        String page =
                made.headers().firstValue("location").orElseThrow().replaceAll("^.*(/udvalg/\\d+/rediger).*$", "$1");
        long body = Long.parseLong(page.replaceAll("\\D", ""));
        assertThat(secretariat.flaw(
                        "/udvalg/ny",
                        "/udvalg/ny",
                        Map.of("navn", "PUK’s bestyrelse", "slags", "BOARD", "program", String.valueOf(programme))))
                .contains("allerede et udvalg");

        secretariat.done(page, page + "/pladser", Map.of("part", kl, "rolle", "CHAIR", "antal", "1"));
        assertThat(secretariat.flaw(page, page + "/pladser", Map.of("part", kl, "rolle", "DEPUTY_CHAIR", "antal", "1")))
                .contains("hver sin side");
        secretariat.done(page, page + "/pladser", Map.of("part", kto, "rolle", "DEPUTY_CHAIR", "antal", "1"));
        assertThat(secretariat.flaw(page, page + "/pladser", Map.of("part", kto, "rolle", "CHAIR", "antal", "1")))
                .contains("højst én formand");
        secretariat.done(
                page,
                page + "/pladser",
                Map.of(
                        "part",
                        kl,
                        "gruppe",
                        "Chefforening",
                        "rolle",
                        "MEMBER",
                        "antal",
                        "3",
                        "ventes",
                        "i løbet af august 2013"));
        assertThat(secretariat.flaw(page, page + "/pladser", Map.of("part", kl, "rolle", "MEMBER", "antal", "-2")))
                .contains("fra 0 til 200");
        assertThat(secretariat.flaw(page, page + "/pladser", Map.of("part", "", "rolle", "MEMBER", "antal", "2")))
                .contains("Vælg en part");
        StandingBody before = bodies.find(body, LocalDate.of(2013, 9, 1)).orElseThrow();
        assertThat(before.vacant()).isEqualTo(5);

        /* Two of the three names come. */
        for (String name : List.of("Birte Chef", "Carl Chef")) {
            secretariat.done(
                    page,
                    page + "/navn",
                    Map.of("plads", open(body, "Chefforening"), "navn", name, "fra", "2013-08-20"));
        }
        assertThat(secretariat.flaw(
                        page,
                        page + "/navn",
                        Map.of("plads", open(body, "Chefforening"), "navn", "Carl Chef", "fra", "2013-09-01")))
                .contains("allerede en plads");
        assertThat(bodies.find(body, LocalDate.of(2013, 9, 1)).orElseThrow().vacant())
                .isEqualTo(3);
        assertThat(secretariat.flaw(
                        page,
                        page + "/pladser",
                        Map.of("part", kl, "gruppe", "Chefforening", "rolle", "MEMBER", "antal", "1")))
                .contains("Lad nogen udtræde");
        secretariat.done(
                page, page + "/pladser", Map.of("part", kl, "gruppe", "Chefforening", "rolle", "MEMBER", "antal", "2"));

        Document list = secretariat.page("/bemanding?pr=2013-09-19&program="
                + java.net.URLEncoder.encode("Partssamarbejde om Udvikling af Kerneydelsen", StandardCharsets.UTF_8));
        assertThat(list.select(".count").text()).isEqualTo("4 pladser, 2 ubesatte");
        assertThat(list.select("tbody").text()).contains("Birte Chef", "Carl Chef", "NN");
        Document parties = secretariat.page("/bemanding?pr=2013-09-19&efter=part");
        assertThat(parties.select("h2").eachText()).contains("KL", "KTO");
        assertThat(new String(secretariat.bytes("/bemanding.csv?pr=2013-09-19"), StandardCharsets.UTF_8))
                .contains("PUK’s bestyrelse;KL;Chefforening;medlem;Birte Chef;;0;");

        /* One leaves in mid-period, and is still there on the days before. */
        String seat = String.valueOf(id(
                "select h.seat_id from seat_holder h join person p on p.id = h.person_id where p.name = 'Carl Chef'"));
        assertThat(secretariat.flaw(page, page + "/slut", Map.of("plads", seat, "til", "2013-01-01")))
                .contains("Ingen sidder");
        secretariat.done(page, page + "/slut", Map.of("plads", seat, "til", "2013-12-31"));
        assertThat(names(body, LocalDate.of(2013, 12, 31))).contains("Carl Chef");
        assertThat(names(body, LocalDate.of(2014, 1, 1))).doesNotContain("Carl Chef");
        secretariat.done(page, page + "/ventes", Map.of("plads", seat, "ventes", "forår 2014"));
        secretariat.done(page, page + "/navn", Map.of("plads", seat, "navn", "Dina Chef", "fra", "2014-02-01"));
        assertThat(names(body, LocalDate.of(2014, 2, 1))).contains("Dina Chef");
        assertThat(names(body, LocalDate.of(2013, 12, 31))).contains("Carl Chef");
    }

    private List<String> names(long body, LocalDate day) {
        return bodies.find(body, day).orElseThrow().places().stream()
                .map(StandingBody.Place::holder)
                .filter(Objects::nonNull)
                .map(StandingBody.Party::name)
                .toList();
    }

    private String open(long body, String group) {
        return String.valueOf(bodies.find(body, LocalDate.of(2013, 9, 1)).orElseThrow().places().stream()
                .filter(place -> group.equals(place.group()) && place.isVacant())
                .findFirst()
                .orElseThrow()
                .seat());
    }

    private long programme() throws Exception {
        secretariat.done(
                "/programmer",
                "/programmer",
                Map.of("navn", "Partssamarbejde om Udvikling af Kerneydelsen", "kort", "PUK"));
        return id("select id from programme where short_name = 'PUK'");
    }

    private String organisation(String spelling) {
        return String.valueOf(id("select organisation_id from organisation_alias where spelling = ?", spelling));
    }

    private long id(String query, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, values));
    }
}
