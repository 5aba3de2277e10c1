package dk.partsregister.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.privacy.Forgetting;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.testing.Form;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** An edition with names and amounts in every place of it is opened without them. */
@RegisterWebTest
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenedEditionTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final String ADDRESS = "/udgaver/1/offentlighed";
    private static final List<String> FORMATS = List.of("pdf", "docx", "xlsx", "csv", "json");

    /** What must be nowhere, as letters and digits alone. */
    private static final List<String> NEEDLES = List.of(
            "jørgensen",
            "jorgensen",
            "joergensen",
            "piam",
            "pmj",
            "østergaard",
            "ostergaard",
            "krogh",
            "33470617",
            "2½",
            "414141",
            "515151",
            "616161",
            "femmillioner",
            "halvanden",
            "717171",
            "818181",
            "919191");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private Freezing freezing;

    @Autowired
    private Register register;

    @Autowired
    private OverviewTemplates templates;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private ClosedEditions editions;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn secretariat;
    private SignIn nobody;

    @BeforeAll
    void freeze() throws Exception {
        accounts.makeTrials();
        String sheet = Files.readString(Path.of("src/test/resources/redaction/sheet.json"));
        register.add(SheetDocument.read(sheet), APRIL);
        Long template = jdbc.queryForObject("select id from overview_template where standard", Long.class);
        jdbc.update(
                "update overview_template set name = 'Status ved Pia Jørgensen', footer = 'KTO ved P.M. Jørgensen' where id = ?",
                template);
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(),
                        MAY,
                        ProjectFilter.NONE,
                        null,
                        MAY,
                        "Rettet af Jørgensen, Pia: bevillingen er 919.191 kr. Mødet var i Lund Kommune.",
                        null,
                        "Jens Østergaard ved det",
                        "Pia Jørgensen"),
                step -> {});
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        nobody = SignIn.nobody(port);
    }

    @Test
    @Order(1)
    void nothingIsOpenedBeforeTheListHasBeenSeen() throws Exception {
        HttpResponse<String> answer = secretariat.post(ADDRESS + "?vis=ja", ADDRESS, Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Intet er åbnet endnu");
        assertThat(nobody.get("/udgaver/1").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void thePageSaysWhatIsTakenOutAndAsksAboutTheRest() throws Exception {
        Document page = page("?vis=ja");

        assertThat(page.select("details.findings").text())
                .contains("Navne i teksterne")
                .contains("Projekt 1: ")
                .contains("Udgavens egne ord: ");
        assertThat(page.select("details.findings mark").eachText())
                .contains("Pia Jørgensen", "Jørgensen, Pia", "2½ mio.", "414.141 kr.");
        assertThat(page.select("fieldset label strong").eachText()).contains("Krogh", "Lund", "616.161");
        assertThat(page.select("fieldset input[type=checkbox]"))
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(tick.hasAttr("checked")).isTrue());
        assertThat(page("?vis=ja&navne=ja&penge=ja").select("form#liste").text())
                .contains("Intet tages ud");
    }

    @Test
    @Order(3)
    void aListThatHasChangedIsShownAgainWithTheAnswers() throws Exception {
        Document before = page("?vis=ja");
        untick(before, "Lund");
        register.add(
                SheetDocument.read(SheetDocument.write(ProjectMother.plainProject("Nyt", 3, "1 mio. kr."))
                        .replace("Eva Juul", "Grethe Falk")),
                MAY.plusYears(1));

        HttpResponse<String> answer = send(before);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("[role=alert]").text()).contains("er ændret, siden den blev vist");
        assertThat(again.select("details.findings mark").eachText()).contains("Grethe Falk");
        assertThat(ticks(again, "Lund"))
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(tick.hasAttr("checked")).isFalse());
        assertThat(ticks(again, "Krogh"))
                .allSatisfy(tick -> assertThat(tick.hasAttr("checked")).isTrue());
        assertThat(nobody.get("/udgaver/1").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void nothingThatIsTakenOutStandsAnywhere() throws Exception {
        Document list = page("?vis=ja");
        untick(list, "Lund");

        assertThat(send(list).statusCode()).isEqualTo(302);

        for (String format : FORMATS) {
            String words = HiddenWords.of(format, nobody.bytes("/udgaver/1." + format));
            assertNothingIn(words, format);
            assertThat(words).as(format).contains("lundkommune", "navnudeladt", "personaleweb");
        }
        assertThat(HiddenWords.of("json", nobody.bytes("/udgaver/1.json"))).contains("28000eksemplarer");
        for (String address : List.of("/udgaver/1", "/udgaver", "/udgaver.atom", "/udgaver.ics")) {
            HttpResponse<String> answer = nobody.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertNothingIn(HiddenWords.plain(answer.body().replaceAll("\r\n ", "")), address);
            assertNothingIn(HiddenWords.plain(Jsoup.parse(answer.body()).text()), address);
        }
        HttpResponse<String> pdf = nobody.get("/udgaver/1.pdf");
        assertNothingIn(HiddenWords.plain(pdf.headers().map().toString()), "headers");
        assertThat(nobody.get("/udgaver.ics").body()).contains("SUMMARY");
        assertThat(nobody.get("/udgaver/1").body()).contains("Lund Kommune").contains("[navn udeladt]");
    }

    @Test
    @Order(5)
    void thoseInsideSeeItAsItWasFrozen() throws Exception {
        assertThat(secretariat.get("/udgaver/1").body())
                .contains("Jørgensen, Pia")
                .contains("414.141");
        assertThat(HiddenWords.of("json", secretariat.bytes("/udgaver/1.json"))).contains("jørgensen", "414141");
    }

    @Test
    @Order(6)
    void theSameAnswersGiveTheSameFilesAndOthersGiveOthers() throws Exception {
        byte[] first = nobody.bytes("/udgaver/1.pdf");

        Document same = page("?vis=ja");
        assertThat(ticks(same, "Lund"))
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(tick.hasAttr("checked")).isFalse());
        assertThat(send(same).statusCode()).isEqualTo(302);
        assertThat(nobody.bytes("/udgaver/1.pdf")).isEqualTo(first);

        Document other = page("?vis=ja");
        ticks(other, "Lund").forEach(tick -> tick.attr("checked", ""));
        assertThat(send(other).statusCode()).isEqualTo(302);

        assertThat(HiddenWords.of("pdf", nobody.bytes("/udgaver/1.pdf"))).doesNotContain("lundkommune");
        assertThat(nobody.get("/udgaver/1").body()).doesNotContain("Lund Kommune");
    }

    @Test
    @Order(7)
    void anOverviewByATemplateWithoutThemLeavesNoneEither() throws Exception {
        OverviewTemplate standard = templates.standard(MAY).template();
        long id = templates.save(
                new OverviewTemplate(
                        null,
                        0,
                        "Uden P. Jørgensen",
                        standard.headings(),
                        standard.columns(),
                        standard.filter(),
                        new Disclosure(false, false),
                        standard.amounts(),
                        false,
                        standard.issuer(),
                        "KTO, 414.141 kr.",
                        false),
                "prøve");

        for (String format : FORMATS) {
            byte[] file = secretariat.bytes("/oversigt." + format + "?pr=2008-05-13&skabelon=" + id);
            assertNothingIn(HiddenWords.of(format, file), format);
        }
        String table = Jsoup.parse(secretariat
                        .get("/oversigt?pr=2008-05-13&skabelon=" + id)
                        .body())
                .select("table.overview")
                .text();
        assertThat(table).contains("[navn udeladt]");
        assertNothingIn(HiddenWords.plain(table), "page");
    }

    @Test
    @Order(8)
    void whatWasTakenOutStaysOutWhenThePersonIsForgotten() throws Exception {
        long pia = Objects.requireNonNull(
                jdbc.queryForObject("select id from person where name = 'Pia Marie Jørgensen'", Long.class));

        assertThat(forgetting.forget(pia, List.of(), "prøve")).isEqualTo(1);
        editions.makeAgain();

        for (String format : FORMATS) {
            assertNothingIn(HiddenWords.of(format, nobody.bytes("/udgaver/1." + format)), format);
        }
        assertThat(page("?vis=ja").select("fieldset label strong").eachText()).contains("P. Jørgensen");
    }

    private static void assertNothingIn(String words, String where) {
        for (String needle : NEEDLES) {
            assertThat(words).as(where).doesNotContain(needle);
        }
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(secretariat.get(ADDRESS + query).body());
    }

    private static List<Element> ticks(Document page, String words) {
        return page.select("fieldset .tick").stream()
                .filter(one -> Objects.requireNonNull(one.selectFirst("label strong"))
                        .text()
                        .equals(words))
                .map(one -> Objects.requireNonNull(one.selectFirst("input[type=checkbox]")))
                .toList();
    }

    private static void untick(Document page, String words) {
        List<Element> ticks = ticks(page, words);
        assertThat(ticks).isNotEmpty();
        ticks.forEach(tick -> tick.removeAttr("checked"));
    }

    private HttpResponse<String> send(Document page) throws Exception {
        String query =
                Form.of(Objects.requireNonNull(page.selectFirst("form#liste"))).query();
        return secretariat.send(HttpRequest.newBuilder(secretariat.at(ADDRESS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query, StandardCharsets.UTF_8)));
    }
}
