package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The foot of each page: who issued it and when to the left, "- 16 -" in the middle.
 *
 * @param issued e.g. {@code "KTO/13. maj 2008"}
 */
record PrintFooter(String issued) {

    private static final Attributes RULE = with(
            "border-top", "0.3pt solid #9AA5B1",
            "padding-before", "3pt",
            "font-size", "7.5pt",
            "line-height", "9pt",
            "hyphenate", "false");

    void write(FoWriter fo) throws SAXException {
        fo.fo(
                "static-content",
                with("flow-name", "xsl-region-after", "role", "artifact"),
                () -> fo.fo("block", RULE, () -> {
                    fo.fo("table", with("table-layout", "fixed", "width", "100%"), () -> {
                        fo.fo("table-column", with("column-width", "proportional-column-width(2)"));
                        fo.fo("table-column", with("column-width", "proportional-column-width(1)"));
                        fo.fo("table-column", with("column-width", "proportional-column-width(2)"));
                        fo.fo(
                                "table-body",
                                () -> fo.fo("table-row", () -> {
                                    fo.fo("table-cell", with(), () -> fo.fo("block", with(), issued));
                                    fo.fo(
                                            "table-cell",
                                            with(),
                                            () -> fo.fo("block", with("text-align", "center"), () -> {
                                                fo.text("- ");
                                                fo.fo("page-number", with());
                                                fo.text(" -");
                                            }));
                                    fo.fo("table-cell", with(), () -> fo.fo("block", with()));
                                }));
                    });
                }));
    }
}
