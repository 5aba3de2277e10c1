package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The overview as formatting objects: a page sequence a section, and its table. */
final class OverviewFo {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private static final String INK = "#1A1F24";
    private static final String STRONG_RULE = "0.8pt solid #3D4852";
    private static final String RULE = "0.5pt solid #9AA5B1";
    private static final String FAINT_RULE = "0.4pt solid #CBD2D9";
    private static final String SHADE = "#EDF1F5";

    private static final int HEADING_LETTERS = 90;
    private static final int ROWS_OF_A_FLOW = 100;
    private static final int LONGEST_PART = 70;

    private static final Attributes ROOT = with(
            "font-family", "Liberation Sans, DejaVu Sans",
            "font-size", "8pt",
            "line-height", "10.4pt",
            "line-height-shift-adjustment", "disregard-shifts",
            "color", INK,
            "language", "da",
            "hyphenate", "true",
            "hyphenation-character", "\u00AD",
            "hyphenation-remain-character-count", "2",
            "hyphenation-push-character-count", "3",
            "text-align", "start",
            "orphans", "2",
            "widows", "2",
            "hyphenation-ladder-count", "2");
    private static final Attributes PAGE = with(
            "master-name", "page",
            "page-width", "297mm",
            "page-height", "210mm",
            "margin", "8mm 14mm 8mm 14mm");
    private static final Attributes BODY = with("margin-top", "6mm", "margin-bottom", "11mm");
    private static final Attributes HEAD_REGION = with("extent", "5mm");
    private static final Attributes FOOTER_REGION = with("extent", "7mm", "display-align", "after");
    private static final Attributes SEQUENCE = with("master-reference", "page");
    private static final Attributes HEADING = with(
            "role", "H1",
            "font-size", "11pt",
            "line-height", "14pt",
            "font-weight", "bold",
            "hyphenate", "false",
            "white-space-collapse", "false",
            "space-after", "6pt",
            "keep-with-next.within-page", "always");
    private static final Attributes PREFACE = with("space-after", "14pt");
    private static final Attributes TABLE =
            with("table-layout", "fixed", "width", "100%", "border-collapse", "separate", "border-spacing", "0pt");
    private static final Attributes HEAD_CELL = with(
            "padding", "3pt 5pt 3pt 5pt",
            "background-color", SHADE,
            "border-top", STRONG_RULE,
            "border-bottom", STRONG_RULE,
            "display-align", "after");
    private static final Attributes HEAD = with("font-weight", "bold", "hyphenate", "false");
    private static final Attributes CELL = with(
            "padding-left", "5pt",
            "padding-right", "5pt",
            "padding-before.length", "3pt",
            "padding-before.conditionality", "retain",
            "padding-after.length", "4pt",
            "padding-after.conditionality", "retain",
            "border-bottom", RULE,
            "border-after-width.conditionality", "retain");
    private static final Attributes CELL_WITH_NEIGHBOUR = with(CELL, "border-right", FAINT_RULE);
    private static final Attributes TOGETHER = with("keep-together.within-page", "always");
    private static final Attributes APART = with();

    private final FoWriter fo;
    private final PrintableText text;
    private final LongWords longWords;
    private final CellFo cells;

    OverviewFo(FoWriter fo, PrintableText text, LongWords longWords) {
        this.fo = fo;
        this.text = text;
        this.longWords = longWords;
        this.cells = new CellFo(fo, text, longWords);
    }

    void write(Overview overview) throws SAXException {
        fo.document(() -> fo.fo("root", ROOT, () -> {
            fo.fo(
                    "layout-master-set",
                    () -> fo.fo("simple-page-master", PAGE, () -> {
                        fo.fo("region-body", BODY);
                        fo.fo("region-before", HEAD_REGION);
                        fo.fo("region-after", FOOTER_REGION);
                    }));
            new PrintMetadata(title(overview), description(overview)).write(fo);
            bookmarks(overview.sections());
            for (int i = 0; i < overview.sections().size(); i++) {
                section(overview, overview.sections().get(i), idOf(i));
            }
            if (overview.sections().isEmpty()) {
                page(overview, "", () -> {
                    cells.preface(overview.preface());
                    if (overview.preface().isEmpty()) {
                        fo.fo("block", with(), "Oversigten har ingen afsnit.");
                    }
                });
            }
        }));
    }

    private String title(Overview overview) {
        return text.of(overview.imprint().title() + ", " + overview.issuer());
    }

    private String description(Overview overview) {
        int projects = overview.projectCount();
        int sections = overview.sections().size();
        return "Oversigt over " + projects + (projects == 1 ? " projekt i " : " projekter i ") + sections
                + " afsnit: "
                + overview.columns().stream()
                        .map(column -> column.heading().toLowerCase(DANISH))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private void bookmarks(List<OverviewSection> sections) throws SAXException {
        if (sections.isEmpty()) {
            return;
        }
        fo.fo("bookmark-tree", () -> {
            for (int i = 0; i < sections.size(); i++) {
                String title = text.of(sections.get(i).heading());
                fo.fo("bookmark", with("internal-destination", idOf(i)), () -> fo.fo("bookmark-title", with(), title));
            }
        });
    }

    /** A long section is set in several flows, since the time and memory that one takes grow faster than its rows. */
    private void section(Overview overview, OverviewSection section, String id) throws SAXException {
        List<OverviewRow> rows = section.rows();
        page(overview, section.heading(), () -> {
            if (section.equals(overview.sections().get(0))
                    && !overview.preface().isEmpty()) {
                fo.fo("block", PREFACE, () -> cells.preface(overview.preface()));
            }
            String heading = text.of(section.heading().toUpperCase(DANISH));
            fo.fo("block", with(HEADING, "id", id), longWords.breakable(heading, HEADING_LETTERS));
            if (rows.isEmpty()) {
                fo.fo("block", with(), "Ingen projekter");
            } else {
                part(overview, rows.subList(0, Math.min(rows.size(), ROWS_OF_A_FLOW)));
            }
        });
        for (int from = ROWS_OF_A_FLOW; from < rows.size(); from += ROWS_OF_A_FLOW) {
            List<OverviewRow> part = rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_FLOW));
            page(overview, section.heading(), () -> part(overview, part));
        }
    }

    private void part(Overview overview, List<OverviewRow> rows) throws SAXException {
        fo.fo("table", TABLE, () -> table(overview.columns(), rows));
    }

    private void page(Overview overview, String part, FoWriter.Content content) throws SAXException {
        Imprint imprint = overview.imprint();
        fo.fo("page-sequence", SEQUENCE, () -> {
            new PrintHead(text.of(imprint.title()), shortened(text.of(part)), imprint.mark()).write(fo);
            new PrintFooter(text.of(overview.footer())).write(fo);
            fo.fo("flow", with("flow-name", "xsl-region-body"), content);
        });
    }

    /** The head has one line. */
    private static String shortened(String part) {
        return part.length() <= LONGEST_PART ? part : part.substring(0, LONGEST_PART) + "…";
    }

    private void table(List<Column> columns, List<OverviewRow> rows) throws SAXException {
        for (Column column : columns) {
            Attributes width = ColumnWidth.of(column).attributes();
            // a screen reader says the title before each cell of the row
            fo.fo("table-column", column == Column.TITLE ? with(width, "fox:header", "true") : width);
        }
        fo.fo(
                "table-header",
                () -> fo.fo("table-row", () -> {
                    for (Column column : columns) {
                        fo.fo("table-cell", HEAD_CELL, () -> fo.fo("block", HEAD, column.heading()));
                    }
                }));
        fo.fo("table-body", () -> {
            for (OverviewRow row : rows) {
                fo.fo("table-row", RowLength.of(row).isShort() ? TOGETHER : APART, () -> {
                    for (Cell cell : row.cells()) {
                        boolean last = cell.column() == columns.get(columns.size() - 1);
                        fo.fo("table-cell", last ? CELL : CELL_WITH_NEIGHBOUR, () -> cells.write(cell));
                    }
                });
            }
        });
    }

    private static String idOf(int section) {
        return "afsnit-" + (section + 1);
    }
}
