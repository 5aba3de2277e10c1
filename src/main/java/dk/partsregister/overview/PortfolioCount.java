package dk.partsregister.overview;

import dk.partsregister.overview.Portfolio.Lagging;
import dk.partsregister.overview.Portfolio.SectionCount;
import dk.partsregister.overview.Portfolio.StateCount;
import dk.partsregister.overview.Portfolio.Waiting;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts a portfolio from its sheets. */
final class PortfolioCount {

    /** Where projects in no section stand: last. */
    private static final SectionPlace OUTSIDE = new SectionPlace(0, "Uden afsnit", 0);

    /** By number alone, as an overview of one section is asked for. */
    private static final Comparator<SectionPlace> BY_NUMBER =
            Comparator.comparingInt(place -> place.number() == OUTSIDE.number() ? Integer.MAX_VALUE : place.number());

    private final LocalDate asOf;
    private final List<RecordedSheet> projects;

    PortfolioCount(LocalDate asOf, List<RecordedSheet> projects) {
        this.asOf = asOf;
        this.projects = projects.stream().sorted(RecordedSheet.OVERVIEW_ORDER).toList();
    }

    Portfolio portfolio() {
        var money = new Summation(asOf, projects);
        List<Stood> stood = projects.stream()
                .map(project -> new Stood(project, Standing.of(project.sheet(), asOf)))
                .toList();
        return new Portfolio(
                projects.size(),
                byState(),
                bySection(),
                money.rows(),
                money.byPeriodAndSource(),
                stood.stream().map(Stood::waiting).flatMap(Optional::stream).toList(),
                stood.stream().map(Stood::lagging).flatMap(Optional::stream).toList());
    }

    private List<StateCount> byState() {
        Map<ProjectState, Integer> counts = new EnumMap<>(ProjectState.class);
        projects.forEach(project -> counts.merge(project.sheet().state(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new StateCount(count.getKey(), count.getValue()))
                .toList();
    }

    private List<SectionCount> bySection() {
        Map<SectionPlace, Integer> counts = new TreeMap<>(BY_NUMBER);
        projects.forEach(project -> counts.merge(section(project), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count ->
                        new SectionCount(count.getKey().number(), count.getKey().title(), count.getValue()))
                .toList();
    }

    private static SectionPlace section(RecordedSheet project) {
        SectionPlace section = project.sheet().section();
        return section == null ? OUTSIDE : section;
    }

    /** A project, and how it stands. */
    private record Stood(RecordedSheet project, Standing standing) {

        private Optional<Waiting> waiting() {
            ProjectSheet sheet = project.sheet();
            return standing.awaited().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Waiting(project.number(), sheet.printedTitle(), sheet.state(), standing.awaited()));
        }

        private Optional<Lagging> lagging() {
            ProjectSheet sheet = project.sheet();
            return standing.lagging()
                    ? Optional.of(new Lagging(
                            project.number(),
                            sheet.printedTitle(),
                            sheet.state(),
                            standing.passed(),
                            standing.withoutStatus()))
                    : Optional.empty();
        }
    }
}
