package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project as a line of the list, which stands in the order of the overview; projects in no section come last.
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
        @Nullable BigDecimal granted)
        implements Comparable<ProjectLine> {

    private static final Comparator<ProjectLine> OVERVIEW_ORDER = Comparator.<ProjectLine>comparingInt(
                    line -> line.section == null ? Integer.MAX_VALUE : line.section.number())
            .thenComparingInt(line -> line.section == null ? 0 : line.section.position())
            .thenComparingInt(ProjectLine::number);

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

    @Override
    public int compareTo(ProjectLine other) {
        return OVERVIEW_ORDER.compare(this, other);
    }

    private static String leaders(ProjectSheet sheet) {
        return sheet.leaders().stream()
                .map(Leader::organisation)
                .filter(Objects::nonNull)
                .map(Named::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
