package dk.partsregister.overview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class OverviewPdfTest {

    private static final OverviewPdf PDF = new OverviewPdf();
    private static final byte[] MAY_2008 = pdf(OverviewMother.ofMay2008());

    @Test
    void saysInEachCellWhatTheOverviewSays() throws IOException {
        assertThat(PdfCells.tables(MAY_2008)).isEqualTo(texts(OverviewMother.ofMay2008()));
    }

    @Test
    void isAccessible() throws IOException {
        assertThat(VeraPdf.findings(MAY_2008, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void canBeArchived() throws IOException {
        assertThat(VeraPdf.findings(MAY_2008, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    /** As a comparison is: sentences first, then rows with marks, here more than one flow of them. */
    @Test
    void isAccessibleWithSentencesBeforeTheRowsAndChangesMarkedInThem() throws IOException {
        Overview many = OverviewMother.withProjects(1010);
        OverviewSection long1 = many.sections().get(0);
        Block changed = Block.text("")
                .withWords(new MarkedText(List.of(
                        new Piece(Change.SAME, "Mødet er "),
                        new Piece(Change.DELETED, "aflyst, se www.eksempel.dk"),
                        new Piece(Change.INSERTED, "holdt"))));
        List<OverviewRow> rows = new ArrayList<>(long1.rows());
        rows.add(OverviewMother.withCell(
                        Column.STATUS,
                        changed,
                        Block.item(1, "•", "x").withWords(MarkedText.of("nyt punkt", Change.INSERTED)))
                .sections()
                .get(0)
                .rows()
                .get(0));
        byte[] pdf = pdf(new Overview(
                many.imprint(),
                1,
                List.of(Block.title("Fra udgave 1 til udgave 2"), Block.text("1 er ændret."), Block.item(1, "•", "så")),
                many.columns(),
                List.of(new OverviewSection(1, long1.title(), rows))));

        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfCells.tables(pdf).stream().mapToInt(List::size).sum()).isEqualTo(rows.size());
        assertThat(pages(pdf).get(0)).contains("Fra udgave 1 til udgave 2", "1 er ændret.");
        assertThat(PdfCells.tables(pdf).get(1).get(rows.size() - 101).get(2))
                .isEqualTo("Mødet er aflyst, se www.eksempel.dkholdt\n• nyt punkt");
    }

    @Test
    void hasIssuerDateAndNumberAtTheFootOfEachPage() throws IOException {
        List<String> pages = pages(MAY_2008);

        assertThat(pages).hasSizeGreaterThan(5);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).strip()).endsWith("KTO/13. maj 2008 - " + (i + 1) + " -");
        }
    }

    @Test
    void hasTheHeadsOfTheColumnsOnEachPage() throws IOException {
        assertThat(pages(MAY_2008))
                .allSatisfy(page -> assertThat(page)
                        .contains("Projektledelse, evt.", "Titel Formål Tidsplan og status følgegrupper Budget"));
    }

    @Test
    void headsASectionWithItsNumberAndTitleInCapitals() throws IOException {
        assertThat(pages(MAY_2008).get(0)).contains("1.  TVÆRGÅENDE PERSONALEPOLITIK (MESSE M.V)");
    }

    @Test
    void everyPageSaysAtItsHeadWhichOverviewAndWhichSectionItIsOf() throws IOException {
        assertThat(pages(MAY_2008))
                .allSatisfy(page -> assertThat(page).startsWith("Statusoversigt pr. 13. maj 2008"))
                .element(0, STRING)
                .contains("13. maj 2008 1. Tværgående personalepolitik (messe m.v)");
    }

    @Test
    void everyPageOfADraftSaysThatItIsOne() throws IOException {
        Overview overview = OverviewMother.ofMay2008();
        Overview draft = new Overview(
                overview.imprint().asDraft(LocalDate.of(2008, 5, 9)),
                overview.projectsThatDay(),
                overview.columns(),
                overview.sections());

        assertThat(pages(pdf(draft)))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page).contains("UDKAST", "KTO/9. maj 2008"));
        assertThat(pages(MAY_2008)).allSatisfy(page -> assertThat(page).doesNotContain("UDKAST"));
    }

    @Test
    void anOverviewOfFewerColumnsHasNoOthers() throws IOException {
        Overview whole = OverviewMother.ofMay2008();
        List<Column> columns = List.of(Column.TITLE, Column.STATUS);
        Overview narrow = new Overview(
                whole.imprint(),
                whole.projectsThatDay(),
                columns,
                whole.sections().stream()
                        .map(section -> new OverviewSection(
                                section.number(),
                                section.title(),
                                section.rows().stream()
                                        .map(row -> new OverviewRow(
                                                row.recorded(),
                                                row.cells().stream()
                                                        .filter(cell -> columns.contains(cell.column()))
                                                        .toList()))
                                        .toList()))
                        .toList());

        byte[] pdf = pdf(narrow);

        assertThat(PdfCells.tables(pdf))
                .allSatisfy(rows ->
                        assertThat(rows).allSatisfy(cells -> assertThat(cells).hasSize(2)));
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void hasABookmarkForEachSection() throws IOException {
        try (PDDocument document = Loader.loadPDF(MAY_2008)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.findDestinationPage(document)).isNotNull();
                titles.add(item.getTitle());
            }
            assertThat(titles)
                    .hasSize(10)
                    .startsWith("1.  Tværgående personalepolitik (messe m.v)", "2.  Arbejdsmiljø og trivsel");
        }
    }

    @Test
    void namesItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(MAY_2008)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Statusoversigt pr. 13. maj 2008, KTO");
            assertThat(document.getDocumentInformation().getSubject()).contains("48 projekter i 10 afsnit");
        }
    }

    @Test
    void carriesItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(MAY_2008)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Liberation");
                }
            }
        }
    }

    @Test
    void leadsToAddressesOnTheWebAndToMailOnly() throws IOException {
        byte[] pdf = pdf(OverviewMother.withCell(
                Column.STATUS,
                Block.text(
                        "Se https://eksempel.dk/a_b?c=1&d=(2) og www.eksempel.dk/om-os. Skriv til post@eksempel.dk."),
                Block.text(
                        "Ikke file:///etc/passwd, javascript:alert(1), ftp://eksempel.dk/x eller smb://eksempel/y.")));

        assertThat(targets(pdf))
                .containsOnly(
                        "https://eksempel.dk/a_b?c=1&d=", "http://www.eksempel.dk/om-os", "mailto:post@eksempel.dk");
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void breaksAnAddressOnlyWhereAReaderSeesNoHyphen() throws IOException {
        String address = "https://www.eksempel.dk/" + "afsnit/med-lange-navne_og.mange/".repeat(6) + "x".repeat(60);
        byte[] pdf = pdf(OverviewMother.withCell(Column.BUDGET, Block.text(address)));

        assertThat(cell(pdf, Column.BUDGET)).isEqualTo(address);
        assertThat(pages(pdf).get(0)).doesNotContain("\u00AD");
        assertStandsInItsCell(pdf);
    }

    @Test
    void keepsAWordOf300LettersInItsCell() throws IOException {
        for (Column column : Column.values()) {
            String word = "W".repeat(150) + "aæ".repeat(75);
            byte[] pdf = pdf(OverviewMother.withCell(column, Block.title(word), Block.item(2, "•", word)));

            assertThat(cell(pdf, column)).isEqualTo(word + "\n• " + word);
            assertStandsInItsCell(pdf);
        }
    }

    @Test
    void breaksATextOfThirtyPagesOverPages() throws IOException {
        String sentence = "Arbejdsgruppen mødes igen, når kommunerne har svaret på spørgeskemaet. ";
        String text = sentence.repeat(1000).strip();
        byte[] pdf = pdf(OverviewMother.withCell(Column.STATUS, Block.text(text)));

        assertThat(pages(pdf))
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(page).contains("Budget", "KTO/13. maj 2008"));
        assertThat(cell(pdf, Column.STATUS)).isEqualTo(text);
    }

    @Test
    void showsWhatCannotBePrintedAsABox() throws IOException {
        byte[] pdf = pdf(OverviewMother.withCell(
                Column.PURPOSE,
                Block.text(
                        "\uF0B7 punkt \uD83D\uDE80 og \uD800 ord\u0007 med\u2011bindestreg, A\u030A, \u4E2D, \u202Egnirts"),
                Block.text("Pil → og kvadratrod √")));

        assertThat(cell(pdf, Column.PURPOSE))
                .isEqualTo("• punkt □ og □ ord med-bindestreg, Å, □, gnirts\nPil → og kvadratrod √");
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void printsMarkupAsTheWordsItIs() throws IOException {
        String text = "<fo:external-graphic src=\"url('file:///etc/passwd')\"/> & ]]> \"'";

        assertThat(cell(pdf(OverviewMother.withCell(Column.BUDGET, Block.text(text))), Column.BUDGET))
                .isEqualTo(text);
    }

    @Test
    void printsCellsWithoutWords() throws IOException {
        byte[] pdf = pdf(OverviewMother.withCell(Column.TITLE));

        assertThat(cell(pdf, Column.TITLE)).isEmpty();
        byte[] blank = pdf(OverviewMother.withCell(Column.STATUS, Block.text(""), Block.item(1, "", "")));
        assertThat(cell(blank, Column.STATUS)).isEmpty();
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.findings(blank, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysThatASectionHasNoProjects() throws IOException {
        byte[] pdf = pdf(OverviewMother.of(List.of(new OverviewSection(0, "Uden afsnit", List.of()))));

        assertThat(pages(pdf).get(0)).contains("UDEN AFSNIT", "Ingen projekter").doesNotContain("0.");
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysThatAnOverviewHasNoSections() throws IOException {
        byte[] pdf = pdf(OverviewMother.of(List.of()));

        assertThat(pages(pdf)).singleElement().asString().contains("Oversigten har ingen afsnit.", "- 1 -");
        assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void failsWhenTheStreamTakesNoMore() {
        var full = new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> PDF.write(OverviewMother.ofMay2008(), full)).isInstanceOf(IOException.class);
    }

    private static void assertStandsInItsCell(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(GlyphBounds.outsideTheirColumns(document)).isEmpty();
        }
    }

    private static String cell(byte[] pdf, Column column) throws IOException {
        return PdfCells.tables(pdf).get(0).get(0).get(List.of(Column.values()).indexOf(column));
    }

    private static List<List<List<String>>> texts(Overview overview) {
        return overview.sections().stream()
                .map(section -> section.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(Cell::text)
                                .map(PdfCells::words)
                                .toList())
                        .toList())
                .toList();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static List<String> targets(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> targets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    targets.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
            return targets;
        }
    }

    private static byte[] pdf(Overview overview) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PDF.write(overview, out, OverviewPdfTest::refuse);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** What FOP complains of is a fault in what it was sent: text that overflows, glyphs that are missing. */
    private static void refuse(Event event) {
        if (event.getSeverity() != EventSeverity.INFO) {
            throw new AssertionError(EventFormatter.format(event));
        }
    }
}
