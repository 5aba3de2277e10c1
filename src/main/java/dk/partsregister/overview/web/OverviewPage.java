package dk.partsregister.overview.web;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.HtmlBlocks;
import java.util.List;

/**
 * The overview laid out for its template.
 *
 * @param footer printed at the foot of each page, e.g. {@code "KTO/13. maj 2008"}
 */
record OverviewPage(int projects, String footer, List<Section> sections) {

    /** A row with fewer letters than this stays on one printed page. */
    private static final int SHORT_ROW = 700;

    /**
     * @param query what links to projects carry on
     */
    static OverviewPage of(Overview overview, String query) {
        return new OverviewPage(
                overview.projectCount(),
                overview.footer(),
                overview.sections().stream()
                        .map(section -> Section.of(section, query))
                        .toList());
    }

    /** A section with its heading as printed, e.g. {@code "2.  ARBEJDSMILJØ"}. */
    record Section(int number, String heading, List<Row> rows) {

        private static Section of(OverviewSection section, String query) {
            String title = Danish.capitals(section.title());
            return new Section(
                    section.number(),
                    section.number() == 0 ? title : section.number() + ".  " + title,
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

        private static Row of(OverviewRow row, String query) {
            return new Row(
                    row.project(),
                    row.cells().stream()
                            .map(cell -> html(cell, "/projekter/" + row.project() + query))
                            .toList(),
                    row.cells().stream().mapToInt(Row::letters).sum() < SHORT_ROW);
        }

        private static int letters(Cell cell) {
            return cell.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
        }

        private static String html(Cell cell, String address) {
            var html = new HtmlBlocks();
            for (Block block : cell.blocks()) {
                switch (block.style()) {
                    case TITLE -> html.link("title", address, block.text());
                    case LABEL -> html.paragraph("label", block.text());
                    case ITEM -> html.item(block.level(), block.marker(), block.text());
                    case TEXT -> {
                        if (block.level() == 0) {
                            html.paragraph(block.text());
                        } else {
                            html.paragraph("indented", block.text());
                        }
                    }
                }
            }
            return html.html();
        }
    }
}
