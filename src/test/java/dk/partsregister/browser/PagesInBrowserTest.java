package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = PagesOnExamples.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesInBrowserTest {

    private static Browsing browsing;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        browsing = Browsing.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Arguments.of("forside", "/", 200),
                        Arguments.of("oversigt", "/oversigt?pr=2008-05-13&kendt=2008-05-14T12:00", 200),
                        Arguments.of("oversigt-tom", "/oversigt?pr=1700-01-01", 200),
                        Arguments.of("afsnit", "/oversigt?pr=2008-05-13&afsnit=2", 200),
                        Arguments.of("afsnit-ukendt", "/oversigt?pr=2008-05-13&afsnit=99", 404),
                        Arguments.of("totaler", "/oversigt/totaler?pr=2008-05-13", 200),
                        Arguments.of("projekter", "/projekter?pr=2008-05-13", 200),
                        Arguments.of("projekt", "/projekter/8?pr=2008-05-13", 200),
                        Arguments.of("projekt-uden-noget", "/projekter/90?pr=2008-05-13", 200),
                        Arguments.of("projekt-ukendt", "/projekter/4711", 404),
                        Arguments.of("organisationer", "/organisationer?pr=2008-05-13", 200),
                        Arguments.of("organisationer-ingen", "/organisationer?pr=2008-05-13&ord=zzz", 200),
                        Arguments.of("organisation", "/organisationer/1?pr=2008-05-13", 200),
                        Arguments.of("organisation-ukendt", "/organisationer/4711", 404),
                        Arguments.of("person", "/personer/6?pr=2008-05-13", 200),
                        Arguments.of("person-ukendt", "/personer/4711", 404),
                        Arguments.of("udvalg", "/udvalg?pr=2008-05-13", 200),
                        Arguments.of("udvalg-tom", "/udvalg?pr=1700-01-01", 200),
                        Arguments.of("puljer", "/puljer?pr=2008-05-13", 200),
                        Arguments.of("puljer-tom", "/puljer?pr=1700-01-01", 200),
                        Arguments.of("dato-ulaeselig", "/oversigt?pr=2008-13-01", 400),
                        Arguments.of("side-ukendt", "/findes-ikke", 404),
                        Arguments.of("fejl", "/projekter/" + PagesOnExamples.BROKEN, 500))
                .flatMap(page -> Stream.of(Screen.values())
                        .map(screen -> Arguments.of(screen, page.get()[0], page.get()[1], page.get()[2])));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("pages")
    void everyPageIsAccessibleAndFitsTheScreen(Screen screen, String name, String address, int status) {
        try (Page page = browsing.window(screen)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));

            Response response = page.navigate("http://localhost:" + port + address);

            assertThat(response.status()).isEqualTo(status);
            new Shown(page)
                    .isPhotographed(name + "-" + screen.width())
                    .doesNotScrollSideways()
                    .isAccessible();
            // The browser notes an answer that is no success by itself; that is what was asked for.
            assertThat(complaints)
                    .filteredOn(complaint -> !complaint.contains("status of " + status))
                    .isEmpty();
        }
    }

    @Test
    void onAPhoneTheTableIsScrolledWithTheKeyboard() {
        try (Page page = browsing.window(Screen.PHONE)) {
            page.navigate("http://localhost:" + port + "/oversigt?pr=2008-05-13");
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
            page.navigate("http://localhost:" + port + "/oversigt?pr=2008-05-13");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("indhold");
        }
    }

    @Test
    void onPaperTheOverviewIsLandscapeWithFootersAndColumnHeadsOnEachPage() throws IOException {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate("http://localhost:" + port + "/oversigt?pr=2008-05-13");

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

    private static String words(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
