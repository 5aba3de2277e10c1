package dk.partsregister.project.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.party.Contacts;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.Mention;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.testing.ActingAs;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
@WebMvcTest({OrganisationController.class, PersonController.class, GroupController.class})
@Import({OwnAddress.class, ChoiceWords.class})
class PartyPagesTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);
    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    @Autowired
    private MockMvcTester pages;

    @MockitoBean
    private Contacts contacts;

    @MockitoBean
    private ProjectRights rights;

    @MockitoBean
    private ProjectSheets sheets;

    @MockitoBean
    private PartyProfiles parties;

    @MockitoBean
    private StandingBodies bodies;

    @BeforeEach
    void partiesOfTwoProjects() {
        given(sheets.asOf(DAY, null)).willReturn(List.of(ExampleSheets.idea(), ExampleSheets.stress()));
        given(sheets.of(any(), eq(DAY), isNull())).willReturn(List.of(ExampleSheets.idea(), ExampleSheets.stress()));
        given(parties.organisations(any())).willReturn(ExampleParties.organisations());
        given(parties.organisation(anyLong(), any())).willReturn(Optional.empty());
        given(parties.organisation(ExampleParties.KL, DAY)).willReturn(Optional.of(ExampleParties.organisation()));
        given(parties.person(anyLong(), any())).willReturn(Optional.empty());
        given(parties.person(ExampleParties.ERIK, DAY)).willReturn(Optional.of(ExampleParties.person()));
        List<Mention> mentions = List.of(
                new Mention(8, "Indsats mod stress", LocalDate.of(2007, 4, 1), APRIL, true),
                new Mention(7, "Forgænger", APRIL, APRIL, false));
        given(sheets.namingPerson(ExampleParties.ERIK, DAY, null)).willReturn(mentions);
        given(sheets.namingOrganisation(ExampleParties.KL, DAY, null)).willReturn(mentions);
        given(bodies.on(DAY))
                .willReturn(List.of(new StandingBody(
                        1,
                        BodyKind.FORUM,
                        "Det Personalepolitiske Forum",
                        "Udviklingsaftalen",
                        null,
                        null,
                        null,
                        List.of())));
    }

    @Test
    void theOrganisationsStandBySideWithWhatTheyLeadAndSitIn() throws Exception {
        Document page = page("/organisationer?pr=2008-05-13", 200);

        assertThat(page.select("h2").eachText()).containsExactly("Arbejdsgivere", "Lønmodtagere", "Side ikke angivet");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Danske Regioner Part 1 0 0",
                        "KL Kommunernes Landsforening Part 1 1 1",
                        "KTO Kommunale Tjenestemænd og Overenskomstansatte 0 1 0",
                        "Ukendt Ærø Ophørt 0 0 0");
        assertThat(page.expectFirst("tbody a").attr("href")).isEqualTo("/organisationer/2?pr=2008-05-13");
    }

    @Test
    void organisationsAreFoundByAnyOfTheirNames() throws Exception {
        assertThat(page("/organisationer?pr=2008-05-13&ord=landsforening+kommunernes", 200)
                        .select("tbody a")
                        .eachText())
                .containsExactly("KL");
        assertThat(page("/organisationer?pr=2008-05-13&ord=dr", 200)
                        .select("tbody a")
                        .eachText())
                .containsExactly("Danske Regioner");
        assertThat(page("/organisationer?pr=2008-05-13&ord=AER%C3%98", 200).select("tbody a"))
                .isEmpty();
    }

    @Test
    void wordsThatNoOrganisationBearsAreRepeatedAsTheyAreAndLeadBack() throws Exception {
        Document page = page("/organisationer?pr=2008-05-13&ord=%3Cscript%3Ealert(1)%3C/script%3E", 200);

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".empty").text()).contains("hedder noget med “<script>alert(1)</script>”");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/organisationer?pr=2008-05-13");
    }

    @Test
    void aDayBeforeEverythingSaysSo() throws Exception {
        for (String address : List.of("/organisationer", "/udvalg")) {
            assertThat(page(address + "?pr=1700-01-01", 200).select(".empty").text())
                    .as(address)
                    .contains("Registeret kender ingen projekter fra så tidligt som den 1. januar 1700.");
        }
    }

    @Test
    void anOrganisationSaysWhatItIsCalledAndWhoStandsUnderIt() throws Exception {
        Document page = page("/organisationer/1?pr=2008-05-13", 200);

        assertThat(page.title()).isEqualTo("KL – Partsregister");
        assertThat(page.select("dl > div").eachText())
                .containsExactly("Side Arbejdsgiver", "Art Part", "Skrives også Kommunerne");
        assertThat(page.select("section:has(#navne) li").eachText())
                .containsExactly(
                        "Kommunernes Landsforening (KL) Fra 1. januar 2007",
                        "Kommunernes Forening (Foreningen) til 31. december 2006");
        assertThat(page.select("section:has(#tilknyttet) li").eachText())
                .containsExactly("Omfatter KTO Fra 1. januar 2007");
        assertThat(page.select(".ways a").attr("href")).isEqualTo("/projekter?pr=2008-05-13&organisation=1");
    }

    @Test
    void anOrganisationSaysWhatItLeadsAndSitsInAndWhoActsForIt() throws Exception {
        Document page = page("/organisationer/1?pr=2008-05-13", 200);

        assertThat(rows(page, "leder"))
                .containsExactly("”Indsats mod arbejdsbetinget stress” I gang Erik Mønster Projektleder"
                        + " Aktivitet 1 og 2, Kun fase 1 og 2");
        assertThat(rows(page, "sidder"))
                .containsExactly("”Indsats mod arbejdsbetinget stress” Følgegruppe NN – pladsen er ubesat KL");
        assertThat(page.select("ul.columns a").eachText()).containsExactly("Erik Mønster");
        assertThat(page.select("ul.columns a").attr("href")).isEqualTo("/personer/6?pr=2008-05-13");
    }

    @Test
    void aPersonSaysForWhomAndWhatOverTime() throws Exception {
        Document page = page("/personer/6?pr=2008-05-13", 200);

        assertThat(page.select("h1").text()).isEqualTo("Erik Mønster");
        assertThat(page.select("section:has(#virker) li").eachText())
                .containsExactly("KL via Perspektivgruppen Fra 1. januar 2007");
        assertThat(rows(page, "leder"))
                .containsExactly("”Indsats mod arbejdsbetinget stress” I gang KL Projektleder"
                        + " Aktivitet 1 og 2, Kun fase 1 og 2");
        assertThat(rows(page, "over-tid"))
                .containsExactly(
                        "Indsats mod stress 1. april 2007 Nævnes stadig", "Forgænger 1. april 2008 1. april 2008");
        assertThat(page.select("#sidder")).isEmpty();
    }

    @Test
    void aPersonWhoWasMergedLeadsToTheOneWhoRemains() {
        given(parties.person(7, DAY))
                .willReturn(Optional.of(new PersonProfile(7, "Erik M.", null, 6L, null, List.of(), List.of())));

        assertThat(pages.get().uri("/personer/7?pr=2008-05-13")).hasRedirectedUrl("/personer/6?pr=2008-05-13");
    }

    @Test
    void unknownOnesAreNotFoundAndLeadOn() throws Exception {
        for (String address : List.of("/organisationer/4711", "/personer/4711")) {
            Document page = page(address + "?pr=2008-05-13", 404);

            assertThat(page.select("h1").text()).as(address).endsWith("findes ikke");
            assertThat(page.select("main a").eachAttr("href")).containsExactly("/organisationer?pr=2008-05-13");
        }
    }

    @Test
    void theGroupsStandByKindWithThoseWhoSitAndThosePlacesThatAreEmpty() throws Exception {
        Document page = page("/udvalg?pr=2008-05-13", 200);

        assertThat(page.select(".count").text()).isEqualTo("2 grupper, 2 ubesatte pladser");
        assertThat(page.select("h2").eachText()).containsExactly("Organer for flere projekter", "Følgegrupper");
        assertThat(rows(page, "art-REFERENCE_GROUP"))
                .containsExactly("”Indsats mod arbejdsbetinget stress” Følgegruppe Fie Tænkt, KTO"
                        + " NN – pladsen er ubesat, KL Navngives senere, FOA Navn ventes i august 3 2");
        assertThat(rows(page, "staaende"))
                .containsExactly("Det Personalepolitiske Forum Udviklingsaftalen Der er ingen navne i registeret."
                        + " 1 projekt ”Indsats mod arbejdsbetinget stress”");
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
