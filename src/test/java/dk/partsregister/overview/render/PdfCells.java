package dk.partsregister.overview.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a tagged PDF as a screen reader does: the tables of its structure tree, cell by cell, a line a block. */
public final class PdfCells {

    private static final Set<String> BLOCKS = Set.of("P", "H1", "LI", "Lbl", "LBody", "TD", "TH");

    private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();

    private PdfCells() {}

    /**
     * All tables of a PDF, their heads left out.
     *
     * @return the rows of each table, a text for each cell
     */
    public static List<List<List<String>>> tables(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfCells cells = new PdfCells();
            List<List<List<String>>> tables = new ArrayList<>();
            for (PDStructureElement table : below(root(document), "Table")) {
                List<List<String>> rows = new ArrayList<>();
                for (PDStructureElement row : below(table, "TR")) {
                    if (!below(row, "TD").isEmpty()) {
                        rows.add(cells.row(row));
                    }
                }
                tables.add(rows);
            }
            return tables;
        }
    }

    /** The words of a cell as they are compared: hyphenation and the width of spaces make no difference. */
    public static String words(String cell) {
        return cell.replaceAll("[\u00AD\u200B]", "")
                .replaceAll("[ \\t\u00A0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }

    static PDStructureNode root(PDDocument document) {
        return Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot(), "an untagged PDF");
    }

    /** The elements of a kind below a node, in their order, those within each other left out. */
    static List<PDStructureElement> below(PDStructureNode node, String kind) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (kind.equals(element.getStructureType())) {
                    found.add(element);
                } else {
                    found.addAll(below(element, kind));
                }
            }
        }
        return found;
    }

    private List<String> row(PDStructureElement row) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object kid : row.getKids()) {
            StringBuilder text = new StringBuilder();
            append((PDStructureElement) kid, text);
            texts.add(words(text.toString()));
        }
        return texts;
    }

    private void append(PDStructureElement element, StringBuilder text) throws IOException {
        int start = text.length();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement below) {
                append(below, text);
            } else if (kid instanceof Integer id) {
                text.append(content(element.getPage(), id));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage();
                text.append(content(page == null ? element.getPage() : page, reference.getMCID()));
            }
        }
        if ("Link".equals(element.getStructureType())) {
            // FOP leaves a space where an address is broken over two lines
            text.replace(start, text.length(), text.substring(start).replace(" ", ""));
        } else if ("Lbl".equals(element.getStructureType())) {
            text.setLength(text.length() - (text.toString().endsWith("\n") ? 1 : 0));
            text.append(' ');
        } else if (BLOCKS.contains(element.getStructureType())
                && !text.toString().endsWith("\n")) {
            text.append('\n');
        }
    }

    private String content(@Nullable PDPage page, int id) throws IOException {
        PDPage shown = Objects.requireNonNull(page, "content that stands on no page");
        Map<Integer, String> texts = marked.get(shown);
        if (texts == null) {
            texts = read(shown);
            marked.put(shown, texts);
        }
        return texts.getOrDefault(id, "");
    }

    private static Map<Integer, String> read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            StringBuilder text = new StringBuilder();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition glyph) {
                    text.append(glyph.getUnicode());
                }
            }
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
        return texts;
    }
}
