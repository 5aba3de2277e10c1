package dk.partsregister.overview.render;

import dk.partsregister.overview.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a page stand, to find those that cross from one column into the next. */
final class GlyphBounds extends PDFTextStripper {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float LEFT = 14 * POINTS_PER_MM;
    private static final float RIGHT = (297 - 14) * POINTS_PER_MM;
    private static final float TOP_OF_FOOTER = (210 - 17) * POINTS_PER_MM;
    private static final float END_OF_HEADING = 20 * POINTS_PER_MM;

    private final List<String> outside = new ArrayList<>();

    private GlyphBounds() {}

    static List<String> outsideTheirColumns(PDDocument document) throws IOException {
        GlyphBounds bounds = new GlyphBounds();
        bounds.getText(document);
        return bounds.outside;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        boolean inTable = glyph.getYDirAdj() > END_OF_HEADING && glyph.getYDirAdj() < TOP_OF_FOOTER;
        float start = glyph.getXDirAdj();
        float end = start + glyph.getWidthDirAdj();
        if (inTable && !glyph.getUnicode().isBlank() && columnAt(start) != columnAt(end)) {
            outside.add(glyph.getUnicode() + " at " + start);
        }
        super.processTextPosition(glyph);
    }

    private static int columnAt(float x) {
        float border = LEFT;
        int index = 0;
        for (Column column : Column.values()) {
            border += (RIGHT - LEFT) * ColumnWidth.of(column).percent() / 100;
            if (x < border) {
                return index;
            }
            index++;
        }
        return index;
    }
}
