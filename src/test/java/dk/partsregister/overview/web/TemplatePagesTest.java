package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn staff;

    @BeforeAll
    void sample() throws Exception {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        accounts.makeTrials();
        staff = SignIn.as(Role.SECRETARIAT, port);
    }

    @Test
    void anOverviewIsLaidOutByTheTemplateThatIsChosen() throws Exception {
        HttpResponse<String> saved = send(
                "/skabeloner/ny",
                "/skabeloner",
                "navn",
                "Til medlemmerne",
                "overskrifter",
                "LEADING_ORGANISATION",
                "kolonne",
                "STATUS",
                "kolonne",
                "PURPOSE",
                "kolonne",
                "",
                "kolonne",
                "",
                "beloeb",
                "HOUSE",
                "udsteder",
                issuer(),
                "fod",
                "Til medlemmer & andre",
                "afsnit",
                "2");

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        Document page = Jsoup.parse(staff.get("/oversigt?pr=2008-05-13&skabelon=" + id("Til medlemmerne"))
                .body());
        assertThat(page.select("section.part:first-of-type thead th").eachText())
                .containsExactly("Titel", "Tidsplan og status", "Formål");
        assertThat(page.select("table.overview tbody tr")).hasSizeBetween(1, 20);
        assertThat(page.select("section.part h2").eachText()).doesNotContain("1. TVÆRGÅENDE PERSONALEPOLITIK");
        assertThat(page.select("table.overview").text()).doesNotContain("kr.");
        assertThat(page.select("nav.templates a[aria-current]").text()).isEqualTo("Til medlemmerne");
        assertThat(page.select("#footer-style").attr("href")).contains("Til%20medlemmer%20%26%20andre");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() throws Exception {
        HttpResponse<String> refused = send(
                "/skabeloner/ny",
                "/skabeloner",
                "navn",
                "Statusoversigt",
                "overskrifter",
                "SECTION",
                "kolonne",
                "STATUS",
                "kolonne",
                "STATUS",
                "beloeb",
                "TYPED",
                "udsteder",
                "17",
                "fod",
                "x".repeat(200));
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.select(".summary li").eachText())
                .containsExactly(
                        "En anden skabelon har det navn. Vælg et andet.",
                        "Hver kolonne kan kun være med én gang.",
                        "Vælg den organisation, der udsteder oversigten.",
                        "Skriv højst 100 tegn i sidefoden.");
        assertThat(page.select("#fod").attr("value")).hasSize(200);
        assertThat(page.select("#kolonne-2 option[selected]").attr("value")).isEqualTo("STATUS");
    }

    @Test
    void thereIsAlwaysAStandardTemplateAndNobodyOverwritesAnother() throws Exception {
        String standard = "/skabeloner/" + id("Statusoversigt");
        List<String> fields = fields(standard);
        int tick = fields.indexOf("standard");
        fields.subList(tick, tick + 2).clear();

        assertThat(send(standard, standard, fields.toArray(String[]::new)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> late = send(standard, standard, fields.toArray(String[]::new));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("En anden har gemt skabelonen");
        assertThat(staff.get("/oversigt?pr=2008-05-13").statusCode()).isEqualTo(200);
        send("/skabeloner/ny", standard + "/udgaaet");
        assertThat(staff.get(standard).statusCode()).isEqualTo(200);
    }

    @Test
    void oneThatIsTakenOutOfUseCannotBeChosen() throws Exception {
        List<String> fields = fields("/skabeloner/ny");
        fields.set(fields.indexOf("navn") + 1, "Midlertidig");
        send("/skabeloner/ny", "/skabeloner", fields.toArray(String[]::new));
        String one = "/skabeloner/" + id("Midlertidig");

        send(one, one + "/udgaaet");

        assertThat(staff.get(one).statusCode()).isEqualTo(404);
        assertThat(staff.get("/skabeloner").body()).doesNotContain("Midlertidig");
    }

    private String issuer() {
        return jdbc.queryForList("select issuer_id::text from overview_template where standard", String.class)
                .get(0);
    }

    private String id(String name) {
        return jdbc.queryForList("select id::text from overview_template where name = ?", String.class, name)
                .get(0);
    }

    /** What a browser would send of a form as it stands. */
    private List<String> fields(String page) throws Exception {
        List<String> fields = new ArrayList<>();
        Element form = Jsoup.parse(staff.get(page).body()).select("main form").get(0);
        for (Element field : form.select("input[name], select[name]")) {
            boolean skipped = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!skipped && !field.attr("name").equals("_csrf")) {
                fields.add(field.attr("name"));
                fields.add(
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.attr("value"));
            }
        }
        return fields;
    }

    private HttpResponse<String> send(String page, String address, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("_csrf=")
                .append(URLEncoder.encode(
                        Jsoup.parse(staff.get(page).body())
                                .select("input[name=_csrf]")
                                .attr("value"),
                        StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return staff.send(HttpRequest.newBuilder(staff.at(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}
