package dk.partsregister.project.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.Side;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectNotes;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.ActingAs;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
@Import({OwnAddress.class, ChoiceWords.class})
@WebMvcTest({ProjectListController.class, ProjectController.class, TimelineController.class})
class ProjectPagesTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private ProjectRights rights;

    @MockitoBean
    private ProjectNotes notes;

    @MockitoBean
    private ProjectSheets sheets;

    @MockitoBean
    private PartyProfiles parties;

    @BeforeEach
    void twoProjects() {
        given(parties.organisations(any()))
                .willReturn(List.of(
                        organisation(1, "Danske Regioner", Side.EMPLOYER), organisation(2, "KL", Side.EMPLOYER)));
        given(sheets.related(eq(8), any(), eq(DAY), any())).willReturn(List.of(pointingAtStress()));
        given(sheets.asOf(DAY, null)).willReturn(List.of(ExampleSheets.idea(), ExampleSheets.stress()));
        given(sheets.find(anyInt(), any(), any())).willReturn(Optional.empty());
        given(sheets.find(8, DAY, null)).willReturn(Optional.of(ExampleSheets.stress()));
        given(sheets.history(8)).willReturn(List.of(ExampleSheets.stress(), ExampleSheets.stressAtFirst()));
    }

    @Test
    void theListStandsInTheOrderOfTheOverviewAndIdeasComeLast() throws Exception {
        Document page = page("/projekter?pr=2008-05-13", 200);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "”Indsats mod arbejdsbetinget stress” 8 2. Arbejdsmiljø § 4/Personalepolitisk Forum I gang"
                                + " Danske Regioner, KL 5.050.000 kr.",
                        "Bedre møder 90 Idé");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("/projekter/8?pr=2008-05-13", "/projekter/90?pr=2008-05-13");
    }

    @Test
    void anEmptyListSaysThatNothingWasKnownSoEarly() throws Exception {
        Document page = page("/projekter?pr=1700-01-01", 200);

        assertThat(page.select("main").text()).contains("Registeret kender ingen projekter fra så tidligt");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void aProjectSaysWhatItIsAndWhereItStands() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(page.title()).isEqualTo("”Indsats mod arbejdsbetinget stress” – Partsregister");
        assertThat(page.select("h1").text()).isEqualTo("”Indsats mod arbejdsbetinget stress”");
        assertThat(page.select("h1 ~ dl > div").eachText())
                .containsExactly(
                        "Tilstand I gang",
                        "Afsnit i oversigten 2. Arbejdsmiljø",
                        "Hjemmel § 4/Personalepolitisk Forum",
                        "Program Det Personalepolitiske Forum",
                        "Godkendt august 2005",
                        "Begyndt foråret 2006",
                        "Ventes afsluttet ultimo 2008");
        assertThat(page.select("h2:contains(Formål) ~ .prose").eachText())
                .containsExactly("Stress skal opdages i tide. • af ledere • af kolleger");
        assertThat(page.select("h2:contains(Formål) ~ .prose li")).hasSize(2);
        assertThat(page.select("section:has(h3:contains(Ad 1 og 2))").text())
                .isEqualTo("Status Ad 1 og 2 Pr. 1. april 2008 Udført.");
    }

    @Test
    void theStepsThePeopleAndTheGroupsStandInTables() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(rows(page, "faser")).containsExactly("Aktivitet 1 Antologi 2006", "Aktivitet 2 Magasin");
        assertThat(rows(page, "ledelse"))
                .containsExactly(
                        "Arbejdsgivere",
                        "Dorte Forsøg Danske Regioner Koordinator Hele projektet",
                        "Erik Mønster KL Projektleder Aktivitet 1 og 2 Kun fase 1 og 2");
        assertThat(rows(page, "gruppe-1"))
                .containsExactly(
                        "Fie Tænkt KTO KTO",
                        "NN – pladsen er ubesat KL KL",
                        "Navngives senere Navn ventes i august FOA FOA");
    }

    @Test
    void aSideWithoutLeaderIsSaidWhenItCanBeTold() throws Exception {
        assertThat(page("/projekter/8?pr=2008-05-13", 200).select("main").text())
                .contains("Ingen leder projektet for lønmodtagerne.");

        given(parties.organisations(any())).willReturn(List.of());

        assertThat(page("/projekter/8?pr=2008-05-13", 200).select("main").text())
                .doesNotContain("Ingen leder projektet for");
    }

    @Test
    void theTimesAreDrawnWithTheDayOfThePage() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(page.select("svg.timeline").attr("role")).isEqualTo("img");
        assertThat(page.select("svg.timeline").attr("aria-label")).startsWith("Tidslinje fra 2006 til 2008.");
        assertThat(page.select("svg.timeline text.words").eachText()).containsExactly("Hele projektet", "1. Antologi");
        assertThat(page.select("svg.timeline line.now")).hasSize(1);
        assertThat(page.select("svg.timeline rect.coming, svg.timeline rect.going"))
                .isNotEmpty();
    }

    @Test
    void whoPointsHereIsNamedToo() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(page.select("section:has(#forbindelser) li").eachText()).contains("Har som del: Stafet");
        assertThat(page.select("section:has(#forbindelser) a").eachAttr("href"))
                .contains("/projekter/43?pr=2008-05-13");
    }

    @Test
    void theTimelineOfAllProjectsStandsBySectionWithATableBesideTheDrawing() throws Exception {
        Document page = page("/tidslinje?pr=2008-05-13", 200);

        assertThat(page.select("h2").eachText()).containsExactly("2. Arbejdsmiljø", "Uden afsnit");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "”Indsats mod arbejdsbetinget stress” I gang foråret 2006 – ultimo 2008",
                        "Bedre møder Idé Ingen tider");
        assertThat(page.select("tbody tr").get(0).select("rect")).isNotEmpty();
        assertThat(page.select("tbody tr").get(1).select("rect")).isEmpty();
        assertThat(page.select("link[href*=papir-a4]")).hasSize(1);
    }

    @Test
    void theTimelineTakesTheYearsAndThePaperAskedFor() throws Exception {
        Document page = page("/tidslinje?pr=2008-05-13&fra=2000&til=2003&papir=a3", 200);

        assertThat(page.select("thead").get(0).select("text").eachText())
                .containsExactly("2000", "2001", "2002", "2003");
        assertThat(page.select("rect")).isEmpty();
        assertThat(page.select("link[href*=papir-a3]")).hasSize(1);
        assertThat(page("/tidslinje?fra=2009&til=2005", 400).select("h1").text())
                .isEqualTo("Adressen kan ikke læses");
        assertThat(page("/tidslinje?papir=a5", 400).select("h1").text()).isEqualTo("Adressen kan ikke læses");
        assertThat(page("/tidslinje?fra=%3Cscript%3E", 400).select("main script"))
                .isEmpty();
    }

    @Test
    void theTimelineOfADayBeforeEverythingSaysSo() throws Exception {
        assertThat(page("/tidslinje?pr=1700-01-01", 200).select("main").text())
                .contains("Registeret kender ingen projekter fra så tidligt");
    }

    @Test
    void aListThatIsTooLongForOnePageIsTurned() throws Exception {
        given(sheets.asOf(DAY, null))
                .willReturn(IntStream.rangeClosed(1, 201)
                        .mapToObj(ProjectPagesTest::numbered)
                        .toList());

        assertThat(page("/projekter?pr=2008-05-13", 200).select("tbody tr")).hasSize(100);
        Document last = page("/projekter?pr=2008-05-13&side=3&sorter=-nummer", 200);
        assertThat(last.select("tbody a").eachAttr("href")).containsExactly("/projekter/1?pr=2008-05-13");
        assertThat(last.select("nav.pages").text()).isEqualTo("Forrige side Side 3 af 3");
        assertThat(last.select("nav.pages a").attr("href")).isEqualTo("/projekter?pr=2008-05-13&sorter=-nummer&side=2");
        assertThat(last.select("th[aria-sort=descending]").text()).startsWith("Nr.");
        assertThat(page("/projekter?pr=2008-05-13&side=4", 404).select("main").text())
                .contains("Side 4 findes ikke. Listen har 3 sider.");
    }

    @Test
    void whatIsAskedForStandsAsChipsThatCanBeTakenAway() throws Exception {
        Document page = page("/projekter?pr=2008-05-13&tilstand=i-gang&ord=%3Cb%3Estress", 200);

        assertThat(page.select(".chips a").eachText())
                .containsExactly("Ord: <b>stress ×", "Tilstand: I gang ×", "Fjern alle valg");
        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly(
                        "/projekter?pr=2008-05-13&tilstand=i-gang",
                        "/projekter?pr=2008-05-13&ord=%3Cb%3Estress",
                        "/projekter?pr=2008-05-13");
        assertThat(page.select(".empty").text()).contains("Uden “Ord”: 1 projekt", "Uden “Tilstand”: ingen projekter");
        assertThat(page.select(".ways a").eachAttr("href"))
                .contains(
                        "/projekter.csv?pr=2008-05-13&tilstand=i-gang&ord=%3Cb%3Estress",
                        "/oversigt?pr=2008-05-13&ord=%3Cb%3Estress&tilstand=i-gang",
                        "/oversigt.pdf?pr=2008-05-13&ord=%3Cb%3Estress&tilstand=i-gang");
    }

    @Test
    void whatAFormSendsEmptyDoesNotStandInTheAddress() {
        assertThat(pages.get().uri(URI.create("/projekter?ord=&pr=2008-05-13&afsnit=&tilstand=i-gang&kendt=")))
                .hasStatus(302)
                .hasHeader("Location", "/projekter?pr=2008-05-13&tilstand=i-gang");
        assertThat(pages.get().uri(URI.create("/projekter?ord=%20"))).hasHeader("Location", "/projekter");
    }

    private static RecordedSheet numbered(int number) {
        return new RecordedSheet(
                number,
                number,
                DAY,
                Instant.EPOCH,
                "prøve",
                "Prøve",
                ProjectMother.plainProject("Nr. " + number, 1, "1 kr."));
    }

    private static RecordedSheet pointingAtStress() {
        ProjectSheet sheet = ProjectMother.relayOf(8);
        return new RecordedSheet(43, 43, DAY, Instant.EPOCH, "prøve", "Prøve", sheet);
    }

    private static OrganisationEntry organisation(long id, String name, Side side) {
        return new OrganisationEntry(id, name, name, side, null, true, List.of(name));
    }

    @Test
    void theMoneySaysWhatCountsAndWhatDoesNot() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(rows(page, "penge"))
                .containsExactly(
                        "Ca. 5,05 mio. kr. OK 05 Ja – cirkabeløb, efter pålydende 5.050.000 kr.",
                        "2,55 mio. kr. til stafetten OK 05 Nej, en del af beløbet ovenfor 2.550.000 kr.",
                        "(473.000) OK 05 Nej, tillægsbevilling 473.000 kr.");
        assertThat(page.select("tfoot tr").text()).isEqualTo("Bevilget i alt 5.050.000 kr.");
        assertThat(page.select("main").text()).contains("kunne ikke læses som penge: beløb aftales nærmere");
    }

    @Test
    void tiesProductsAndClosingAreSaid() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(page.select("section li").eachText())
                .contains(
                        "Se også: Stafet – Stafet om stress",
                        "Tjener: pkt. 7 i oversigten",
                        "Magasin: Stress i hverdagen, marts 2007, 28.000 eksemplarer");
        assertThat(page.select("section li a").eachAttr("href"))
                .containsExactly(
                        "/projekter/43?pr=2008-05-13",
                        "/oversigt?pr=2008-05-13#afsnit-7",
                        "/projekter/43?pr=2008-05-13");
        assertThat(page.select("section dl").text()).isEqualTo("Evaluering Afventes");
    }

    @Test
    void theHistoryOfTheSheetsShowsBothClocks() throws Exception {
        Document page = page("/projekter/8?pr=2008-05-13", 200);

        assertThat(rows(page, "historik"))
                .containsExactly(
                        "1. april 2008 vises her 9. maj 2008 kl. 10.15 Sekretariatet Statusrunde titel, hjemmel,"
                                + " tilstand, formål, tider, faser, status, ledelse, grupper, penge, afslutning,"
                                + " forbindelser, produkter",
                        "1. april 2007 3. april 2007 kl. 12.00 Sekretariatet Oprettet Det første ark");
    }

    @Test
    void aProjectThatIsNotThereIsNotFound() throws Exception {
        Document page = page("/projekter/4711", 404);

        assertThat(page.select("h1").text()).isEqualTo("Projektet findes ikke");
        assertThat(page.select("main").text()).contains("ikke noget projekt nr. 4711 i registeret.");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/projekter");
    }

    @Test
    void aProjectThatWasNotKnownThenLeadsToItsNewestSheet() throws Exception {
        Document page = page("/projekter/8?pr=1999-01-01", 404);

        assertThat(page.select("main").text()).contains("Projekt nr. 8 var ikke kendt den 1. januar 1999.");
        assertThat(page.expectFirst("main a").attr("href")).isEqualTo("/projekter/8?pr=2008-04-01");
    }

    private static List<String> rows(Document page, String heading) {
        return page.select("table[aria-labelledby=" + heading + "] tbody tr").eachText();
    }

    private Document page(String address, int status) throws UnsupportedEncodingException {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatus(status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
