package dk.partsregister.overview.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads the tables of a Word document as Word shows them: the markers of its lists counted out, a line a paragraph. */
public final class WordCells {

    private final Map<BigInteger, Integer> counts = new HashMap<>();

    private WordCells() {}

    /**
     * All tables, their heads left out.
     *
     * @return the rows of each table, a text for each cell
     */
    public static List<List<List<String>>> tables(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            WordCells cells = new WordCells();
            List<List<List<String>>> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                List<List<String>> rows = new ArrayList<>();
                for (XWPFTableRow row : table.getRows()) {
                    if (!row.isRepeatHeader()) {
                        rows.add(row.getTableCells().stream().map(cells::text).toList());
                    }
                }
                tables.add(rows);
            }
            return tables;
        }
    }

    private String text(XWPFTableCell cell) {
        List<String> lines = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            String marker = marker(paragraph);
            lines.add(marker + paragraph.getText());
        }
        return PdfCells.words(String.join("\n", lines));
    }

    private String marker(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null) {
            return "";
        }
        String marker = paragraph.getNumLevelText();
        if (!"decimal".equals(paragraph.getNumFmt())) {
            return marker + " ";
        }
        int level = paragraph.getNumIlvl().intValue();
        int start = paragraph
                .getDocument()
                .getNumbering()
                .getNum(list)
                .getCTNum()
                .getLvlOverrideArray(0)
                .getStartOverride()
                .getVal()
                .intValue();
        int count = counts.merge(list, start, (before, first) -> before + 1);
        return marker.replace("%" + (level + 1), String.valueOf(count)) + " ";
    }
}
