package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.Totals;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.testing.ActingAs;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ActingAs
@Import(OwnAddress.class)
@WebMvcTest(TotalsController.class)
class TotalsControllerTest {

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private Overviews overviews;

    @MockitoBean
    private ProjectSheets sheets;

    @Test
    void theTwoSumsStandOnTop() throws Exception {
        Document page = page(ExampleOverview.totals());

        assertThat(page.select("h1").text()).isEqualTo("Totaler pr. 13. maj 2008");
        assertThat(page.select("dl dt").eachText())
                .containsExactly("Alle rækker (3 projekter)", "Hvert beløb talt én gang");
        assertThat(page.select("dl dd").eachText()).containsExactly("8.999.115 kr.", "6.449.115 kr.");
    }

    @Test
    void whatIsInsideWhatIsSaidInWords() throws Exception {
        assertThat(page(ExampleOverview.totals())
                        .select("main ul:not([class]) li")
                        .eachText())
                .containsExactly(
                        "Stafet om stress (2.550.000 kr.) er en del af Indsats mod arbejdsbetinget stress og er"
                                + " derfor kun talt med én gang i den anden sum.");
    }

    @Test
    void thereIsATableOfSumsForSectionPeriodPotAndParty() throws Exception {
        Document page = page(ExampleOverview.totals());

        assertThat(rows(page, "pr-afsnit"))
                .containsExactly(
                        "1. Tværgående personalepolitik (messe m.v) 1 1.399.115 kr.",
                        "2. Arbejdsmiljø 2 7.600.000 kr.");
        assertThat(rows(page, "pr-periode")).containsExactly("OK-02 1 1.399.115 kr.", "OK-05 2 7.600.000 kr.");
        assertThat(rows(page, "pr-pulje")).containsExactly("§ 4 2 7.600.000,50 kr.");
        assertThat(rows(page, "pr-part")).containsExactly("KL 1 1.399.115 kr.");
    }

    @Test
    void whatIsApproximateNotCountedOrMissingIsListedWithTheReason() throws Exception {
        Document page = page(ExampleOverview.totals());

        assertThat(rows(page, "cirkabeloeb"))
                .containsExactly("Indsats mod arbejdsbetinget stress Ca. 5,05 mio. kr. Talt med efter pålydende");
        assertThat(rows(page, "ikke-talt-med"))
                .containsExactly("Fastholdelse på ældreområdet (503.580 kr.) Står i parentes");
        assertThat(rows(page, "uden-beloeb")).isEmpty();
        assertThat(page.select("section:has(#uden-beloeb)").text()).endsWith("Der er ingen.");
    }

    @Test
    void aDayBeforeAllKnowledgeHasNoSums() throws Exception {
        Document page = page(ExampleOverview.nothing());

        assertThat(page.select("main").text()).contains("Registeret kender ingen projekter fra så tidligt");
        assertThat(page.select("table, dl")).isEmpty();
    }

    private static Iterable<String> rows(Document page, String heading) {
        return page.select("table[aria-labelledby=" + heading + "] tbody tr").eachText();
    }

    private Document page(Totals totals) throws UnsupportedEncodingException {
        given(overviews.totals(any())).willReturn(totals);
        return Jsoup.parse(pages.get()
                .uri(URI.create("/oversigt/totaler?pr=" + ExampleOverview.DAY))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
