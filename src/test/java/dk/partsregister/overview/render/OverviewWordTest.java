package dk.partsregister.overview.render;

import static dk.partsregister.overview.Block.item;
import static dk.partsregister.overview.Block.label;
import static dk.partsregister.overview.Block.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class OverviewWordTest {

    private static final OverviewWord WORD = new OverviewWord();
    private static final String NOTHING_TO_READ = "";

    @Test
    void everyPartIsAsTheStandardWantsIt() throws Exception {
        Overview overview = OverviewMother.withCell(
                Column.STATUS,
                label("Marts 2008"),
                text("Se www.example.org, og skriv til a@example.org"),
                item(1, "3.", "tredje"),
                item(2, "o", "under"),
                item(1, "Ad. 1-4.", "om flere"),
                text("x")
                        .withWords(new MarkedText(List.of(
                                new Piece(Change.SAME, "er "),
                                new Piece(Change.DELETED, "aflyst"),
                                new Piece(Change.INSERTED, "holdt")))),
                text("y").withWords(MarkedText.of("ny linje", Change.INSERTED)));
        for (Overview each : List.of(overview, OverviewMother.ofMay2008())) {
            byte[] file = file(each);
            assertValid(DocumentDocument.Factory.parse(part(file, "word/document.xml")));
            assertValid(NumberingDocument.Factory.parse(part(file, "word/numbering.xml")));
            assertValid(StylesDocument.Factory.parse(part(file, "word/styles.xml")));
            assertValid(SettingsDocument.Factory.parse(part(file, "word/settings.xml")));
            assertValid(HdrDocument.Factory.parse(part(file, "word/header.xml")));
            assertValid(FtrDocument.Factory.parse(part(file, "word/footer.xml")));
        }
    }

    @Test
    void isADocumentThatStaffGoOnEditing() throws IOException {
        try (XWPFDocument document = read(file(OverviewMother.ofMay2008()))) {
            List<XWPFTable> tables = document.getTables();
            List<String> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Overskrift1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();

            assertThat(tables).hasSize(10);
            assertThat(headings).hasSize(10).element(1).isEqualTo("2.  Arbejdsmiljø og trivsel");
            assertThat(document.getStyles()
                            .getStyle("Overskrift1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
            assertThat(tables).allSatisfy(table -> {
                CTTblPr properties = table.getCTTbl().getTblPr();
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(properties.getTblLayout().getType().toString()).isEqualTo("fixed");
                assertThat(properties.getTblCaption().getVal()).isNotBlank();
                assertThat(properties.getTblDescription().getVal()).isNotBlank();
                assertThat(table.getCTTbl().getTblGrid().getGridColList()).hasSize(5);
            });
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(document.getFooterList().get(0).getText()).contains("KTO/13. maj 2008", "- ", " -");
            assertThat(document.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .getFldSimpleArray(0)
                            .getInstr())
                    .isEqualTo(" PAGE ");
            assertThat(document.getHeaderList().get(0).getText().strip()).isEqualTo("Statusoversigt pr. 13. maj 2008");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Statusoversigt pr. 13. maj 2008");
        }
    }

    @Test
    void saysWhatEachCellSays() throws IOException {
        Overview overview = OverviewMother.ofMay2008();

        assertThat(WordCells.tables(file(overview)))
                .isEqualTo(overview.sections().stream()
                        .map(section -> section.rows().stream()
                                .map(row -> row.cells().stream()
                                        .map(cell -> PdfCells.words(cell.text()))
                                        .toList())
                                .toList())
                        .toList());
    }

    @Test
    void listsAreListsThatCountFromWhereTheyBegin() throws IOException {
        Overview overview = OverviewMother.withCell(
                Column.STATUS,
                item(1, "3.", "tre"),
                item(1, "4.", "fire"),
                item(2, "o", "under fire"),
                item(1, "5.", "fem"),
                item(1, "7.", "syv"),
                text("Nyt"),
                item(1, "1.", "en"),
                item(1, "1 + 2.", "begge"));
        byte[] file = file(overview);

        assertThat(WordCells.tables(file).get(0).get(0).get(2))
                .isEqualTo("3. tre\n4. fire\no under fire\n5. fem\n7. syv\nNyt\n1. en\n1 + 2. begge");
        try (XWPFDocument document = read(file)) {
            List<XWPFParagraph> paragraphs =
                    document.getTables().get(0).getRow(1).getCell(2).getParagraphs();
            assertThat(paragraphs)
                    .filteredOn(paragraph -> paragraph.getNumID() != null)
                    .hasSize(7);
            assertThat(paragraphs.get(0).getNumID())
                    .isEqualTo(paragraphs.get(3).getNumID())
                    .isNotEqualTo(paragraphs.get(4).getNumID());
        }
    }

    @Test
    void marksADraftAndAnEditionOnEveryPage() throws IOException {
        Overview overview = OverviewMother.ofMay2008();
        Overview draft = new Overview(
                overview.imprint().asDraft(LocalDate.of(2008, 5, 9)), 48, overview.columns(), overview.sections());

        try (XWPFDocument document = read(file(draft))) {
            assertThat(document.getHeaderList().get(0).getText()).contains("UDKAST");
            assertThat(document.getFooterList().get(0).getText()).contains("9. maj 2008");
        }
    }

    @Test
    void leadsToAddressesOnTheWebAndToMailOnly() throws IOException {
        byte[] file = file(
                OverviewMother.withCell(
                        Column.PURPOSE,
                        text(
                                "https://example.org/a?b=1&c=2 www.example.org a@example.org javascript:alert(1) file:///etc/passwd")));

        assertThat(part(file, "word/_rels/document.xml.rels"))
                .contains(
                        "Target=\"https://example.org/a?b=1&amp;c=2\"",
                        "Target=\"http://www.example.org\"",
                        "Target=\"mailto:a@example.org\"")
                .doesNotContain("javascript", "passwd");
    }

    @Test
    void writesMarkupAndWhatXmlCannotHoldAsText() throws IOException {
        String hostile =
                "<w:p/>&amp;]]><!ENTITY x SYSTEM \"file:///etc/passwd\">\u0000\u0007\uD800\uFFFE \uD83D\uDE00 _x0041_";
        byte[] file = file(OverviewMother.withCell(Column.TITLE, text(hostile)));

        assertThat(WordCells.tables(file).get(0).get(0).get(0))
                .isEqualTo("<w:p/>&amp;]]><!ENTITY x SYSTEM \"file:///etc/passwd\"> \uD83D\uDE00 _x0041_");
    }

    @Test
    void keepsATextOfThirtyPagesAndAWordOf300Letters() throws IOException {
        String page = "Et langt afsnit om trivsel på arbejdspladsen. ".repeat(60);
        List<Block> blocks = new ArrayList<>(List.of(text("x".repeat(300))));
        for (int i = 0; i < 30; i++) {
            blocks.add(text(page));
        }
        byte[] file = file(OverviewMother.withCell(Column.STATUS, blocks.toArray(Block[]::new)));

        assertThat(WordCells.tables(file).get(0).get(0).get(2))
                .startsWith("x".repeat(300))
                .hasSizeGreaterThan(80_000);
    }

    @Test
    void whatChangedStandsAsTrackedChanges() throws IOException {
        byte[] file = file(OverviewMother.withCell(
                Column.STATUS,
                text("x")
                        .withWords(new MarkedText(List.of(
                                new Piece(Change.SAME, "Mødet er "),
                                new Piece(Change.DELETED, "aflyst"),
                                new Piece(Change.INSERTED, "holdt")))),
                text("y").withWords(MarkedText.of("En ny linje", Change.INSERTED))));
        String document = part(file, "word/document.xml");

        assertThat(document)
                .contains("<w:delText xml:space=\"preserve\">aflyst</w:delText>", ">holdt</w:t>")
                .containsPattern(
                        "<w:pPr>[^/]*/><w:rPr><w:ins w:id=\"\\d+\" w:author=\"KTO\" w:date=\"2008-05-13T00:00:00Z\"");
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        try (XWPFDocument nothing = read(file(OverviewMother.of(List.of())));
                XWPFDocument empty = read(file(OverviewMother.of(List.of(new OverviewSection(1, "Løn", List.of())))))) {
            assertThat(nothing.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Oversigten har ingen afsnit.");
            assertThat(empty.getParagraphs()).extracting(XWPFParagraph::getText).contains("1.  Løn", "Ingen projekter");
        }
    }

    @Test
    void theSameOverviewMakesTheSameBytes() throws IOException {
        assertThat(file(OverviewMother.ofMay2008())).isEqualTo(file(OverviewMother.ofMay2008()));
    }

    private static byte[] file(Overview overview) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WORD.write(overview, out);
        return out.toByteArray();
    }

    private static XWPFDocument read(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return NOTHING_TO_READ;
    }

    private static void assertValid(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }
}
