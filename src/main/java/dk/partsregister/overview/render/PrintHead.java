package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The running head of each page: which overview it is, which part of it, and what sets it apart from others.
 *
 * @param title e.g. {@code "Statusoversigt pr. 1. april 2008"}
 * @param part e.g. {@code "2.  Arbejdsmiljø"}
 * @param mark e.g. {@code "UDKAST"}; absent for an overview that is neither draft nor edition
 */
record PrintHead(String title, String part, @Nullable String mark) {

    private static final Attributes LINE =
            with("font-size", "7.5pt", "line-height", "9pt", "hyphenate", "false", "color", "#3D4852");
    private static final Attributes MARK = with("font-weight", "bold", "text-align", "end", "letter-spacing", "0.6pt");

    void write(FoWriter fo) throws SAXException {
        fo.fo(
                "static-content",
                with("flow-name", "xsl-region-before", "role", "artifact"),
                () -> fo.fo("block", LINE, () -> {
                    fo.fo("table", with("table-layout", "fixed", "width", "100%"), () -> {
                        fo.fo("table-column", with("column-width", "proportional-column-width(2)"));
                        fo.fo("table-column", with("column-width", "proportional-column-width(3)"));
                        fo.fo("table-column", with("column-width", "proportional-column-width(1)"));
                        fo.fo(
                                "table-body",
                                () -> fo.fo("table-row", () -> {
                                    fo.fo("table-cell", with(), () -> fo.fo("block", with(), title));
                                    fo.fo(
                                            "table-cell",
                                            with(),
                                            () -> fo.fo("block", with("text-align", "center"), part));
                                    fo.fo("table-cell", with(), () -> fo.fo("block", MARK, mark == null ? "" : mark));
                                }));
                    });
                }));
    }
}
