package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.Role;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.testing.ActingAs;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages of more projects than one page shows: turned to the end, they have shown each once. */
@RegisterTest
@ActingAs(Role.SECRETARIAT)
@AutoConfigureMockMvc
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongRegisterTest {

    private static final int PROJECTS = 520;
    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final String DAY = "pr=2008-05-13";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Register register;

    @BeforeAll
    void fill() {
        register.addAll(
                IntStream.rangeClosed(1, PROJECTS).mapToObj(this::project).toList(), APRIL);
    }

    /** In two sections. */
    private ProjectSheet project(int number) {
        String document = SheetDocument.write(ProjectMother.stressProject())
                .replace("Stress på dagsordenen", "Projekt nr. " + number);
        return SheetDocument.read(
                number <= 510
                        ? document
                        : document.replace("\"Arbejdsmiljø\"", "\"Løn\"").replace("\"number\":2", "\"number\":3"));
    }

    @ParameterizedTest
    @CsvSource({
        "/oversigt, main, tr[id^=projekt-], 2",
        "/projekter, main, table.projects tbody tr, 6",
        "/tidslinje, main, table.times tbody tr, 2",
        "/udvalg, main, section:has(h2[id^=art-]) tbody tr, 2",
        "/oversigt/totaler, section:has(#cirkabeloeb), tbody tr, 6"
    })
    void aLongListIsTurnedToTheEnd(String address, String list, String rows, int pages) {
        List<String> seen = new ArrayList<>();
        String next = address + "?" + DAY;
        int turned = 0;
        while (next != null) {
            Element shown = get(next, 200).expectFirst(list);
            turned++;
            assertThat(shown.select("nav.pages").text()).contains("Side " + turned + " af " + pages);
            shown.select(rows).forEach(row -> seen.add(row.expectFirst("th a").text()));
            Element link = shown.selectFirst("nav.pages a[rel=next]");
            next = link == null ? null : link.attr("href");
        }

        assertThat(turned).isEqualTo(pages);
        assertThat(seen).hasSize(PROJECTS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oversigt", "/projekter", "/tidslinje", "/udvalg"})
    void aPageThatIsNotThereLeadsToTheLastOne(String address) {
        Document page = get(address + "?" + DAY + "&side=99", 404);

        assertThat(page.select(".empty").text()).contains("Side 99 findes ikke");
        assertThat(get(page.select(".empty a").attr("href"), 200).select("nav.pages a[rel=next]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oversigt", "/projekter", "/tidslinje", "/udvalg", "/oversigt/totaler", "/puljer", "/sog"})
    void whatIsNoPageIsRefusedInDanish(String address) {
        assertThat(get(address + "?side=x", 400).select("main").text()).contains("side");
    }

    @Test
    void aProjectLeadsToItsRowOnWhicheverPageItStands() {
        Document project = get("/projekter/515?" + DAY, 200);
        String address = project.select("main a[href^=/oversigt]").attr("href");

        Document overview = get(address.replaceFirst("#.*", ""), 200);

        assertThat(overview.getElementById(address.replaceFirst(".*#", ""))).isNotNull();
        assertThat(overview.select("nav.pages").text()).contains("Side 2 af 2");
    }

    @Test
    void aLongOverviewSaysWhereEachSectionBeginsAndWhichOnesGoOn() {
        Document first = get("/oversigt?" + DAY, 200);
        Element second = first.select("nav.sections a").get(1);

        assertThat(first.select("nav.sections a").get(0).attr("href")).isEqualTo("#afsnit-2");
        assertThat(second.attr("href")).isEqualTo("/oversigt?" + DAY + "&side=2#afsnit-3");
        assertThat(get("/oversigt?" + DAY + "&side=2", 200).select("h2").eachText())
                .containsExactly("2. ARBEJDSMILJØ (fortsat)", "3. LØN");
        assertThat(first.select(".count").text()).contains(String.valueOf(PROJECTS));
        assertThat(first.select("link[href^=/oversigt.css]").attr("href")).doesNotContain("udvalg");
    }

    @Test
    void theFrontPageShowsTheFirstAndLeadsToAllOfThem() {
        Document front = get("/?" + DAY, 200);

        assertThat(front.select("section:has(#afventer) li")).hasSize(50);
        Element all = front.select("section:has(#afventer) > p a").last();
        assertThat(all.text()).isEqualTo("Se alle 520");
        assertThat(get(all.attr("href"), 200).select(".count").text()).contains("520");
    }

    private Document get(String address, int status) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
