package dk.partsregister.overview.web;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.HtmlBlocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The overview laid out for its template.
 *
 * @param footer printed at the foot of each page, e.g. {@code "KTO/13. maj 2008"}
 * @param mark printed at the head of each page, e.g. {@code "UDKAST"}
 */
record OverviewPage(int projects, String footer, @Nullable String mark, List<Head> columns, List<Section> sections) {

    /** A row with fewer letters than this stays on one printed page. */
    private static final int SHORT_ROW = 700;

    /**
     * @param query what links to projects carry on; absent for titles without links
     */
    static OverviewPage of(Overview overview, @Nullable String query) {
        List<Section> sections = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        for (OverviewSection section : overview.sections()) {
            String anchor = String.valueOf(section.number());
            while (!anchors.add(anchor)) {
                anchor = section.number() + "-" + (anchors.size() + 1);
            }
            sections.add(Section.of(section, anchor, query));
        }
        return new OverviewPage(
                overview.projectCount(),
                overview.footer(),
                overview.imprint().mark(),
                overview.columns().stream().map(Head::of).toList(),
                sections);
    }

    /**
     * The head of a column.
     *
     * @param kind tells the columns apart, in small letters
     */
    record Head(String kind, String heading) {

        private static Head of(Column column) {
            return new Head(column.name().toLowerCase(Locale.ROOT), column.heading());
        }
    }

    /**
     * A section with its heading as printed, e.g. {@code "2.  ARBEJDSMILJØ"}.
     *
     * @param anchor its own among the sections: the number, where only one has it
     */
    record Section(String anchor, String heading, List<Row> rows) {

        private static Section of(OverviewSection section, String anchor, @Nullable String query) {
            return new Section(
                    anchor,
                    Danish.capitals(section.heading()),
                    section.rows().stream().map(row -> Row.of(row, query)).toList());
        }
    }

    /**
     * A project's row.
     *
     * @param cells the HTML of the cells, the title first
     * @param unbroken whether the row is so short that it should not break over two printed pages
     */
    record Row(int project, List<String> cells, boolean unbroken) {

        private static Row of(OverviewRow row, @Nullable String query) {
            return new Row(
                    row.project(),
                    row.cells().stream()
                            .map(cell -> html(cell, query == null ? null : "/projekter/" + row.project() + query))
                            .toList(),
                    row.cells().stream().mapToInt(Row::letters).sum() < SHORT_ROW);
        }

        private static int letters(Cell cell) {
            return cell.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
        }
    }

    /** What stands in a cell; the title a link where there is an address. */
    static String html(Cell cell, @Nullable String address) {
        var html = new HtmlBlocks();
        for (Block block : cell.blocks()) {
            switch (block.style()) {
                case TITLE -> {
                    if (address == null) {
                        html.paragraph("title", block.words());
                    } else {
                        html.link("title", address, block.words());
                    }
                }
                case LABEL -> html.paragraph("label", block.words());
                case ITEM -> html.item(block.level(), block.marker(), block.words());
                case TEXT -> {
                    if (block.level() == 0) {
                        html.paragraph(block.words());
                    } else {
                        html.paragraph("indented", block.words());
                    }
                }
            }
        }
        return html.html();
    }
}
