package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.ProjectSheet.SourceKind;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.ActingAs;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ActingAs
@WebMvcTest(PotController.class)
class PotControllerTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private ProjectSheets sheets;

    @MockitoBean
    private Overviews overviews;

    @Test
    void eachAccountSaysItsPotsTheGrantsBehindItAndItsSum() throws Exception {
        Document page = page("/puljer?pr=2008-05-13");

        assertThat(page.select("h2").eachText()).containsExactly("OK-05");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("OK-05, § 5/KL OK-05, § 5/DR Ikke fordelt mellem puljerne"
                        + " 1 bevilling Fælles: 2 mio. kr. 1 2.000.000 kr.");
        assertThat(page.select("tfoot tr").text()).isEqualTo("OK-05 i alt 2.000.000 kr.");
        assertThat(page.expectFirst("tbody th a").attr("href"))
                .isEqualTo("/projekter?pr=2008-05-13&pulje=OK-05,%20%C2%A7%205/KL");
    }

    @Test
    void whatMakesSumsDifferIsSaidAbove() throws Exception {
        Document page = page("/puljer?pr=2008-05-13");

        assertThat(page.select("dl dt").eachText())
                .containsExactly("Bevilget af alle puljer", "Hvert beløb talt én gang");
        assertThat(page.select("dl + ul li").eachText())
                .anySatisfy(line -> assertThat(line).contains("kun én gang i den anden sum"))
                .anySatisfy(line -> assertThat(line).contains("ikke med"));
        assertThat(page.select("dl + ul a").attr("href")).isEqualTo("/oversigt/totaler?pr=2008-05-13#ikke-talt-med");
    }

    @Test
    void aDayBeforeEverythingSaysSo() throws Exception {
        assertThat(page("/puljer?pr=1700-01-01").select("main").text())
                .contains("Registeret kender ingen projekter fra så tidligt");
    }

    private Document page(String address) throws UnsupportedEncodingException {
        given(sheets.asOf(DAY, null))
                .willReturn(List.of(new RecordedSheet(
                        1,
                        1,
                        DAY,
                        Instant.EPOCH,
                        "prøve",
                        "Prøve",
                        ProjectMother.granted(
                                "Fælles",
                                "2 mio. kr.",
                                new Funding("OK-05", "OK 05", null, null, null),
                                new Source(SourceKind.CLAUSE, "§ 5", "KL", "§ 5/KL"),
                                new Source(SourceKind.CLAUSE, "§ 5", "DR", "§ 5/DR")))));
        given(overviews.totals(any())).willReturn(ExampleOverview.totals());
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
