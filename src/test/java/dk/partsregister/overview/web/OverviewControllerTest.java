package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.overview.OverviewDesk;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.testing.ActingAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ActingAs
@WebMvcTest(OverviewController.class)
@Import({OwnAddress.class, OverviewDesk.class})
class OverviewControllerTest {

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private Overviews overviews;

    @MockitoBean
    private OverviewTemplates templates;

    @MockitoBean
    private ProjectRights rights;

    @MockitoBean
    private ProjectSheets sheets;

    @BeforeEach
    void anOverview() {
        given(sheets.asOf(any(), any()))
                .willReturn(List.of(
                        recorded(1, ProjectMother.plainProject("Fastholdelse på ældreområdet", 1, "1.399.115 kr.")),
                        recorded(8, ProjectMother.plainProject("Stress", 2, "5.050.000 kr."))));
        given(templates.find(any(), any())).willReturn(Optional.of(ExampleOverview.template()));
        given(templates.all()).willReturn(List.of());
        given(overviews.overview(any(), any())).willReturn(ExampleOverview.overview());
    }

    @Test
    void theTitleSaysWhichDayIsShown() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13", 200);

        assertThat(page.title()).isEqualTo("Oversigt pr. 13. maj 2008 – Partsregister");
        assertThat(page.select("html").attr("lang")).isEqualTo("da");
        assertThat(page.select("h1").text()).isEqualTo("Oversigt pr. 13. maj 2008");
        assertThat(page.select("main").text()).contains("3 projekter").doesNotContain("kender ingen projekter");
    }

    @Test
    void eachSectionIsATableUnderAHeadingInCapitals() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13", 200);

        assertThat(page.select("h2").eachText())
                .containsExactly("1. TVÆRGÅENDE PERSONALEPOLITIK (MESSE M.V)", "2. ARBEJDSMILJØ");
        assertThat(page.getElementById("afsnit-1")).isNotNull();
        assertThat(page.expectFirst("h2").wholeText()).isEqualTo("1.  TVÆRGÅENDE PERSONALEPOLITIK (MESSE M.V)");
        assertThat(page.select("table"))
                .hasSize(2)
                .allSatisfy(
                        table -> assertThat(table.select("thead th[scope=col]").eachText())
                                .containsExactly(
                                        "Titel",
                                        "Formål",
                                        "Tidsplan og status",
                                        "Projektledelse, evt. følgegrupper",
                                        "Budget"));
    }

    @Test
    void theListOfSectionsLeadsToThem() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13", 200);

        assertThat(page.select("nav.sections a").eachAttr("href")).containsExactly("#afsnit-1", "#afsnit-2");
    }

    @Test
    void aRowHoldsTheFiveCellsInTheirOrder() throws Exception {
        Element row = page("/oversigt?pr=2008-05-13", 200).expectFirst("#projekt-1");

        assertThat(row.children().eachText())
                .containsExactly(
                        "Fastholdelse på ældreområdet (§ 5/KL)",
                        "Projektet skal finde ud af, hvad der får <erfarne> ansatte til at blive i faget, også efter de"
                                + " er fyldt 60. • hvad ledelsen selv kan gøre o i det daglige o ved de årlige samtaler"
                                + " • hvad der kræver en aftale",
                        "Godkendt i august 2005. 1. Kortlægning: forår 2006 2. Forsøg: 2007"
                                + " Evaluering og regnskab afventes.",
                        "Projektledelse: Anne Eksempel, KL Bo Prøve, FOA",
                        "1.399.115 kr. OK-02 (bilag C) ”Frie midler”");
        assertThat(row.select("td").get(0).select("> ul > li > ul > li")).hasSize(2);
        assertThat(row.select("td").get(1).select("> ol > li")).hasSize(2);
    }

    @Test
    void theTitleLeadsToTheProjectOnTheSameDay() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13&kendt=2008-05-14T12:00", 200);

        assertThat(page.select("#projekt-8 th[scope=row] a").attr("href"))
                .isEqualTo("/projekter/8?pr=2008-05-13&kendt=2008-05-14T12:00");
    }

    @Test
    void theDayAndTheMomentAreHandedOnInDanishTime() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13&kendt=2008-05-14T12:00", 200);

        then(sheets).should().asOf(LocalDate.of(2008, 5, 13), Instant.parse("2008-05-14T10:00:00Z"));
        assertThat(page.select(".clock-words").text())
                .endsWith("som registeret kendte det den 14. maj 2008 kl. 12.00.");
        assertThat(page.select("input[name=pr]").val()).isEqualTo("2008-05-13");
        assertThat(page.select("input[name=kendt]").val()).isEqualTo("2008-05-14T12:00");
    }

    @Test
    void itLeadsToTheFilesAndToTheTotalsOfTheSameDay() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13", 200);

        assertThat(page.select(".ways a").eachAttr("href"))
                .containsExactly(
                        "/oversigt.pdf?pr=2008-05-13",
                        "/oversigt.docx?pr=2008-05-13",
                        "/oversigt.xlsx?pr=2008-05-13",
                        "/oversigt.csv?pr=2008-05-13",
                        "/oversigt.json?pr=2008-05-13",
                        "/projekter?pr=2008-05-13",
                        "/oversigt/totaler?pr=2008-05-13");
    }

    @Test
    void theFootOfThePaperNamesIssuerAndDay() throws Exception {
        String address = page("/oversigt?pr=2008-05-13", 200)
                .select("link[href^=/oversigt.css]")
                .attr("href");

        assertThat(address).isEqualTo("/oversigt.css?fod=KTO/13.%20maj%202008");
    }

    @Test
    void aDayBeforeAllKnowledgeIsSaidToBeSo() throws Exception {
        given(sheets.asOf(any(), any())).willReturn(List.of());
        given(templates.find(any(), any())).willReturn(Optional.of(ExampleOverview.template()));
        given(templates.all()).willReturn(List.of());
        given(overviews.overview(any(), any())).willReturn(ExampleOverview.empty());

        Document page = page("/oversigt?pr=1700-01-01", 200);

        assertThat(page.select("main").text())
                .contains(
                        "Registeret kender ingen projekter fra så tidligt som den 1. januar 1700.", "Ingen projekter");
        assertThat(page.select("main a[href=/oversigt]")).isNotEmpty();
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void oneSectionCanBeShownAlone() throws Exception {
        given(overviews.overview(
                        argThat((Selection asked) ->
                                asked != null && asked.sheets().size() == 1),
                        any()))
                .willReturn(ExampleOverview.only(2));

        Document page = page("/oversigt?pr=2008-05-13&afsnit=2", 200);

        assertThat(page.select("h2").eachText()).containsExactly("2. ARBEJDSMILJØ");
        assertThat(page.select(".chips a").attr("href")).isEqualTo("/oversigt?pr=2008-05-13");
        assertThat(page.select(".chips a").attr("aria-label")).startsWith("Fjern valget Afsnit: 2. ");
    }

    @Test
    void anUnknownSectionIsAnsweredWithThoseThereAre() throws Exception {
        Document page = page("/oversigt?pr=2008-05-13&afsnit=99", 404);

        assertThat(page.select("h1").text()).isEqualTo("Afsnittet findes ikke");
        assertThat(page.select("main").text()).contains("har ikke noget afsnit 99.");
        assertThat(page.select("main li a").eachAttr("href"))
                .containsExactly("/oversigt?pr=2008-05-13#afsnit-1", "/oversigt?pr=2008-05-13#afsnit-2");
    }

    @Test
    void aDayThatIsNoneIsAnsweredWithAFormToPutItRight() throws Exception {
        Document page = page("/oversigt?pr=2008-13-01", 400);

        assertThat(page.select("h1").text()).isEqualTo("Datoen kan ikke læses");
        assertThat(page.select("main").text())
                .contains("”2008-13-01” er ikke en dato.", "For eksempel 2008-05-13 (år, måned og dag)");
        assertThat(page.select("form").attr("action")).isEqualTo("/oversigt");
        assertThat(page.select("input[name=pr]").val()).isEqualTo("2008-13-01");
    }

    @Test
    void repeatedAndOversizedParametersAreRefused() throws Exception {
        assertThat(page("/oversigt?pr=2008-05-13&pr=2008-05-14", 400)
                        .select("h1")
                        .text())
                .isEqualTo("Datoen kan ikke læses");
        assertThat(page("/oversigt?afsnit=" + "9".repeat(10_000), 400)
                        .select("h1")
                        .text())
                .isEqualTo("Adressen kan ikke læses");
        assertThat(page("/oversigt?afsnit=to", 400).select("h1").text()).isEqualTo("Adressen kan ikke læses");
    }

    private static RecordedSheet recorded(int number, ProjectSheet sheet) {
        return new RecordedSheet(number, number, LocalDate.of(2008, 4, 1), Instant.EPOCH, "prøve", "Prøve", sheet);
    }

    private Document page(String address, int status) throws Exception {
        MvcTestResult result = pages.get().uri(java.net.URI.create(address)).exchange();
        assertThat(result).hasStatus(status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
