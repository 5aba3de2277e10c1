package dk.partsregister.project.web;

import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.Selection;
import dk.partsregister.project.web.ProjectOrder.Column;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.QueryString;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the list of projects. */
record ProjectList(Selection selection, ProjectOrder order, Paged<ProjectLine> lines) {

    static ProjectList of(Selection selection, ProjectOrder order, int page) {
        return new ProjectList(
                selection,
                order,
                Paged.of(order.sorted(selection.sheets()), page, Paged.LINES).map(ProjectLine::of));
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
                () -> order.sorted(selection.sheets()).stream()
                        .map(ProjectLine::of)
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

    /** The columns with the way to order by each. */
    public List<Head> heads() {
        return Arrays.stream(Column.values())
                .map(key -> new Head(
                        key,
                        key != order.key() ? "none" : order.reversed() ? "descending" : "ascending",
                        query(order.whenChosen(key))))
                .toList();
    }

    /** The order as an address holds it; absent for the usual one. */
    public @Nullable String orderAddress() {
        return order.isUsual() ? null : order.address();
    }

    /** How links go on to other pages in the same order. */
    public String query() {
        return query(order);
    }

    private String query(ProjectOrder wanted) {
        Map<String, String> parameters = new LinkedHashMap<>(selection.parameters());
        if (!wanted.isUsual()) {
            parameters.put(ProjectOrder.PARAMETER, wanted.address());
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
