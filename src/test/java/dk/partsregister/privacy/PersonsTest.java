package dk.partsregister.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.ClosedEditions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Persons are merged and parted, act for others, have their names corrected, and are forgotten. */
@RegisterWebTest
@Import(Register.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonsTest {

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
    private ClosedEditions editions;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn secretariat;
    private SignIn administrator;

    @BeforeAll
    void fill() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        administrator = SignIn.as(Role.ADMIN, port);
    }

    @Test
    void twoPersonsAreMergedAndPartedAgainAfterLaterEdits() throws Exception {
        List<Long> two = leadersOfDifferentProjects();
        long kept = two.get(0);
        long other = two.get(1);
        String keptName = name(kept);
        String otherName = name(other);
        List<Integer> others = new ArrayList<>(ledBy(other));
        others.removeAll(ledBy(kept));
        assertThat(others).hasSizeGreaterThan(1);

        String page = "/personer/" + kept + "/rediger";
        HttpResponse<String> merged = secretariat.post(page, page + "/sammen", Map.of("person", String.valueOf(other)));

        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(ledBy(other)).isEmpty();
        assertThat(ledBy(kept)).containsAll(others);
        assertThat(secretariat
                        .get("/personer/" + other)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/personer/" + kept);
        assertThat(Jsoup.parse(secretariat.get("/personer/" + kept).body()).text())
                .contains(title(others.get(0)));
        /* Somebody goes on editing: one of the projects now writes the name that is kept. */
        register.change(
                others.get(0), today(), document -> document.replace("\"" + otherName + "\"", "\"" + keptName + "\""));

        HttpResponse<String> parted = secretariat.post(page, page + "/skil", Map.of("person", String.valueOf(other)));

        assertThat(parted.statusCode()).isEqualTo(302);
        assertThat(ledBy(other)).containsAll(others.subList(1, others.size())).doesNotContain(others.get(0));
        assertThat(ledBy(kept)).contains(others.get(0)).doesNotContainAnyElementsOf(others.subList(1, others.size()));
        assertThat(secretariat.get("/personer/" + other).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsAnsweredAndChangesNothing() throws Exception {
        long person = leadersOfDifferentProjects().get(2);
        String page = "/personer/" + person + "/rediger";
        long organisation = Objects.requireNonNull(
                jdbc.queryForObject("select min(organisation_id) from organisation_name", Long.class));
        Map<String, String> acts =
                Map.of("organisation", String.valueOf(organisation), "funktion", "Konsulent", "fra", "2011-01-01");

        assertThat(flaw(secretariat.post(page, page + "/sammen", Map.of("person", String.valueOf(person)))))
                .contains("med sig selv");
        assertThat(flaw(secretariat.post(page, page + "/sammen", Map.of("person", "999999999"))))
                .contains("findes ikke");
        assertThat(secretariat
                        .post(page, page + "/skil", Map.of("person", String.valueOf(person)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(flaw(secretariat.post(page, page + "/navn", Map.of("navn", " ", "titel", "Direktør"))))
                .contains("mindst to");
        assertThat(flaw(secretariat.post(
                        page,
                        page + "/navn",
                        Map.of("navn", name(leadersOfDifferentProjects().get(3))))))
                .contains("læg de to sammen");
        jdbc.update("delete from affiliation where person_id = ?", person);
        assertThat(secretariat.post(page, page + "/virker", acts).statusCode()).isEqualTo(302);
        HttpResponse<String> again = secretariat.post(page, page + "/virker", acts);
        assertThat(flaw(again)).contains("i forvejen");
        assertThat(Jsoup.parse(again.body()).select("input[name=funktion]").val())
                .isEqualTo("Konsulent");
        assertThat(flaw(secretariat.post(
                        page,
                        page + "/slut",
                        Map.of("organisation", String.valueOf(organisation), "til", "2010-01-01"))))
                .contains("ikke for den organisation");
        assertThat(secretariat
                        .post(
                                page,
                                page + "/slut",
                                Map.of("organisation", String.valueOf(organisation), "til", "2012-01-01"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aCorrectedNameIsPrintedFromTodayAndFoundUnderBoth() throws Exception {
        long person = leadersOfDifferentProjects().get(4);
        String before = name(person);
        String page = "/personer/" + person + "/rediger";

        assertThat(secretariat
                        .post(page, page + "/navn", Map.of("navn", "Rikke Nynavn", "titel", ""))
                        .statusCode())
                .isEqualTo(302);

        assertThat(written(person, today())).containsExactly("Rikke Nynavn");
        assertThat(written(person, APRIL)).containsExactly(before);
        String list = new String(secretariat.bytes("/personer.csv?ord=nynavn"), StandardCharsets.UTF_8);
        assertThat(list.lines()).hasSize(2).last().asString().startsWith("Rikke Nynavn;");
    }

    @Test
    void aPersonIsForgottenEverywhere(CapturedOutput log) throws Exception {
        String name = "Åse Forsvind-Nu";
        int number = ledBy(leadersOfDifferentProjects().get(5)).get(0);
        String led = name(leadersOfDifferentProjects().get(5));
        register.change(
                number,
                APRIL.plusDays(1),
                document -> document.replaceAll(
                                "\\{\"words\":\"" + led + "\",\"id\":\\d+}", "{\"words\":\"" + name + "\"}")
                        .replaceFirst("\"purpose\":\\{\"source\":\"|\"purpose\":\"", "$0" + name + "s plan. "));
        long person = Objects.requireNonNull(
                jdbc.queryForObject("select id from person where folded = ?", Long.class, Danish.fold(name)));
        int edition = freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(),
                        APRIL.plusDays(2),
                        ProjectFilter.NONE,
                        null,
                        APRIL,
                        null,
                        null,
                        "Set af " + name,
                        "prøve"),
                step -> {});
        assertThat(secretariat
                        .post(
                                "/personer/" + person,
                                "/personer/" + person + "/kontakt",
                                Map.of("mail", "aase.forsvind@example.org", "telefon", "33 47 06 25"))
                        .statusCode())
                .isEqualTo(302);
        jdbc.update(
                "insert into mail (key, to_name, to_address, subject, body) values ('glem', ?, 'aase.forsvind@example.org', 'Hej', ?)",
                name,
                "Kære " + name);
        jdbc.update("insert into audit_event (actor, kind, subject) values (?, 'prøve', 'Forsvind var her')", name);
        assertThat(everywhere("forsvind")).isNotEmpty();
        String page = "/personer/" + person + "/oplysninger";
        HttpResponse<String> held = secretariat.get(page);
        assertThat(Jsoup.parse(held.body()).text())
                .contains("aase.forsvind@example.org", "33 47 06 25", "Projektark, nu og tidligere", "Breve");
        assertThat(new String(secretariat.bytes(page + ".json"), StandardCharsets.UTF_8))
                .contains(name, "aase.forsvind");

        /* Not while the person may sign in, and not without being sure. */
        jdbc.update("update account set person_id = ? where id = (select max(id) from account)", person);
        assertThat(flaw(administrator.post(page, page + "/glem", Map.of("sikker", "ja"))))
                .contains("Luk kontoen");
        jdbc.update("update account set person_id = null where person_id = ?", person);
        HttpResponse<String> unsure = administrator.post(page, page + "/glem", Map.of("ogsaa", "Forsvind"));
        assertThat(flaw(unsure)).contains("ikke kan fortrydes");
        assertThat(Jsoup.parse(unsure.body()).select("textarea").text()).isEqualTo("Forsvind");
        assertThat(everywhere("forsvind")).isNotEmpty();

        HttpResponse<String> forgotten =
                administrator.post(page, page + "/glem", Map.of("sikker", "ja", "ogsaa", "Forsvind"));

        assertThat(forgotten.statusCode()).isEqualTo(302);
        assertThat(everywhere("forsvind")).isEmpty();
        assertThat(log.getAll()).doesNotContainIgnoringCase("forsvind");
        editions.makeAgain();
        /* With something in the address that no other test's page was kept under. */
        String shown = secretariat.get("/udgaver/" + edition + "?glemt=ja").body();
        assertThat(Jsoup.parse(shown).text())
                .contains("Et navn er fjernet fra denne udgave", Privacy.INSTEAD)
                .doesNotContainIgnoringCase("forsvind");
        for (String ending : List.of("csv", "json")) {
            assertThat(new String(secretariat.bytes("/udgaver/" + edition + "." + ending), StandardCharsets.UTF_8))
                    .contains(Privacy.INSTEAD)
                    .doesNotContainIgnoringCase("forsvind");
        }
        assertThat(Jsoup.parse(secretariat.get("/sog?q=Forsvind").body())
                        .select("main")
                        .text())
                .contains("Intet");
        assertThat(Jsoup.parse(secretariat.get("/projekter/" + number).body()).text())
                .contains(Privacy.INSTEAD);
        /* Once more, without and with something that is to go. */
        assertThat(flaw(administrator.post(page, page + "/glem", Map.of("sikker", "ja"))))
                .contains("hvad der ellers skal fjernes");
        assertThat(administrator
                        .post(page, page + "/glem", Map.of("sikker", "ja", "ogsaa", "s plan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Jsoup.parse(secretariat.get("/projekter/" + number).body()).text())
                .doesNotContain("s plan");
    }

    /** The tables in which this stands, whatever the type of the column. */
    private List<String> everywhere(String words) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from " + table + " t where t::text ilike ? or t::text ilike ?)",
                        Boolean.class,
                        "%" + words + "%",
                        "%" + hex(words) + "%")))
                .toList();
    }

    /** As it stands in the text of a column of bytes. */
    private static String hex(String words) {
        StringBuilder hex = new StringBuilder();
        for (byte one : words.substring(1).getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", one));
        }
        return hex.toString();
    }

    private static String flaw(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Jsoup.parse(answer.body()).select(".summary li").text();
    }

    private List<Long> leadersOfDifferentProjects() {
        return jdbc.queryForList(
                "select person_id from leader_assignment l join person p on p.id = l.person_id group by person_id, p.name order by count(distinct project_id) desc, person_id",
                Long.class);
    }

    private String name(long person) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select name from person where id = ?", String.class, person));
    }

    private String title(int number) {
        return sheets.find(number, today(), null).orElseThrow().sheet().title();
    }

    private List<Integer> ledBy(long person) {
        return sheets.asOf(today(), null).stream()
                .filter(one -> Involvement.in(one).stream().anyMatch(role -> role.isBy(person)))
                .map(one -> one.number())
                .toList();
    }

    private List<String> written(long person, LocalDate day) {
        return sheets.asOf(day, null).stream()
                .flatMap(one -> Involvement.in(one).stream())
                .map(Involvement::person)
                .filter(named -> named != null && Objects.equals(named.id(), person))
                .map(Named::words)
                .distinct()
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
