package dk.partsregister.steering;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A steering group reads what lies before it, decides, and finds the decision again everywhere. */
@RegisterWebTest
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteeringTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Freezing freezing;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn chair;
    private String page;

    @BeforeAll
    void freeze() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        freezing.freeze(order(LocalDate.of(2008, 5, 13)), step -> {});
        register.change(
                3,
                LocalDate.of(2008, 6, 1),
                document -> document.replaceFirst("\"state\":\"[A-Z_]+\"", "\"state\":\"DONE\""));
        chair = SignIn.as(Role.BODY_MEMBER, port);
        page = "/udvalg/"
                + jdbc.queryForObject(
                        "select id from body where name = 'Styregruppen' and project_id is null", Long.class);
    }

    @Test
    void thePageShowsWhatLiesBeforeTheBody() throws Exception {
        Document shown = get(chair, page + "?pr=2008-06-03");

        assertThat(shown.select("h2").eachText())
                .containsSubsequence(
                        "Gældende udgave",
                        "Ændret siden udgaven",
                        "Til beslutning",
                        "Det halter",
                        "Venter på evaluering eller regnskab",
                        "Beslutninger",
                        "Medlemmer");
        assertThat(shown.select("section:has(#h-kraft) a").text()).startsWith("Udgave 1:");
        assertThat(shown.select("section:has(#h-aendret) ul.changes > li")).hasSize(1);
        assertThat(shown.select("section:has(#h-aendret)").text()).contains("→ Udført");
        assertThat(shown.select("section:has(#h-roed) details")).isNotEmpty();
        assertThat(shown.select("section:has(#h-venter) li")).isNotEmpty();
        assertThat(shown.select("section:has(#h-medlemmer)").text()).contains("formand");
    }

    @Test
    void aDecisionStandsOnTheProjectOnThePageOfTheBodyAndInTheNextEdition() throws Exception {
        HttpResponse<String> answer = decide(
                chair,
                Map.of(
                        "projekt",
                        "1",
                        "om",
                        "EVALUATION",
                        "udfald",
                        "NOTED",
                        "tid",
                        "3. juni 2008",
                        "enige",
                        "begge sider"));

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/projekter/1#beslutninger"));
        assertThat(get(chair, "/projekter/1")
                        .select("section:has(#beslutninger) li")
                        .text())
                .isEqualTo("Evaluering: Taget til efterretning, 3. juni 2008, Styregruppen (begge sider)");
        assertThat(get(chair, page).select("section:has(#h-taget) tbody tr").text())
                .contains("Evaluering", "Taget til efterretning", "3. juni 2008", "begge sider");
        int next = freezing.freeze(order(LocalDate.now(Danish.ZONE)), step -> {});
        assertThat(get(chair, "/udgaver/" + next).select("#projekt-1").text())
                .contains("Styregruppen, 3. juni 2008: Evaluering er taget til efterretning (begge sider).");
        assertThat(get(chair, "/sammenlign?fra=1&til=" + next)
                        .select("ul.changes")
                        .text())
                .contains("Beslutning i Styregruppen, 3. juni 2008: Evaluering – Taget til efterretning");
    }

    @Test
    void nothingThatWasTypedIsLostWhenSomethingIsMissing() throws Exception {
        HttpResponse<String> answer = decide(
                chair, Map.of("projekt", "", "om", "OTHER", "udfald", "APPROVED", "tid", "", "enige", "<b>KL</b>"));
        Document shown = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(shown.select(".summary li").eachText())
                .containsExactly(
                        "Vælg det projekt, beslutningen er om.",
                        "Skriv, hvad sagen er, når den er en anden end de sædvanlige.",
                        "Skriv, hvornår det er besluttet.");
        assertThat(shown.select("#enige").attr("value")).isEqualTo("<b>KL</b>");
        assertThat(shown.select("#om option[selected]").attr("value")).isEqualTo("OTHER");
    }

    @Test
    void onlyStaffAndWhoeverLeadsTheBodyRecordItsDecisions() throws Exception {
        assertThat(SignIn.as(Role.SECRETARIAT, port)
                        .get(page + "/beslutninger/ny")
                        .statusCode())
                .isEqualTo(200);
        assertThat(SignIn.as(Role.LEADER, port).get(page + "/beslutninger/ny").statusCode())
                .isEqualTo(403);
        String other =
                "/udvalg/" + jdbc.queryForObject("select id from body where name = 'Ledelsesvæksthus 1'", Long.class);
        assertThat(chair.get(other + "/beslutninger/ny").statusCode()).isEqualTo(403);
        assertThat(get(chair, other).select("a[href$=beslutninger/ny]")).isEmpty();
    }

    private HttpResponse<String> decide(SignIn client, Map<String, String> fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("key", UUID.randomUUID().toString());
        return client.post(page + "/beslutninger/ny", page + "/beslutninger", all);
    }

    private static Document get(SignIn client, String address) throws Exception {
        return Jsoup.parse(new String(client.bytes(address), StandardCharsets.UTF_8));
    }

    private static FreezeOrder order(LocalDate day) {
        return new FreezeOrder(
                UUID.randomUUID(), day, ProjectFilter.NONE, null, day, null, null, "Det haster", "prøve");
    }
}
