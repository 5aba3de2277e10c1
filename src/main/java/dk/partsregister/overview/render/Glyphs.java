package dk.partsregister.overview.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters that the printed fonts can show, in every weight that is used. */
final class Glyphs {

    private static final List<String> FACE =
            List.of("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf");
    private static final List<String> FALLBACK = List.of("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf");

    private final BitSet shown;

    private Glyphs(BitSet shown) {
        this.shown = shown;
    }

    static Glyphs of(PrintResources resources) throws IOException {
        BitSet shown = inAll(resources, FACE);
        shown.or(inAll(resources, FALLBACK));
        return new Glyphs(shown);
    }

    boolean shows(int codePoint) {
        return shown.get(codePoint);
    }

    private static BitSet inAll(PrintResources resources, List<String> fonts) throws IOException {
        BitSet all = new BitSet();
        all.set(0, Character.MIN_SUPPLEMENTARY_CODE_POINT);
        for (String font : fonts) {
            all.and(in(resources, font));
        }
        return all;
    }

    private static BitSet in(PrintResources resources, String font) throws IOException {
        try (InputStream stream = resources.font(font);
                TrueTypeFont parsed = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream))) {
            CmapLookup characters = parsed.getUnicodeCmapLookup();
            BitSet shown = new BitSet();
            for (int c = 0; c < Character.MIN_SUPPLEMENTARY_CODE_POINT; c++) {
                shown.set(c, characters.getGlyphId(c) != 0);
            }
            return shown;
        }
    }
}
