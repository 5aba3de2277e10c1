package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project as a line of the list.
 *
 * @param leaders the organisations that lead the project, in their order
 * @param granted what its grants sum to; absent when no amount could be read
 */
record ProjectLine(
        int number,
        String title,
        @Nullable SectionPlace section,
        @Nullable String clause,
        ProjectState state,
        String leaders,
        @Nullable BigDecimal granted) {

    static ProjectLine of(RecordedSheet recorded) {
        ProjectSheet sheet = recorded.sheet();
        return new ProjectLine(
                recorded.number(),
                sheet.printedTitle(),
                sheet.section(),
                sheet.clause() == null ? null : sheet.clause().typed(),
                sheet.state(),
                leaders(sheet),
                Grants.sum(sheet.budget()));
    }

    /** The organisations that lead a project, in their order. */
    static String leaders(ProjectSheet sheet) {
        return sheet.leaders().stream()
                .map(Leader::organisation)
                .filter(Objects::nonNull)
                .map(Named::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
