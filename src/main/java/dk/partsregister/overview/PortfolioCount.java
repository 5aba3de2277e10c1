package dk.partsregister.overview;

import dk.partsregister.overview.Portfolio.Lagging;
import dk.partsregister.overview.Portfolio.SectionCount;
import dk.partsregister.overview.Portfolio.StateCount;
import dk.partsregister.overview.Portfolio.Waiting;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.ClosingKind;
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

    private static final Comparator<RecordedSheet> OVERVIEW_ORDER = Comparator.<RecordedSheet, SectionPlace>comparing(
                    PortfolioCount::section, BY_NUMBER.thenComparingInt(SectionPlace::position))
            .thenComparingInt(RecordedSheet::number);

    private final LocalDate asOf;
    private final List<RecordedSheet> projects;

    PortfolioCount(LocalDate asOf, List<RecordedSheet> projects) {
        this.asOf = asOf;
        this.projects = projects.stream().sorted(OVERVIEW_ORDER).toList();
    }

    Portfolio portfolio() {
        var money = new Summation(asOf, projects);
        return new Portfolio(
                projects.size(),
                byState(),
                bySection(),
                money.rows(),
                money.byPeriodAndSource(),
                projects.stream().map(this::waiting).flatMap(Optional::stream).toList(),
                projects.stream().map(this::lagging).flatMap(Optional::stream).toList());
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

    private Optional<Waiting> waiting(RecordedSheet project) {
        ProjectSheet sheet = project.sheet();
        List<ClosingKind> awaited = Standing.of(sheet, asOf).awaited();
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(project.number(), sheet.printedTitle(), sheet.state(), awaited));
    }

    private Optional<Lagging> lagging(RecordedSheet project) {
        ProjectSheet sheet = project.sheet();
        Standing standing = Standing.of(sheet, asOf);
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
