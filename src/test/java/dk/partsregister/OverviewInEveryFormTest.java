package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.render.PdfCells;
import dk.partsregister.overview.render.SpreadCells;
import dk.partsregister.overview.render.WordCells;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Schemas;
import dk.partsregister.testing.SignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job: an overview is read in, and every form of it says the same. */
@RegisterWebTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverviewInEveryFormTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");
    private static final Path REAL = Path.of("../shared/data/kto-2008-05-13.json");

    /** Signed in once, since signing in is limited. */
    private static @Nullable SignIn reader;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport files;

    @Autowired
    private Overviews overviews;

    @Autowired
    private ProjectSheets sheets;

    @Test
    @Order(1)
    void theSampleSaysTheSameInTheRegisterOnThePageAndInEveryFile() throws Exception {
        files.run(List.of(SAMPLE), APRIL, "prøve", progress -> {});

        everyFormSaysTheSame();
    }

    @Test
    @Order(2)
    void theTotalsAreThoseThatAreKnownOfTheOverviewOf2008() throws Exception {
        String totals = page("/oversigt/totaler?pr=2008-05-13").text();

        assertThat(totals)
                .contains(
                        "67.356.892",
                        "64.806.892",
                        "15.203.413",
                        "47.653.479",
                        "4.500.000",
                        "13.075.855",
                        "13.166.000",
                        "1.480.000",
                        "200.000",
                        "6.854.290",
                        "14.837.200",
                        "8.104.780",
                        "5.113.767",
                        "2.550.000",
                        "1.975.000");
    }

    @Test
    @Order(3)
    void theRealOverviewKeepsEveryNameAmountAndWord() throws Exception {
        assumeThat(REAL).exists();
        files.run(List.of(REAL), APRIL, "prøve", progress -> {});

        everyFormSaysTheSame();
        Map<String, List<String>> rows = new HashMap<>();
        overview().sections().forEach(section -> {
            for (int i = 0; i < section.rows().size(); i++) {
                rows.put(section.number() + "." + (i + 1), texts(section.rows().get(i)));
            }
        });
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (JsonNode section : JsonMapper.shared().readTree(REAL).get("sections")) {
            for (JsonNode project : section.get("projects")) {
                List<String> cells = rows.getOrDefault(project.get("key").asString(), List.of());
                assertThat(cells).hasSize(5);
                named += checkPeople(project, plain(cells.get(3)), missing);
                checkWords(project, "purpose", cells.get(1), missing);
                checkWords(project, "status", cells.get(2), missing);
                for (String line : project.get("cells").get("budget").asString().split("\n", -1)) {
                    String money = line.replaceAll("[^0-9.,]", "").replaceAll("[.,]+$", "");
                    if (line.matches(".*\\d{3}.*") && !plain(cells.get(4)).contains(plain(money))) {
                        missing.add(project.get("key").asString() + ": " + line);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isEqualTo(195);
    }

    private static int checkPeople(JsonNode project, String cell, List<String> missing) {
        int named = 0;
        List<JsonNode> people = new ArrayList<>();
        project.get("leaders").forEach(people::add);
        project.get("groups").forEach(group -> group.get("members").forEach(people::add));
        for (JsonNode person : people) {
            if (person.get("name").isNull()) {
                continue;
            }
            named++;
            String entry = plain(person.get("name").asString() + ", "
                    + person.get("organisation").asString());
            if (!cell.contains(entry)) {
                missing.add(project.get("key").asString() + ": " + entry);
            }
        }
        return named;
    }

    /** At least 99 of 100 words, each as often as it stands in the source. */
    private static void checkWords(JsonNode project, String name, String cell, List<String> missing) {
        List<String> words = words(project.get("cells").get(name).asString());
        List<String> left = new ArrayList<>(words(cell));
        List<String> lost = words.stream().filter(word -> !left.remove(word)).toList();
        if (lost.size() * 100 > words.size()) {
            missing.add(project.get("key").asString() + " " + name + ": " + lost);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void everyFormSaysTheSame() throws Exception {
        List<List<List<String>>> register = overview().sections().stream()
                .map(section -> section.rows().stream()
                        .map(OverviewInEveryFormTest::texts)
                        .toList())
                .toList();
        List<List<List<String>>> page = page("/oversigt?pr=2008-05-13").select("table.overview").stream()
                .map(table -> table.select("tbody tr").stream()
                        .map(row -> row.children().stream()
                                .map(OverviewInEveryFormTest::lines)
                                .toList())
                        .toList())
                .toList();
        assertThat(register).hasSize(10);
        assertThat(register.stream().mapToInt(List::size).sum()).isEqualTo(48);
        assertThat(page).isEqualTo(register);
        assertThat(PdfCells.tables(bytes("/oversigt.pdf?pr=2008-05-13"))).isEqualTo(register);
        assertThat(WordCells.tables(bytes("/oversigt.docx?pr=2008-05-13"))).isEqualTo(register);
        assertThat(SpreadCells.ofExcel(bytes("/oversigt.xlsx?pr=2008-05-13"), 5))
                .isEqualTo(register);
        assertThat(SpreadCells.ofCsv(bytes("/oversigt.csv?pr=2008-05-13"), 5)).isEqualTo(register);
        byte[] json = bytes("/oversigt.json?pr=2008-05-13");
        assertThat(ofJson(json)).isEqualTo(register);
        assertThat(Schemas.errors("/skemaer/oversigt-1.json", new String(json, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<List<List<String>>> ofJson(byte[] file) {
        List<List<List<String>>> sections = new ArrayList<>();
        for (JsonNode section : JsonMapper.shared().readTree(file).get("sections")) {
            List<List<String>> rows = new ArrayList<>();
            for (JsonNode project : section.get("projects")) {
                rows.add(project.get("cells")
                        .valueStream()
                        .map(cell -> PdfCells.words(cell.asString()))
                        .toList());
            }
            sections.add(rows);
        }
        return sections;
    }

    private static List<String> texts(OverviewRow row) {
        return row.cells().stream().map(Cell::text).map(PdfCells::words).toList();
    }

    /** The cell as it is read: a line for each paragraph and list item. */
    private static String lines(Element cell) {
        List<String> lines = new ArrayList<>();
        for (Element block : cell.select("p, li")) {
            Element own = block.clone();
            own.select("ul, ol").remove();
            lines.add(own.text());
        }
        return PdfCells.words(String.join("\n", lines));
    }

    private Overview overview() {
        AsOf asOf = AsOf.on(MAY);
        return overviews.overview(Selection.of(asOf, ProjectFilter.NONE, sheets.asOf(MAY, null)));
    }

    private Document page(String address) throws IOException, InterruptedException {
        return Jsoup.parse(new String(bytes(address), StandardCharsets.UTF_8));
    }

    private byte[] bytes(String address) throws IOException, InterruptedException {
        if (reader == null) {
            accounts.makeTrials();
            reader = SignIn.as(Role.READER, port);
        }
        return reader.bytes(address);
    }
}
