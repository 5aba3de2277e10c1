package dk.partsregister.overview;

import dk.partsregister.overview.Portfolio.Lagging;
import dk.partsregister.overview.Portfolio.Passed;
import dk.partsregister.overview.Portfolio.SectionCount;
import dk.partsregister.overview.Portfolio.StateCount;
import dk.partsregister.overview.Portfolio.Waiting;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts a portfolio from its sheets. */
final class PortfolioCount {

    /** Of these nothing more is expected but their evaluation and accounts. */
    private static final Set<ProjectState> SETTLED =
            EnumSet.of(ProjectState.DONE, ProjectState.CLOSED, ProjectState.CANCELLED);

    /** What is left of a status that only repeats its dates, such as "Fra oktober 2006 til 2008". */
    private static final Pattern NO_WORD = Pattern.compile("(?iu)(?:\\b(?:fra|til)\\b|[^\\p{L}\\p{N}])*+");

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
                projects.stream()
                        .map(PortfolioCount::waiting)
                        .flatMap(Optional::stream)
                        .toList(),
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

    private static Optional<Waiting> waiting(RecordedSheet project) {
        ProjectSheet sheet = project.sheet();
        List<ClosingKind> awaited = sheet.closing().stream()
                .filter(item -> item.state() == ClosingState.AWAITED)
                .map(ClosingItem::kind)
                .distinct()
                .sorted()
                .toList();
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(project.number(), sheet.printedTitle(), sheet.state(), awaited));
    }

    private Optional<Lagging> lagging(RecordedSheet project) {
        ProjectSheet sheet = project.sheet();
        if (SETTLED.contains(sheet.state())) {
            return Optional.empty();
        }
        List<Passed> passed = passed(sheet);
        List<DatePhrase> dates = dates(sheet);
        boolean withoutStatus =
                !dates.isEmpty() && sheet.statuses().stream().noneMatch(entry -> saysMoreThan(dates, entry));
        return passed.isEmpty() && !withoutStatus
                ? Optional.empty()
                : Optional.of(
                        new Lagging(project.number(), sheet.printedTitle(), sheet.state(), passed, withoutStatus));
    }

    /** An end that was expected at first still counts where no other has taken its place. */
    private List<Passed> passed(ProjectSheet sheet) {
        Dates dates = sheet.dates();
        DatePhrase expected = dates.expectedEnd() == null ? dates.originallyExpectedEnd() : dates.expectedEnd();
        Stream<Passed> end = Stream.ofNullable(expected).map(when -> new Passed(null, when));
        Stream<Passed> steps = sheet.activities().stream()
                .flatMap(step -> Stream.ofNullable(step.period()).map(when -> new Passed(step, when)));
        return Stream.concat(end, steps)
                .filter(passed -> passed.when().isOver(asOf))
                .toList();
    }

    private static List<DatePhrase> dates(ProjectSheet sheet) {
        Dates dates = sheet.dates();
        Stream<DatePhrase> ofProject = Stream.of(
                        dates.approved(),
                        dates.started(),
                        dates.expectedEnd(),
                        dates.originallyExpectedEnd(),
                        dates.ended())
                .flatMap(Stream::ofNullable);
        Stream<DatePhrase> ofSteps = sheet.activities().stream().flatMap(step -> Stream.ofNullable(step.period()));
        return Stream.concat(ofProject, ofSteps).toList();
    }

    private static boolean saysMoreThan(List<DatePhrase> dates, StatusEntry entry) {
        String rest = entry.text().typed();
        for (DatePhrase date : dates) {
            rest = rest.replace(date.typed(), " ");
        }
        return !NO_WORD.matcher(rest).matches();
    }
}
