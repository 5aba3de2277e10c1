package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterWebTest
@Import({Trouble.class, Register.class})
@TestInstance(Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    private static final String MAY = "pr=2008-05-13";

    private Browsing browsing;
    private int bare;

    /** Those of each kind of page that are tried for accessibility at both widths. */
    private static final Set<String> ON_PHONES = Set.of(
            "forside",
            "oversigt",
            "totaler",
            "projekter-valgt",
            "projekt",
            "rediger",
            "tidslinje",
            "login",
            "udgave",
            "organ",
            "puljer",
            "soeg");

    private final NuChecker checker = new NuChecker();

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Register register;

    @Autowired
    private Freezing freezing;

    @Autowired
    private JdbcClient database;

    /** The sample, and a project of which there is nothing but a title. */
    @BeforeAll
    void fillTheRegister() {
        browsing = Browsing.start();
        LocalDate day = LocalDate.of(2008, 4, 1);
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), day, "prøve", progress -> {});
        bare = register.add(ProjectMother.idea("Endnu kun en idé <script>alert(1)</script>"), day.plusYears(1));
        accounts.makeTrials();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(),
                        LocalDate.of(2008, 5, 13),
                        ProjectFilter.NONE,
                        null,
                        LocalDate.of(2008, 5, 13),
                        "Udsendt til styregruppens møde.",
                        null,
                        "Status er på vej",
                        "prøve"),
                step -> {});
        register.change(
                9,
                LocalDate.of(2008, 6, 1),
                document -> document.replaceFirst("\"state\":\"[A-Z_]+\"", "\"state\":\"DONE\"")
                        .replaceFirst("\"text\":\"([^\"]+)\"", "\"text\":\"$1 Det sidste møde er holdt.\""));
        register.add(
                ProjectMother.plainProject("Nattevagter i fællesskab", 2, "500.000 kr."), LocalDate.of(2008, 6, 1));
        browsing.signIn(base(), Role.SECRETARIAT);
    }

    @AfterAll
    void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("forside", "/?" + MAY, 200),
                Arguments.of("forside-tom", "/?pr=1700-01-01", 200),
                Arguments.of("oversigt", "/oversigt?" + MAY + "&kendt=2999-05-14T12:00", 200),
                Arguments.of("oversigt-tom", "/oversigt?pr=1700-01-01", 200),
                Arguments.of("oversigt-valgt", "/oversigt?" + MAY + "&afsnit=2&mangler=noget&ord=stress", 200),
                Arguments.of("oversigt-intet", "/oversigt?" + MAY + "&afsnit=2&ord=findesikke", 200),
                Arguments.of("afsnit-ukendt", "/oversigt?" + MAY + "&afsnit=99", 404),
                Arguments.of("totaler", "/oversigt/totaler?" + MAY, 200),
                Arguments.of("totaler-tom", "/oversigt/totaler?pr=1700-01-01", 200),
                Arguments.of("projekter", "/projekter?" + MAY, 200),
                Arguments.of("projekter-valgt", "/projekter?" + MAY + "&overskredet=ja&sorter=-bevilget", 200),
                Arguments.of("projekter-side", "/projekter?" + MAY + "&side=9", 404),
                Arguments.of("projekt", "/projekter/8?" + MAY, 200),
                Arguments.of("projekt-uden-noget", "/projekter/" + bare + "?pr=2009-05-13", 200),
                Arguments.of("rediger", "/projekter/9/rediger", 200),
                Arguments.of("rediger-intet", "/projekter/" + bare + "/rediger", 200),
                Arguments.of("rediger-ukendt", "/projekter/4711/rediger", 404),
                Arguments.of("nyt-projekt", "/projekter/ny", 200),
                Arguments.of("forloeb", "/projekter/9/forloeb", 200),
                Arguments.of("historik", "/projekter/9/historik", 200),
                Arguments.of("noter", "/projekter/9/noter", 200),
                Arguments.of("konto", "/konto", 200),
                Arguments.of("log-ud", "/log-ud", 200),
                Arguments.of("login", "/login", 200),
                Arguments.of("login-fejl", "/login?fejl=ja", 200),
                Arguments.of("glemt", "/adgangskode/glemt", 200),
                Arguments.of("tilgaengelighed", "/tilgaengelighed", 200),
                Arguments.of("projekt-ukendt", "/projekter/4711", 404),
                Arguments.of("projekt-endnu-ikke", "/projekter/8?pr=1999-01-01", 404),
                Arguments.of("tidslinje", "/tidslinje?" + MAY, 200),
                Arguments.of("tidslinje-tom", "/tidslinje?pr=1700-01-01", 200),
                Arguments.of("organisationer", "/organisationer?" + MAY, 200),
                Arguments.of("organisationer-intet", "/organisationer?ord=findesikke", 200),
                Arguments.of(
                        "organisation",
                        "/organisationer/" + anId("organisation_alias where spelling = 'KL'", "organisation_id") + "?"
                                + MAY,
                        200),
                Arguments.of("organisation-ukendt", "/organisationer/999999999", 404),
                Arguments.of("person", "/personer/" + anId("seat_holder", "person_id") + "?" + MAY, 200),
                Arguments.of("person-ukendt", "/personer/999999999", 404),
                Arguments.of("udvalg", "/udvalg?" + MAY, 200),
                Arguments.of("udvalg-tom", "/udvalg?pr=1700-01-01", 200),
                Arguments.of("organ", "/udvalg/" + steeringGroup() + "?pr=2008-06-02", 200),
                Arguments.of("organ-ukendt", "/udvalg/999999999", 404),
                Arguments.of("beslutning", "/udvalg/" + steeringGroup() + "/beslutninger/ny?projekt=9", 200),
                Arguments.of("udgaver", "/udgaver", 200),
                Arguments.of("udgave", "/udgaver/1", 200),
                Arguments.of("udgave-ukendt", "/udgaver/99", 404),
                Arguments.of("soeg", "/sog?q=stress", 200),
                Arguments.of("soeg-intet", "/sog?q=findesikke", 200),
                Arguments.of("organisation-rediger", "/organisationer/" + anId("organisation", "id") + "/rediger", 200),
                Arguments.of("runder-ingen", "/statusrunder", 200),
                Arguments.of("runde-ny", "/statusrunder/ny?key=&" + MAY, 200),
                Arguments.of("frys", "/udgaver/ny?" + MAY, 200),
                Arguments.of("ret-udgave", "/udgaver/ny?retter=1&" + MAY, 200),
                Arguments.of("offentlighed", "/udgaver/1/offentlighed", 200),
                Arguments.of("offentlighed-liste", "/udgaver/1/offentlighed?vis=ja", 200),
                Arguments.of("offentlighed-alt", "/udgaver/1/offentlighed?vis=ja&navne=ja&penge=ja", 200),
                Arguments.of("udkast", "/oversigt?udkast=ja&afsnit=2&" + MAY, 200),
                Arguments.of("skabeloner", "/skabeloner", 200),
                Arguments.of("skabelon", "/skabeloner/ny", 200),
                Arguments.of("sammenlign", "/sammenlign?fra=1&til=2008-06-02", 200),
                Arguments.of("sammenlign-intet", "/sammenlign?fra=1&til=1", 200),
                Arguments.of("mine-filer", "/mine-filer", 200),
                Arguments.of("bestil", "/mine-filer/ny?format=pdf&" + MAY, 200),
                Arguments.of("puljer", "/puljer?" + MAY, 200),
                Arguments.of("puljer-tom", "/puljer?pr=1700-01-01", 200),
                Arguments.of("dato-ulaeselig", "/oversigt?pr=2008-13-01", 400),
                Arguments.of("side-ukendt", "/findes-ikke", 404),
                Arguments.of("fejl-403", "/projekter?uheld=403", 403),
                Arguments.of("fejl-409", "/projekter?uheld=409", 409),
                Arguments.of("fejl-413", "/projekter?uheld=413", 413),
                Arguments.of("fejl-500", "/projekter?uheld=500", 500),
                Arguments.of("fejl-503", "/projekter?uheld=503", 503));
    }

    private long steeringGroup() {
        return anId("body where project_id is null and programme_id is null", "id");
    }

    private long anId(String table, String column) {
        return database.sql("select min(" + column + ") from " + table)
                .query(Long.class)
                .single();
    }

    /** Each page is opened once, at the desk, and then made as narrow as a phone. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFitsTheScreen(String name, String address, int status) {
        try (Page page = browsing.window(Screen.DESK)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));

            Response response = page.navigate(base() + address);

            assertThat(response.status()).isEqualTo(status);
            assertThat(page.content()).doesNotContain(Trouble.SECRET, "java.", "Exception");
            if (status >= 400) {
                assertThat(page.locator("main").innerText()).contains("Henvisning: ");
                assertThat(page.locator("main input[type=search]").count()).isEqualTo(1);
            }
            assertThat(checker.findings(response.text())).isEmpty();
            new Shown(page)
                    .isPhotographed(name + "-" + Screen.DESK.width())
                    .doesNotScrollSideways()
                    .isAccessible();
            page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            Shown phone = new Shown(page)
                    .isPhotographed(name + "-" + Screen.PHONE.width())
                    .doesNotScrollSideways();
            if (ON_PHONES.contains(name)) {
                phone.isAccessible();
            }
            // The browser notes an answer that is no success by itself; that is what was asked for.
            assertThat(complaints)
                    .filteredOn(complaint -> !complaint.contains("status of " + status))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotAccessibleIsFound() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.setContent(
                    "<html lang='da'><title>Prøve</title><main><img src='x'><p style='color: #ccc'>Svagt</p></main></html>");

            assertThatThrownBy(() -> new Shown(page).isAccessible())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("color-contrast");
        }
    }

    @Test
    void onAPhoneTheTableIsScrolledWithTheKeyboard() {
        try (Page page = browsing.window(Screen.PHONE)) {
            page.navigate(base() + "/oversigt?pr=2008-05-13");
            page.locator("nav.sections a").last().focus();

            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => document.activeElement.scrollLeft > 0");

            assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
                    .isEqualTo("region");
        }
    }

    @Test
    void theFirstTabLeadsPastTheMenu() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/oversigt?pr=2008-05-13");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("indhold");
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheFrontPageToAProjectAndTheFocusIsAlwaysSeen() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/?" + MAY);

            tabTo(page, "/projekter");
            page.keyboard().press("Enter");
            page.waitForURL("**/projekter");
            page.navigate(base() + "/projekter?" + MAY);
            tabTo(page, "/projekter/9?" + MAY);
            page.keyboard().press("Enter");
            page.waitForURL("**/projekter/9?" + MAY);

            assertThat(page.locator("h1").innerText()).isNotBlank();
        }
    }

    @Test
    void enlargedToTwiceTheSizeNoPageScrollsSideways() {
        try (Page page = browsing.window(640, 450)) {
            for (String address : List.of("/", "/oversigt", "/projekter", "/projekter/9", "/tidslinje", "/puljer")) {
                page.navigate(base() + address + "?" + MAY);
                new Shown(page).doesNotScrollSideways();
            }
        }
    }

    @Test
    void aFirstVisitTakesFewRequestsAndFewBytes() {
        for (String address : List.of("/", "/oversigt", "/projekter", "/tidslinje")) {
            try (Page page = browsing.window(Screen.PHONE)) {
                List<Request> requests = new ArrayList<>();
                page.onRequestFinished(requests::add);

                page.navigate(base() + address + "?" + MAY);
                page.waitForLoadState(LoadState.NETWORKIDLE);

                List<Request> finished = List.copyOf(requests);
                assertThat(finished).as(address).isNotEmpty().hasSizeLessThanOrEqualTo(10);
                assertThat(finished.stream()
                                .mapToInt(request ->
                                        request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                                .sum())
                        .as("bytes of %s", address)
                        .isLessThan(150_000);
            }
        }
    }

    /** The pictures of the documents; only when they are asked for, so that a test run changes nothing. */
    @Test
    @EnabledIfSystemProperty(named = "skaermbilleder", matches = "true")
    void picturesForTheDocuments() {
        Path folder = Path.of("docs", "skaermbilleder");
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : List.of("login", "oversigt", "tidslinje", "puljer")) {
            addresses.put(name, "/" + name + "?" + MAY);
        }
        addresses.put("forside", "/?" + MAY);
        addresses.put("projekt", "/projekter/9?" + MAY);
        for (String name : List.of("rediger", "forloeb", "historik")) {
            addresses.put(name, "/projekter/9/" + name);
        }
        addresses.put("udgave", "/udgaver/1");
        addresses.put("frys", "/udgaver/ny?" + MAY);
        addresses.put("sammenlign", "/sammenlign?fra=1&til=2008-06-02");
        addresses.put("organ", "/udvalg/" + steeringGroup() + "?pr=2008-06-02");
        addresses.forEach((name, address) -> {
            for (Screen screen : Screen.values()) {
                try (Page page = browsing.window(screen)) {
                    page.navigate(base() + address);
                    String file = name + (screen == Screen.PHONE ? "-telefon" : "") + ".png";
                    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
                }
            }
        });
    }

    /** Presses Tab until a link with an address has the focus, which must never be unseen nor caught. */
    private static void tabTo(Page page, String address) {
        for (int presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            List<?> focus = (List<?>) page.evaluate("""
                    () => { const at = document.activeElement;
                            return [getComputedStyle(at).outlineStyle, at.getAttribute('href'), at.outerHTML.slice(0, 200)]; }
                    """);
            assertThat(focus.get(0)).as("outline of %s", focus.get(2)).isNotEqualTo("none");
            if (address.equals(focus.get(1))) {
                return;
            }
        }
        throw new AssertionError("No way by keyboard to " + address);
    }

    @Test
    void onPaperTheOverviewIsLandscapeWithFootersAndColumnHeadsOnEachPage() throws IOException {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/oversigt?pr=2008-05-13");

            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

            try (PDDocument document = Loader.loadPDF(paper)) {
                assertThat(document.getNumberOfPages()).isGreaterThan(5);
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    PDRectangle sheet = document.getPage(number - 1).getMediaBox();
                    assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
                    assertThat(words(document, number))
                            .contains("KTO/13. maj 2008", "- " + number + " -", "Tidsplan og status")
                            .doesNotContain("Oversigten som PDF", "Projekter Totaler");
                }
            }
        }
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String words(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
