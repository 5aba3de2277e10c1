package dk.partsregister.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.ActingAs;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ActingAs
@Import(OwnAddress.class)
@WebMvcTest(HomeController.class)
class HomeControllerTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);
    private static final Instant MOMENT = Instant.parse("2008-05-14T10:00:00Z");

    private static final RecordedSheet STRESS = recorded(8, ProjectMother.stressProject());
    private static final RecordedSheet LATE =
            recorded(33, ProjectMother.dated(ProjectState.RUNNING, "ca. sommeren 2007", "juni 2006"));
    private static final RecordedSheet PLAIN = recorded(1, ProjectMother.plainProject("Fastholdelse", 1, "1,4 mio."));

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private ProjectSheets sheets;

    @BeforeEach
    void threeProjects() {
        given(sheets.asOf(any(), any())).willReturn(List.of());
        given(sheets.asOf(DAY, null)).willReturn(List.of(PLAIN, STRESS, LATE));
        given(sheets.latest(anyInt(), any())).willReturn(List.of(LATE, STRESS));
    }

    @Test
    void theFiguresOnTopLeadToWhatTheyCount() throws Exception {
        Document page = page("/?pr=2008-05-13");

        assertThat(page.select("h1").text()).isEqualTo("Parternes fælles projekter");
        assertThat(page.select("dl.glance > div").eachText())
                .containsExactly(
                        "Projekter 3",
                        "Bevilget i alt 7.000.000 kr.",
                        "Afventer evaluering eller regnskab 2",
                        "Tid passeret eller uden status 2");
        assertThat(page.select("dl.glance a").eachAttr("href"))
                .containsExactly(
                        "/projekter?pr=2008-05-13",
                        "/oversigt/totaler?pr=2008-05-13",
                        "/projekter?pr=2008-05-13&mangler=noget",
                        "/projekter?pr=2008-05-13&overskredet=ja");
    }

    @Test
    void projectsAreCountedByStateAndBySectionWithALinkToEach() throws Exception {
        Document page = page("/?pr=2008-05-13");

        assertThat(rows(page, "tilstande")).containsExactly("I gang 2", "Udført 1");
        assertThat(rows(page, "afsnit")).containsExactly("1. Afsnit 1 1", "2. Arbejdsmiljø 1", "Uden afsnit 1");
        assertThat(page.select("table[aria-labelledby=afsnit] a").eachAttr("href"))
                .containsExactly(
                        "/oversigt?pr=2008-05-13&afsnit=1",
                        "/oversigt?pr=2008-05-13&afsnit=2",
                        "/oversigt?pr=2008-05-13&afsnit=0");
    }

    @Test
    void aSectionIsAlsoLinkedToWhenNoDayIsAskedFor() throws Exception {
        given(sheets.asOf(any(), any())).willReturn(List.of(PLAIN));

        assertThat(page("/").select("table[aria-labelledby=afsnit] a").eachAttr("href"))
                .containsExactly("/oversigt?afsnit=1");
    }

    @Test
    void theMoneyIsDrawnAndToldAndStandsInATable() throws Exception {
        Document page = page("/?pr=2008-05-13");

        assertThat(rows(page, "bevillinger")).containsExactly("OK-02 § 5 1 1.400.000 kr.", "OK-05 § 4 1 5.600.000 kr.");
        assertThat(page.select("tfoot tr").text()).isEqualTo("Bevilget i alt 7.000.000 kr.");
        assertThat(page.select("svg[role=img]").attr("aria-label"))
                .contains("Den længste er § 4 i OK-05 med 5.600.000 kr.");
        assertThat(page.select("svg text").eachText())
                .containsExactly("OK-02 · § 5", "1.400.000 kr.", "OK-05 · § 4", "5.600.000 kr.");
        assertThat(page.select("svg rect:not(.ground)").eachAttr("width")).containsExactly("25.00%", "100.00%");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void whatHasPassedIsToldInTheWordsOfTheSheet() throws Exception {
        assertThat(page("/?pr=2008-05-13").select("section:has(#passeret) li").eachText())
                .containsExactly(
                        "”Stress på dagsordenen” I gang Aktivitet 1: Maj-oktober 2007",
                        "Med tider I gang Ventedes afsluttet ca. sommeren 2007 · Fase 1: juni 2006 Har tider, men"
                                + " ingen ord om status");
    }

    @Test
    void whatWaitsForEvaluationOrAccountsIsNamed() throws Exception {
        Document page = page("/?pr=2008-05-13");

        assertThat(page.select("section:has(#afventer) li").eachText())
                .containsExactly(
                        "Fastholdelse Udført evaluering", "”Stress på dagsordenen” I gang evaluering og regnskab");
        assertThat(page.select("section:has(#afventer) li a").eachAttr("href"))
                .containsExactly("/projekter/1?pr=2008-05-13", "/projekter/8?pr=2008-05-13");
    }

    @Test
    void theLatestChangesSayWhatWhenAndWhy() throws Exception {
        Document page = page("/?pr=2008-05-13");

        assertThat(page.select("section:has(#aendringer) li").eachText())
                .containsExactly(
                        "Med tider Statusrunde. Gælder fra 1. april 2008, registreret 9. maj 2008 kl. 10.15 af"
                                + " Sekretariatet.",
                        "”Stress på dagsordenen” Statusrunde. Gælder fra 1. april 2008, registreret 9. maj 2008 kl."
                                + " 10.15 af Sekretariatet.");
        assertThat(page.select("section:has(#aendringer) li a").eachAttr("href"))
                .containsExactly("/projekter/33?pr=2008-04-01", "/projekter/8?pr=2008-04-01");
    }

    @Test
    void whatWasKnownAtAMomentIsAllThatIsShown() throws Exception {
        given(sheets.asOf(DAY, MOMENT)).willReturn(List.of(PLAIN));
        given(sheets.latest(10, MOMENT)).willReturn(List.of(PLAIN));

        Document page = page("/?pr=2008-05-13&kendt=2008-05-14T12:00");

        assertThat(page.expectFirst("dl.glance dd").text()).isEqualTo("1");
        assertThat(page.select("section:has(#aendringer) li a").eachText()).containsExactly("Fastholdelse");
        assertThat(page.select(".clock-words").text()).contains("14. maj 2008 kl. 12.00");
    }

    @Test
    void aDayBeforeAllSheetsSaysSo() throws Exception {
        Document page = page("/?pr=1999-01-01");

        assertThat(page.select(".empty").text()).contains("ingen projekter fra så tidligt som den 1. januar 1999");
        assertThat(page.select("main table, main svg")).isEmpty();
    }

    @Test
    void anEmptyRegisterSaysHowToReadAnOverviewIn() throws Exception {
        given(sheets.isEmpty()).willReturn(true);

        Document page = page("/");

        assertThat(page.select(".empty").text()).contains("Registeret er tomt.");
        assertThat(page.select(".empty code").text()).contains("import oversigt.json --pr");
    }

    private static RecordedSheet recorded(int number, ProjectSheet sheet) {
        return new RecordedSheet(
                number,
                number,
                LocalDate.of(2008, 4, 1),
                Instant.parse("2008-05-09T08:15:00Z"),
                "Sekretariatet",
                "Statusrunde",
                sheet);
    }

    private static List<String> rows(Document page, String heading) {
        return page.select("table[aria-labelledby=" + heading + "] tbody tr").eachText();
    }

    private Document page(String address) throws UnsupportedEncodingException {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatus(200);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
