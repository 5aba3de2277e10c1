package dk.partsregister.overview.render;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.overview.RowMother;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.StructuredText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class OverviewSpreadTest {

    private static final SpreadTables TABLES = new SpreadTables(new ChoiceWords(messages()));
    private static final OverviewExcel EXCEL = new OverviewExcel(TABLES);
    private static final OverviewCsv CSV = new OverviewCsv(TABLES);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @Test
    void aProjectIsARowWithDatesAndAmountsThatCanBeCounted() throws IOException {
        try (XSSFWorkbook workbook = excel(overview(Arrays.asList(Column.values()), sheet("Prøve")))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row head = sheet.getRow(0);
            Row row = sheet.getRow(1);

            assertThat(texts(head))
                    .containsExactly(
                            "Afsnit",
                            "Titel",
                            "Formål",
                            "Tidsplan og status",
                            "Projektledelse, evt. følgegrupper",
                            "Budget",
                            "Projekt nr.",
                            "Tilstand",
                            "Begyndt tidligst",
                            "Forventes afsluttet senest",
                            "Afsluttet senest",
                            "Bevilget i kr.");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2.  Løn & vilkår");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(17);
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("I gang");
            assertThat(row.getCell(8).getLocalDateTimeCellValue()).isEqualTo("2007-01-01T00:00:00");
            assertThat(row.getCell(9).getLocalDateTimeCellValue()).isEqualTo("2008-03-31T00:00:00");
            assertThat(row.getCell(10)).isNull();
            assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(5_600_000.5);
            assertThat(row.getCell(11).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void grantsPeopleAndPhasesHaveSheetsOfTheirOwn() throws IOException {
        try (XSSFWorkbook workbook = excel(overview(Arrays.asList(Column.values()), sheet("Prøve")))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Oversigt", "Bevillinger", "Personer", "Faser");
            assertThat(texts(workbook.getSheet("Bevillinger").getRow(1)))
                    .contains("17", "Prøve", "Ca. 5.600.000,50 kr.", "Ja", "ca.", "KL", "OK-05");
            assertThat(texts(workbook.getSheet("Personer").getRow(1)))
                    .contains("Projektleder", "Direktør", "Ida Bro", "KL");
            assertThat(texts(workbook.getSheet("Personer").getRow(2)))
                    .contains("Styregruppe", "NN – pladsen er ubesat", "FOA");
            Row phase = workbook.getSheet("Faser").getRow(1);
            assertThat(texts(phase)).contains("Fase", "Forberedelse", "ultimo marts 2008");
            assertThat(phase.getCell(7).getLocalDateTimeCellValue()).isEqualTo("2008-03-31T00:00:00");
        }
    }

    @Test
    void whatNoColumnShowsIsOnNoSheet() throws IOException {
        try (XSSFWorkbook workbook = excel(overview(List.of(Column.TITLE, Column.PURPOSE), sheet("Prøve")))) {
            assertThat(workbook).extracting(Sheet::getSheetName).containsExactly("Oversigt");
            assertThat(texts(workbook.getSheetAt(0).getRow(0))).doesNotContain("Bevilget i kr.");
        }
    }

    @Test
    void everySheetIsReadyToFilterAndToPrint() throws IOException {
        try (XSSFWorkbook workbook = excel(overview(Arrays.asList(Column.values()), sheet("Prøve")))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                var sheet = workbook.getSheetAt(i);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFooter().getLeft()).isEqualTo("L&&S/13. maj 2008");
                assertThat(sheet.getFooter().getCenter()).isEqualTo("- &P -");
                assertThat(sheet.getHeader().getLeft()).isEqualTo("Statusoversigt pr. 13. maj 2008");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+45 12345678",
                "-5",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\")",
                "_x0041_",
                "a;\"b\"",
                "<b>&amp;"
            })
    void whatLooksLikeAFormulaIsTextAndComesBackUnchanged(String text) throws IOException {
        Overview overview = overview(List.of(Column.TITLE), sheet(text));
        try (XSSFWorkbook workbook = excel(overview)) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(text.charAt(0)) >= 0);
        }
        String cell = firstCsvCell(overview);
        assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*");
        assertThat(cell.replaceFirst("^'", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 👩‍👩‍👧 🇩🇰", "שלום (עברית) 3 – KL", "مرحبا ١٢٣", "Ærø å 日本語 𝒳"})
    void emojiAndForeignLettersComeBackExactly(String text) throws IOException {
        Overview overview = overview(List.of(Column.TITLE), sheet(text));
        try (XSSFWorkbook workbook = excel(overview)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(text);
        }
        assertThat(firstCsvCell(overview)).isEqualTo(text);
    }

    private static String firstCsvCell(Overview overview) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(csv(overview).substring(1)))
                .getRecords()
                .get(1)
                .get(1);
    }

    @Test
    void aTextThatNoCellOfExcelHoldsIsCutAndSaysSo() throws IOException {
        String text = "langt ".repeat(20_000);
        try (XSSFWorkbook workbook = excel(overview(List.of(Column.TITLE), sheet(text)))) {
            String cell = workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
            assertThat(cell).hasSize(32_767).endsWith("Den står helt i de andre formater.]");
        }
        assertThat(csv(overview(List.of(Column.TITLE), sheet(text)))).contains(text.strip());
    }

    @Test
    void csvOpensInADanishExcel() throws IOException {
        String csv = csv(overview(Arrays.asList(Column.values()), sheet("Ærø")));

        assertThat(csv).startsWith("\uFEFFAfsnit;Titel;").endsWith("\r\n");
        assertThat(csv).contains(";Ærø;", ";01-01-2007;31-03-2008;", ";5600000,50\r\n");
    }

    @Test
    void anOverviewOfNothingHasItsHeads() throws IOException {
        Overview nothing = Overview.whole(RowMother.imprint(MAY), List.of());

        try (XSSFWorkbook workbook = excel(nothing)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
        }
        assertThat(csv(nothing)).startsWith("\uFEFFAfsnit;").hasLineCount(1);
    }

    private static XSSFWorkbook excel(Overview overview) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXCEL.write(overview, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String csv(Overview overview) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CSV.write(overview, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(
                cell.getCellType() == CellType.STRING
                        ? cell.getStringCellValue()
                        : String.valueOf((int) cell.getNumericCellValue())));
        return texts;
    }

    private static Overview overview(List<Column> columns, ProjectSheet sheet) {
        OverviewRow row = new OverviewRow(
                new RecordedSheet(1, 17, MAY, Instant.EPOCH, "prøve", "Prøve", sheet),
                columns.stream()
                        .map(column -> new Cell(column, List.of(Block.text(sheet.title()))))
                        .toList());
        OverviewSection section = new OverviewSection(2, "Løn & vilkår", List.of(row));
        return new Overview(Imprint.passing("Statusoversigt", MAY, null, "L&S"), 1, columns, List.of(section));
    }

    private static ProjectSheet sheet(String title) {
        Named kl = Named.of("KL");
        return new ProjectSheet(
                title,
                false,
                null,
                null,
                null,
                ProjectState.RUNNING,
                StructuredText.of(""),
                new Dates(null, DatePhrase.read("januar 2007"), DatePhrase.read("ultimo marts 2008"), null, null),
                StructuredText.of(""),
                List.of(new Activity(1, ActivityKind.PHASE, "Forberedelse", DatePhrase.read("ultimo marts 2008"))),
                List.of(),
                List.of(new Leader(
                        Named.of("Ida Bro"), "Direktør", kl, null, LeaderRole.LEADER, List.of(1), null, null)),
                List.of(new Group(
                        BodyKind.STEERING_GROUP,
                        "Styregruppe",
                        List.of(new Seat(SeatStatus.VACANT_NN, null, null, Named.of("FOA"), null, null, null, null)))),
                List.of(
                        new BudgetLine(
                                BudgetLineKind.GRANT,
                                Kroner.read("Ca. 5.600.000,50 kr."),
                                kl,
                                null,
                                new Funding("OK-05", "OK-05", null, null, null)),
                        new BudgetLine(BudgetLineKind.UNCLEAR, Kroner.read("(473.000 kr.)"), null, null, Funding.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
