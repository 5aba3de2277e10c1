package dk.partsregister.project.web;

import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.Selection;
import dk.partsregister.project.web.ProjectOrder.Column;
import dk.partsregister.shared.QueryString;
import dk.partsregister.shared.UnreadableParameterException;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of projects.
 *
 * @param page which one, from 1
 * @param pages how many there are, at least one
 * @param lines those on this page
 */
record ProjectList(Selection selection, ProjectOrder order, int page, int pages, List<ProjectLine> lines) {

    static final String PAGE = "side";

    private static final int LINES = 100;

    /**
     * @param typed blank and absent are the first page
     * @throws UnreadableParameterException when it is no number of a page
     */
    static int page(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return 1;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw new UnreadableParameterException(PAGE, typed);
        }
        return Integer.parseInt(typed);
    }

    static ProjectList of(Selection selection, ProjectOrder order, int page) {
        int pages = Math.max(1, (selection.sheets().size() + LINES - 1) / LINES);
        List<ProjectLine> lines = selection.sheets().stream()
                .map(ProjectLine::of)
                .sorted(order.comparator())
                .skip((page - 1L) * LINES)
                .limit(LINES)
                .toList();
        return new ProjectList(selection, order, page, pages, lines);
    }

    /** All lines, whatever the page. */
    static Table table(Selection selection, ProjectOrder order, ChoiceWords choices) {
        return new Table(
                "Projekter",
                List.of(
                        new Table.Head("Titel", 40),
                        new Table.Head("Nr.", 8),
                        new Table.Head("Afsnit", 30),
                        new Table.Head("Hjemmel", 20),
                        new Table.Head("Tilstand", 16),
                        new Table.Head("Ledes af", 26),
                        new Table.Head("Bevilget i kr.", 16)),
                () -> selection.sheets().stream()
                        .map(ProjectLine::of)
                        .sorted(order.comparator())
                        .map(line -> List.of(
                                Value.words(line.title()),
                                Value.number(line.number()),
                                Value.words(
                                        line.section() == null
                                                ? null
                                                : line.section().number() + ". "
                                                        + line.section().title()),
                                Value.words(line.clause()),
                                Value.words(choices.of(line.state())),
                                Value.words(line.leaders()),
                                Value.amount(line.granted()))));
    }

    public boolean isBeyondTheLast() {
        return page > pages;
    }

    /** The columns with the way to order by each. */
    public List<Head> heads() {
        return Arrays.stream(Column.values())
                .map(key -> new Head(
                        key,
                        key != order.key() ? "none" : order.reversed() ? "descending" : "ascending",
                        query(order.whenChosen(key), 1)))
                .toList();
    }

    /** The order as an address holds it; absent for the usual one. */
    public @Nullable String orderAddress() {
        return order.isUsual() ? null : order.address();
    }

    /** The query of another page in the same order. */
    public String pageQuery(int other) {
        return query(order, other);
    }

    private String query(ProjectOrder wanted, int wantedPage) {
        Map<String, String> parameters = new LinkedHashMap<>(selection.parameters());
        if (!wanted.isUsual()) {
            parameters.put(ProjectOrder.PARAMETER, wanted.address());
        }
        if (wantedPage > 1) {
            parameters.put(PAGE, Integer.toString(wantedPage));
        }
        return QueryString.of(parameters);
    }

    /**
     * The head of a column.
     *
     * @param sorted as {@code aria-sort} says it
     */
    record Head(Column column, String sorted, String query) {

        /** Whether the column holds figures. */
        public boolean isNumber() {
            return column == Column.NUMBER || column == Column.GRANTED;
        }
    }
}
