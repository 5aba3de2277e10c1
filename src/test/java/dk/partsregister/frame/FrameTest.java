package dk.partsregister.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.governance.BodyDesk;
import dk.partsregister.governance.SeatRole;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.Totals;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.testing.Actors;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Secretariat;
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

/** The frame is kept, and OK-08 is opened from OK-05. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameTest {

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
    private BodyDesk desk;

    @Autowired
    private StandingBodies standing;

    @Autowired
    private Overviews summed;

    @Autowired
    private ProjectSheets sheets;

    @Test
    void aSectionIsRenumberedFromADayAndEarlierDaysKeepTheOldHeading() throws Exception {
        long section = id(
                "select id from category where number = 4 and scheme_id = (select id from classification_scheme where kind = 'OVERVIEW_SECTION')");
        long scheme = id("select scheme_id from category where id = ?", section);
        Map<String, String> fields = Map.of(
                "id",
                String.valueOf(section),
                "ordning",
                String.valueOf(scheme),
                "nummer",
                "14",
                "titel",
                "Løn og sedler",
                "fra",
                "2009-01-01",
                "brug",
                "ja");
        secretariat.done("/inddelinger", "/inddelinger", fields);

        assertThat(headings(LocalDate.of(2009, 1, 1))).contains("14. Løn og sedler");
        assertThat(headings(LocalDate.of(2008, 12, 31)))
                .anyMatch(heading -> heading.startsWith("4. "))
                .doesNotContain("14. Løn og sedler");
        assertThat(secretariat.flaw(
                        "/inddelinger",
                        "/inddelinger",
                        Map.of("ordning", String.valueOf(scheme), "nummer", "14", "titel", "Noget andet")))
                .contains("allerede én");
        assertThat(secretariat.flaw(
                        "/inddelinger",
                        "/inddelinger",
                        Map.of("ordning", String.valueOf(scheme), "nummer", "0", "titel", "Noget andet")))
                .contains("1 til 999");
    }

    @Test
    void aProgrammeIsRenamedAndSucceeded() throws Exception {
        secretariat.done(
                "/programmer",
                "/programmer",
                Map.of("navn", "Fremfærd", "kort", "FF", "adresse", "https://example.org/"));
        long programme = id(
                "select id from programme where active and name <> 'Fremfærd' and exists (select from project_sheet s where s.document ->> 'programme' = programme.name) limit 1");
        long next = id("select id from programme where name = 'Fremfærd'");
        secretariat.done(
                "/programmer",
                "/programmer",
                Map.of(
                        "id",
                        String.valueOf(programme),
                        "navn",
                        "Det omdøbte program",
                        "afloeser",
                        String.valueOf(next),
                        "fra",
                        "2010-01-01"));

        assertThat(sheets.asOf(LocalDate.of(2010, 1, 1), null))
                .extracting(one -> one.sheet().programme())
                .contains("Det omdøbte program");
        assertThat(sheets.asOf(APRIL, null))
                .extracting(one -> one.sheet().programme())
                .doesNotContain("Det omdøbte program");
        assertThat(secretariat.page("/programmer").text()).contains("Afløst af Fremfærd", "Ikke i brug");
        assertThat(secretariat.flaw("/programmer", "/programmer", Map.of("navn", "fremfærd")))
                .contains("allerede én");
        assertThat(secretariat.flaw(
                        "/programmer", "/programmer", Map.of("navn", "Nyt", "adresse", "javascript:alert(1)")))
                .contains("http://");
    }

    @Test
    void aNewPeriodIsOpenedFromTheLast() throws Exception {
        assertThat(secretariat.flaw("/aftaler/ny", "/aftaler/ny", Map.of("kode", "OK08", "fra", "2008-04-01")))
                .contains("OK, bindestreg");
        jdbc.update("delete from agreement_period where starts_on >= '2008-04-01'");
        Document form = secretariat.page("/aftaler/ny");
        assertThat(form.select(".lead").text()).contains("OK-05");
        List<String> pots = form.select("input[name=pulje]").eachAttr("value");
        List<String> bodies = form.select("input[name=udvalg]").eachAttr("value");
        List<String> projects = form.select("select[name^=projekt-]").eachAttr("name");
        assertThat(pots).isNotEmpty();
        assertThat(bodies).isNotEmpty();
        assertThat(projects).hasSizeGreaterThan(3);
        long body = Long.parseLong(bodies.get(0));
        desk.seats(
                body,
                new BodyDesk.Kind(
                        id("select organisation_id from organisation_alias where spelling = 'KL'"),
                        null,
                        SeatRole.MEMBER),
                2,
                null,
                APRIL,
                Actors.secretary());
        desk.name(
                body,
                id("select id from seat where body_id = ?", body),
                "Vera Plads",
                null,
                LocalDate.of(2006, 1, 1),
                Actors.secretary());
        var totals = money(APRIL);

        Map<String, String> order = new java.util.HashMap<>(Map.of(
                "kode",
                "OK-08",
                "fra",
                "2008-04-01",
                "til",
                "2011-03-31",
                "pulje",
                pots.get(0),
                "udvalg",
                bodies.get(0),
                "laas",
                "ja"));
        order.put(projects.get(0), "AGREED_AGAIN");
        order.put(projects.get(1), "STOPS");
        secretariat.done("/aftaler/ny", "/aftaler/ny", order);

        Document old = secretariat.page("/aftaler/OK-05");
        assertThat(old.text()).contains("31. marts 2008", "Låst siden");
        assertThat(old.select("form[action$=/paragraf]")).isEmpty();
        Document now = secretariat.page("/aftaler/OK-08");
        assertThat(now.select("#h-puljer ~ ul li"))
                .hasSize(1)
                .first()
                .asString()
                .contains("OK-08");
        assertThat(now.select("#h-paragraffer ~ ul li").size()).isGreaterThan(1);
        assertThat(now.text()).contains("1 åbent projekt");
        /* Bodies wait for names again; who sat there before is kept. */
        StandingBody renewed = standing.on(APRIL).stream()
                .filter(one -> one.from() != null && one.from().equals(APRIL))
                .findFirst()
                .orElseThrow();
        assertThat(renewed.vacant()).isEqualTo(2);
        assertThat(standing.on(APRIL).stream().map(StandingBody::id)).doesNotContain(body);
        assertThat(standing.find(body, APRIL.minusDays(1)).orElseThrow().places())
                .anyMatch(place -> place.holder() != null);
        /* Projects: agreed again, stopped, and on with the money they have. */
        int again = number(projects.get(0));
        int stopped = number(projects.get(1));
        assertThat(sheets.find(again, APRIL, null).orElseThrow().sheet().renewals())
                .extracting(renewal -> renewal.period())
                .contains("OK-08");
        assertThat(sheets.find(stopped, APRIL, null).orElseThrow().sheet().state())
                .isEqualTo(ProjectState.CANCELLED);
        /* Both periods give the totals they gave. */
        assertThat(money(APRIL)).isEqualTo(totals);
        assertThat(secretariat.flaw("/aftaler/ny", "/aftaler/ny", Map.of("kode", "OK-08", "fra", "2011-04-01")))
                .contains("allerede én");
        assertThat(secretariat.flaw("/aftaler/ny", "/aftaler/ny", Map.of("kode", "OK-11", "fra", "2007-04-01")))
                .contains("begynder samme dag eller senere");
    }

    private static int number(String field) {
        return Integer.parseInt(field.substring("projekt-".length()));
    }

    private List<Totals.Sum> money(LocalDate day) {
        return summed.totals(Selection.of(AsOf.on(day), ProjectFilter.NONE, sheets.asOf(day, null)))
                .byPeriod();
    }

    private List<String> headings(LocalDate day) {
        return sheets.asOf(day, null).stream()
                .map(one -> one.sheet().section())
                .filter(Objects::nonNull)
                .map(section -> section.number() + ". " + section.title())
                .distinct()
                .toList();
    }

    private long id(String query, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, values));
    }
}
