package dk.partsregister.overview;

import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an overview is laid out, and of which projects.
 *
 * @param id absent for one that has not been stored
 * @param version grows with each change
 * @param name also the first words of the overview's title, e.g. {@code "Statusoversigt"}
 * @param columns in their order, that of titles first; those that the disclosure holds back are left out
 * @param filter which projects; those of an address are asked for beside it
 * @param disclosure with or without names and money
 * @param emptySections whether headings without projects are printed
 * @param issuer id of the organisation in the footer
 * @param footer words in the footer before the date, instead of the issuer's short name
 * @param standard whether it is used where none is chosen
 */
public record OverviewTemplate(
        @Nullable Long id,
        int version,
        String name,
        Headings headings,
        List<Column> columns,
        ProjectFilter filter,
        Disclosure disclosure,
        AmountStyle amounts,
        boolean emptySections,
        long issuer,
        @Nullable String footer,
        boolean standard) {

    public OverviewTemplate {
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || columns.get(0) != Column.TITLE
                || columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("Not the columns of an overview: " + columns);
        }
    }

    /** The same template that shows something else. */
    public OverviewTemplate with(Disclosure shown) {
        return new OverviewTemplate(
                id, version, name, headings, columns, filter, shown, amounts, emptySections, issuer, footer, standard);
    }

    /** The same template of fewer projects. */
    public OverviewTemplate with(ProjectFilter other) {
        return new OverviewTemplate(
                id,
                version,
                name,
                headings,
                columns,
                other,
                disclosure,
                amounts,
                emptySections,
                issuer,
                footer,
                standard);
    }

    /** The columns that are printed, in their order. */
    public List<Column> shownColumns() {
        return columns.stream()
                .filter(column -> disclosure.money() || column != Column.BUDGET)
                .toList();
    }
}
