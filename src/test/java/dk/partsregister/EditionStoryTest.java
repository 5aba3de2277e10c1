package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.render.PdfCells;
import dk.partsregister.overview.render.SpreadCells;
import dk.partsregister.overview.render.WordCells;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.Actors;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An overview is read in, frozen, changed, compared and published; the edition stays as it was. */
@RegisterWebTest
@TestPropertySource(properties = "partsregister.address=https://register.example")
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionStoryTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final LocalDate JUNE = LocalDate.of(2008, 6, 1);
    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");
    private static final Path REAL = Path.of("../shared/data/kto-2008-05-13.json");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Freezing freezing;

    @Autowired
    private Editions editions;

    @Autowired
    private Register register;

    private SignIn reader;
    private SignIn nobody;
    private Map<String, String> sums;

    @BeforeAll
    void freezeThenChange() throws Exception {
        accounts.makeTrials();
        reader = SignIn.as(Role.READER, port);
        nobody = SignIn.nobody(port);
        overviews.run(List.of(Files.exists(REAL) ? REAL : SAMPLE), APRIL, "prøve", progress -> {});
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(),
                        MAY,
                        ProjectFilter.NONE,
                        null,
                        MAY,
                        null,
                        null,
                        "Som den blev udsendt",
                        "prøve"),
                step -> {});
        sums = sums(reader);
        register.add(ProjectMother.plainProject("Et nyt projekt om nattevagter", 2, "500.000 kr."), JUNE);
        register.change(1, JUNE, document -> document.replaceFirst("\"state\":\"[A-Z_]+\"", "\"state\":\"CLOSED\""));
    }

    @Test
    void noFileOfTheEditionChangesByAByte() throws Exception {
        assertThat(sums(reader)).isEqualTo(sums).hasSize(OverviewFormat.values().length + 1);
        assertThat(editions.files(1, Disclosure.FULL))
                .filteredOn(file -> !file.format().equals("PAGE"))
                .allSatisfy(file -> assertThat(file.sha256())
                        .isEqualTo(
                                sums.get(OverviewFormat.valueOf(file.format()).ending())));
    }

    @Test
    void everyFileSaysTheSame() throws Exception {
        List<List<List<String>>> page = Jsoup.parse(reader.get("/udgaver/1").body()).select("table.overview").stream()
                .map(table -> table.select("tbody tr").stream()
                        .map(row -> row.children().stream()
                                .map(cell -> PdfCells.words(cell.select("p, li").stream()
                                        .map(block -> {
                                            var own = block.clone();
                                            own.select("ul, ol").remove();
                                            return own.text();
                                        })
                                        .collect(java.util.stream.Collectors.joining("\n"))))
                                .toList())
                        .toList())
                .toList();

        assertThat(page.stream().mapToInt(List::size).sum()).isEqualTo(48);
        assertThat(PdfCells.tables(reader.bytes("/udgaver/1.pdf"))).isEqualTo(page);
        assertThat(WordCells.tables(reader.bytes("/udgaver/1.docx"))).isEqualTo(page);
        assertThat(SpreadCells.ofExcel(reader.bytes("/udgaver/1.xlsx"), 5)).isEqualTo(page);
        assertThat(SpreadCells.ofCsv(reader.bytes("/udgaver/1.csv"), 5)).isEqualTo(page);
    }

    @Test
    void theEditionComparedWithJuneTellsWhatChanged() throws Exception {
        Document page =
                Jsoup.parse(reader.get("/sammenlign?fra=1&til=2008-06-02").body());

        assertThat(page.select("ul.sentences li").eachText())
                .contains(
                        "Oversigten har 49 projekter mod 48 før: 1 nyt og 0 udgåede.",
                        "1 er ændret, 0 er flyttede til et andet afsnit, og 47 er uændrede.",
                        "Bevillingerne er steget med 500.000 kr. til 67.856.892 kr.");
        assertThat(page.select("ul.changes > li")).hasSize(2);
        assertThat(page.select("ul.changes > li").text()).contains("Tilstand:", "→ Lukket", "nattevagter");
        assertThat(page.select("table.overview tbody tr")).hasSize(2);
        assertThat(page.select("details.unchanged li")).hasSize(47);
        assertThat(page.select("table.overview ins").text()).contains("nattevagter");
    }

    @Test
    void theComparisonIsHadAsPdfAndAsWordWithTheChangesTracked() throws Exception {
        assertThat(PdfCells.tables(reader.bytes("/sammenlign.pdf?fra=1&til=2008-06-02")))
                .hasSize(2);
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(reader.bytes("/sammenlign.docx?fra=1&til=2008-06-02")))) {
            String xml = document.getDocument().xmlText();
            assertThat(xml).contains("<w:ins ").contains("nattevagter");
        }
    }

    @Test
    void nothingChangedBetweenADayAndItself() throws Exception {
        String page = reader.get("/sammenlign?fra=2008-05-13&til=2008-05-13").body();

        assertThat(page).contains("Ingen af de 48 projekter er ændret.");
    }

    @Test
    void whatCannotBeComparedIsSaidAndNotLost() throws Exception {
        HttpResponse<String> answer = reader.get("/sammenlign?fra=1&til=%3Cb%3Ei%20morgen");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Der er ingen oversigt „&lt;b&gt;i morgen“");
        assertThat(reader.get("/sammenlign?fra=99&til=nu").statusCode()).isEqualTo(400);
        assertThat(reader.get("/sammenlign.pdf?fra=99&til=nu").statusCode()).isEqualTo(400);
    }

    @Test
    void everyoneSeesWhatIsOpenAndNothingElse() throws Exception {
        assertThat(nobody.get("/udgaver/1").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/udgaver").body()).contains("Ingen udgaver er åbne for alle endnu");
        assertThat(nobody.get("/udgaver.atom").body()).contains("<feed").doesNotContain("<entry");
        assertThat(nobody.get("/udgaver.ics").body()).doesNotContain("VEVENT");
        Edition edition = editions.find(1).orElseThrow();
        freezing.publish(edition, new Disclosure(false, false), Actors.secretary());
        try {
            String page = nobody.get("/udgaver/1").body();
            String text = new String(nobody.bytes("/udgaver/1.json"), StandardCharsets.UTF_8)
                    + new String(nobody.bytes("/udgaver/1.csv"), StandardCharsets.UTF_8)
                    + page;
            for (RecordedSheet recorded : editions.sheets(1)) {
                for (Leader leader : recorded.sheet().leaders()) {
                    assertThat(text).doesNotContain(leader.person().words());
                }
            }
            assertThat(page).doesNotContain("kr.").doesNotContain("/projekter/").contains("Udgave 1");
            assertThat(Jsoup.parse(page).select("table.overview thead th").eachText())
                    .doesNotContain("Budget");
            assertThat(sums(reader)).isEqualTo(sums);
            SyndFeed feed = new SyndFeedInput()
                    .build(new StringReader(nobody.get("/udgaver.atom").body()));
            assertThat(feed.getEntries())
                    .extracting(SyndEntry::getTitle, SyndEntry::getLink)
                    .containsExactly(
                            tuple("Udgave 1: Statusoversigt pr. 13. maj 2008", "https://register.example/udgaver/1"));
            List<VEvent> events =
                    Biweekly.parse(nobody.get("/udgaver.ics").body()).first().getEvents();
            assertThat(events).hasSizeGreaterThan(5).allSatisfy(event -> {
                assertThat(event.getSummary().getValue()).isNotBlank();
                assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            });
            assertThat(nobody.get("/udgaver.ics").body()).contains("DTSTART;VALUE=DATE:20080513\r\n");
            for (String address : List.of("/oversigt", "/projekter/1", "/sammenlign?fra=1&til=nu", "/oversigt.json")) {
                assertThat(nobody.get(address).statusCode()).as(address).isEqualTo(302);
            }
        } finally {
            freezing.unpublish(editions.find(1).orElseThrow(), Actors.secretary());
        }
        assertThat(nobody.get("/udgaver/1").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasTheEditionAlreadyIsNotSentItAgain() throws Exception {
        String tag = reader.get("/udgaver/1.pdf").headers().firstValue("ETag").orElseThrow();

        for (Map.Entry<String, String> known : Map.of(
                        "/udgaver/1.pdf",
                        tag,
                        "/udgaver/1",
                        reader.get("/udgaver/1").headers().firstValue("ETag").orElseThrow())
                .entrySet()) {
            HttpResponse<String> answer = reader.send(HttpRequest.newBuilder(reader.at(known.getKey()))
                    .header("If-None-Match", known.getValue())
                    .GET());
            assertThat(answer.statusCode()).as(known.getKey()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
        }
    }

    private static Map<String, String> sums(SignIn client) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (OverviewFormat format : OverviewFormat.values()) {
            sums.put(format.ending(), sha256(client.bytes("/udgaver/1." + format.ending())));
        }
        String tables = Jsoup.parse(client.get("/udgaver/1").body())
                .select("table.overview")
                .outerHtml();
        sums.put("page", sha256(tables.getBytes(StandardCharsets.UTF_8)));
        return sums;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
