package dk.partsregister.project;

import dk.partsregister.agreement.PotKey;
import dk.partsregister.project.ProjectFilter.Criterion;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
                    all.add(recorded -> organisations(recorded.sheet()).stream().anyMatch(named -> is(named, value)));
                case PERSON ->
                    all.add(recorded -> persons(recorded.sheet()).stream().anyMatch(named -> is(named, value)));
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
    static List<Named> organisations(ProjectSheet sheet) {
        List<Named> found = new ArrayList<>();
        sheet.leaders().forEach(leader -> add(leader.organisation(), found));
        sheet.groups()
                .forEach(group -> group.seats().forEach(seat -> {
                    add(seat.organisation(), found);
                    add(seat.party(), found);
                }));
        sheet.budget().forEach(line -> add(line.party(), found));
        return found;
    }

    /** The persons who lead or sit in a group. */
    static List<Named> persons(ProjectSheet sheet) {
        List<Named> found = new ArrayList<>();
        sheet.leaders().forEach(leader -> add(leader.person(), found));
        sheet.groups().forEach(group -> group.seats().forEach(seat -> add(seat.holder(), found)));
        return found;
    }

    private static void add(@Nullable Named named, List<Named> found) {
        if (named != null) {
            found.add(named);
        }
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
