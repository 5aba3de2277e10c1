package dk.partsregister.overview.web;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.HtmlBlocks;
import dk.partsregister.shared.Paged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The overview laid out for its template, or a page of it where it is long.
 *
 * @param projects in all of it
 * @param footer printed at the foot of each page, e.g. {@code "KTO/13. maj 2008"}
 * @param mark printed at the head of each page, e.g. {@code "UDKAST"}
 * @param contents all sections, with the pages they begin on
 * @param sections those on this page
 * @param rows those on this page, in their order
 */
record OverviewPage(
        int projects,
        String footer,
        @Nullable String mark,
        List<Head> columns,
        List<Content> contents,
        List<Section> sections,
        Paged<OverviewRow> rows) {

    /** Of a long overview these are on one page. */
    static final int ROWS = 500;

    /** A row with fewer letters than this stays on one printed page. */
    private static final int SHORT_ROW = 700;

    /**
     * All of an overview.
     *
     * @param query what links to projects carry on; absent for titles without links
     */
    static OverviewPage of(Overview overview, @Nullable String query) {
        return of(overview, query, 1, Math.max(1, overview.projectCount()));
    }

    /**
     * A page of an overview.
     *
     * @param page which one, from 1
     * @param perPage how many rows there are on one
     */
    static OverviewPage of(Overview overview, @Nullable String query, int page, int perPage) {
        Paged<OverviewRow> rows = Paged.of(
                overview.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .toList(),
                page,
                perPage);
        List<Content> contents = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        int first = (page - 1) * perPage;
        int before = 0;
        for (OverviewSection section : overview.sections()) {
            List<OverviewRow> all = section.rows();
            Content content = new Content(
                    anchor(section, contents),
                    Danish.capitals(section.heading()),
                    Math.min(before / perPage + 1, rows.pages()));
            contents.add(content);
            int from = Math.min(Math.max(first - before, 0), all.size());
            int to = Math.min(Math.max(first + perPage - before, 0), all.size());
            if (from < to || (all.isEmpty() && content.page() == page)) {
                sections.add(Section.of(content, from > 0, all.subList(from, to), query));
            }
            before += all.size();
        }
        return new OverviewPage(
                overview.projectCount(),
                overview.footer(),
                overview.imprint().mark(),
                overview.columns().stream().map(Head::of).toList(),
                contents,
                sections,
                rows);
    }

    /** The page that the row of a project stands on; the first one where it has none. */
    static int pageOf(int project, Overview overview, int perPage) {
        int before = 0;
        for (OverviewSection section : overview.sections()) {
            for (OverviewRow row : section.rows()) {
                if (row.project() == project) {
                    return before / perPage + 1;
                }
                before++;
            }
        }
        return 1;
    }

    /** Its number, where no section before it has the same. */
    private static String anchor(OverviewSection section, List<Content> before) {
        String number = String.valueOf(section.number());
        return before.stream().anyMatch(content -> content.anchor().equals(number))
                ? number + "-" + (before.size() + 1)
                : number;
    }

    /**
     * Where a section begins.
     *
     * @param anchor its own among the sections: the number, where only one has it
     * @param heading as printed, e.g. {@code "2.  ARBEJDSMILJØ"}
     * @param page from 1
     */
    record Content(String anchor, String heading, int page) {}

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
     * A section, or as much of it as stands on the page.
     *
     * @param continued whether it begins on a page before
     */
    record Section(String anchor, String heading, boolean continued, List<Row> rows) {

        private static Section of(Content content, boolean continued, List<OverviewRow> rows, @Nullable String query) {
            return new Section(
                    content.anchor(),
                    content.heading(),
                    continued,
                    rows.stream().map(row -> Row.of(row, query)).toList());
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
