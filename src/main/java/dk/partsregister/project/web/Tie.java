package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.RecordedSheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tie between the project of a page and something else, from either end.
 *
 * @param relation as the sheet says it that it stands on
 * @param inbound whether it stands on the other project's sheet
 * @param other number of the other project; absent when it is not one
 * @param title of the other project; absent when it was not known on that day
 */
record Tie(
        Relation relation,
        boolean inbound,
        @Nullable Integer other,
        @Nullable String title) {

    /** The ties of a sheet, its own first. */
    static List<Tie> of(RecordedSheet recorded, List<RecordedSheet> related) {
        var titles = related.stream()
                .collect(Collectors.toMap(
                        RecordedSheet::number, sheet -> sheet.sheet().printedTitle()));
        Stream<Tie> own = recorded.sheet().relations().stream()
                .map(relation -> new Tie(
                        relation,
                        false,
                        relation.project(),
                        relation.project() == null ? null : titles.get(relation.project())));
        Stream<Tie> others = related.stream()
                .flatMap(other -> other.sheet().relations().stream()
                        .filter(relation -> Objects.equals(relation.project(), recorded.number()))
                        .map(relation -> new Tie(
                                relation, true, other.number(), other.sheet().printedTitle())));
        return Stream.concat(own, others).toList();
    }
}
