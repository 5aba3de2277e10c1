package dk.partsregister.project;

import dk.partsregister.agreement.PotKey;
import dk.partsregister.project.ProjectFilter.Criterion;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectSheet.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds sheets against the criteria of a filter. */
final class ProjectCriteria {

    private ProjectCriteria() {}

    /** What a sheet must meet to be wanted on a day. */
    static Predicate<RecordedSheet> of(ProjectFilter filter, LocalDate day) {
        List<Predicate<RecordedSheet>> all = new ArrayList<>();
        filter.criteria().forEach((criterion, value) -> {
            switch (criterion) {
                case WORDS -> all.add(new SheetWords(value)::occurOn);
                case SECTION -> all.add(recorded -> section(recorded.sheet()) == Integer.parseInt(value));
                case STATE ->
                    all.add(recorded -> recorded.sheet().state().address().equals(value));
                case ORGANISATION ->
                    all.add(recorded -> organisations(recorded.sheet()).anyMatch(named -> is(named, value)));
                case PERSON -> all.add(recorded -> persons(recorded.sheet()).anyMatch(named -> is(named, value)));
                case MISSING -> all.add(recorded -> isAwaited(recorded.sheet(), day, value));
                case OVERDUE ->
                    all.add(recorded -> Standing.of(recorded.sheet(), day).lagging());
                case CLAUSE, PERIOD, POT -> {
                    // Of one line of money together, below.
                }
            }
        });
        all.add(money(filter));
        return all.stream().reduce(recorded -> true, Predicate::and);
    }

    static int section(ProjectSheet sheet) {
        return sheet.section() == null ? 0 : sheet.section().number();
    }

    /** The organisations that lead, sit in a group or bear a part of the money. */
    static Stream<Named> organisations(ProjectSheet sheet) {
        return Stream.of(
                        sheet.leaders().stream().map(Leader::organisation),
                        seats(sheet).map(Seat::organisation),
                        seats(sheet).map(Seat::party),
                        sheet.budget().stream().map(BudgetLine::party))
                .flatMap(named -> named)
                .filter(Objects::nonNull);
    }

    /** The persons who lead or sit in a group. */
    static Stream<Named> persons(ProjectSheet sheet) {
        return Stream.concat(
                        sheet.leaders().stream().map(Leader::person),
                        seats(sheet).map(Seat::holder))
                .filter(Objects::nonNull);
    }

    private static Stream<Seat> seats(ProjectSheet sheet) {
        return sheet.groups().stream().flatMap(group -> group.seats().stream());
    }

    private static boolean is(Named named, String id) {
        return named.id() != null && named.id() == Long.parseLong(id);
    }

    private static boolean isAwaited(ProjectSheet sheet, LocalDate day, String what) {
        return Standing.of(sheet, day).awaited().stream().anyMatch(kind -> switch (what) {
            case "evaluering" -> kind != ClosingKind.ACCOUNTS;
            case "regnskab" -> kind == ClosingKind.ACCOUNTS;
            default -> true;
        });
    }

    /** Period and source must meet in one line; a project without money is judged by what it is granted under. */
    private static Predicate<RecordedSheet> money(ProjectFilter filter) {
        String clause = filter.value(Criterion.CLAUSE);
        String period = filter.value(Criterion.PERIOD);
        String pot = filter.value(Criterion.POT);
        if (clause == null && period == null && pot == null) {
            return recorded -> true;
        }
        return recorded -> {
            ProjectSheet sheet = recorded.sheet();
            if (sheet.budget().isEmpty()) {
                List<Source> sources =
                        sheet.clause() == null ? List.of() : sheet.clause().sources();
                return pot == null && isOf(period, Funding.NONE) && isUnder(clause, sources);
            }
            return sheet.budget().stream()
                    .anyMatch(line -> isOf(period, line.funding())
                            && isUnder(clause, sheet.sourcesOf(line))
                            && isPaidFrom(pot, sheet.potsOf(line)));
        };
    }

    private static boolean isPaidFrom(@Nullable String pot, Set<PotKey> pots) {
        return pot == null || pots.stream().anyMatch(key -> ProjectFilter.same(pot, key.words()));
    }

    private static boolean isOf(@Nullable String period, Funding funding) {
        return period == null
                || ProjectFilter.same(period, funding.period() == null ? ProjectFilter.NOT_STATED : funding.period());
    }

    private static boolean isUnder(@Nullable String clause, List<Source> sources) {
        if (clause == null) {
            return true;
        }
        List<String> kinds = sources.stream().map(Source::kindWords).distinct().toList();
        return switch (kinds.size()) {
            case 0 -> ProjectFilter.same(clause, ProjectFilter.NOT_STATED);
            case 1 -> ProjectFilter.same(clause, kinds.get(0));
            default ->
                ProjectFilter.same(clause, ProjectFilter.NOT_SPLIT)
                        || kinds.stream().anyMatch(kind -> ProjectFilter.same(clause, kind));
        };
    }
}
