package dk.partsregister.overview;

import dk.partsregister.overview.Totals.Contained;
import dk.partsregister.overview.Totals.Remark;
import dk.partsregister.overview.Totals.Sum;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the money of an overview: grants count, and nothing is counted twice without saying so. */
final class Summation {

    private static final String NOT_STATED = ProjectFilter.NOT_STATED;
    private static final String NOT_SPLIT = ProjectFilter.NOT_SPLIT;

    /**
     * A line that counts, with the project it belongs to.
     *
     * @param sources that may pay it
     */
    private record Grant(RecordedSheet project, BudgetLine line, BigDecimal amount, List<Source> sources) {}

    private final LocalDate asOf;
    private final List<RecordedSheet> projects;
    private final List<Grant> grants;

    Summation(LocalDate asOf, List<RecordedSheet> projects) {
        this.asOf = asOf;
        this.projects = projects;
        this.grants = projects.stream().mapMulti(Summation::grantsOf).toList();
    }

    Totals totals() {
        BigDecimal rows = rows();
        List<Contained> contained = contained();
        BigDecimal once = contained.stream().map(Contained::amount).reduce(rows, BigDecimal::subtract);
        return new Totals(
                asOf,
                projects.size(),
                rows,
                once,
                contained,
                by(grant -> section(grant.project()), Comparator.comparing(Summation::leadingNumber)),
                by(grant -> orNotStated(grant.line().funding().period()), Comparator.naturalOrder()),
                by(Summation::pot, Comparator.naturalOrder()),
                by(Summation::party, Comparator.naturalOrder()),
                approximate(),
                notCounted(),
                withoutAmount());
    }

    /** The sum over all rows, each with its own grant. */
    BigDecimal rows() {
        return sum(grants);
    }

    /** The same sum, split by agreement period and kind of source; the largest of a period first. */
    List<Portfolio.Grants> byPeriodAndSource() {
        record Key(String period, String source) {}
        Map<Key, List<Grant>> groups = grants.stream()
                .collect(Collectors.groupingBy(
                        grant -> new Key(orNotStated(grant.line().funding().period()), source(grant))));
        return groups.entrySet().stream()
                .map(group -> new Portfolio.Grants(
                        group.getKey().period(),
                        group.getKey().source(),
                        projectsIn(group.getValue()),
                        sum(group.getValue())))
                .sorted(Comparator.<Portfolio.Grants, Boolean>comparing(
                                part -> part.period().equals(NOT_STATED))
                        .thenComparing(Portfolio.Grants::period)
                        .thenComparing(Portfolio.Grants::amount, Comparator.reverseOrder())
                        .thenComparing(Portfolio.Grants::source))
                .toList();
    }

    /** The same sum, split by agreement period, kind of source and party. */
    List<MoneyCell> byPeriodSourceAndParty() {
        record Key(String period, String source, String party) {}
        Map<Key, List<Grant>> groups = grants.stream()
                .collect(Collectors.groupingBy(
                        grant -> new Key(orNotStated(grant.line().funding().period()), source(grant), party(grant))));
        return groups.entrySet().stream()
                .map(group -> new MoneyCell(
                        group.getKey().period(),
                        group.getKey().source(),
                        group.getKey().party(),
                        projectsIn(group.getValue()),
                        sum(group.getValue())))
                .sorted(Comparator.<MoneyCell, Boolean>comparing(
                                cell -> cell.period().equals(NOT_STATED))
                        .thenComparing(MoneyCell::period)
                        .thenComparing(MoneyCell::source)
                        .thenComparing(MoneyCell::party, Danish.order()))
                .toList();
    }

    private static void grantsOf(RecordedSheet project, Consumer<Grant> found) {
        for (BudgetLine line : project.sheet().budget()) {
            BigDecimal amount = line.amount().amount();
            if (line.kind() == BudgetLineKind.GRANT && amount != null) {
                found.accept(new Grant(project, line, amount, project.sheet().sourcesOf(line)));
            }
        }
    }

    private static BigDecimal sum(List<Grant> grants) {
        return grants.stream().map(Grant::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Sum> by(Function<Grant, String> heading, Comparator<String> order) {
        Map<String, List<Grant>> groups = new TreeMap<>(order);
        grants.stream()
                .collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList()))
                .forEach((words, some) -> groups.merge(words, some, Summation::both));
        return groups.entrySet().stream()
                .map(group -> new Sum(group.getKey(), projectsIn(group.getValue()), sum(group.getValue())))
                .toList();
    }

    private static List<Grant> both(List<Grant> some, List<Grant> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static int projectsIn(List<Grant> grants) {
        return numbers(grants).size();
    }

    private static Set<Integer> numbers(List<Grant> grants) {
        Set<Integer> numbers = new HashSet<>();
        grants.forEach(grant -> numbers.add(grant.project().number()));
        return numbers;
    }

    private static String section(RecordedSheet project) {
        var section = project.sheet().section();
        return section == null ? "Uden afsnit" : section.number() + ". " + section.title();
    }

    private static int leadingNumber(String heading) {
        int dot = heading.indexOf('.');
        return dot < 0 ? Integer.MAX_VALUE : Integer.parseInt(heading.substring(0, dot));
    }

    private static String orNotStated(@Nullable String words) {
        return words == null ? NOT_STATED : words;
    }

    private static String pot(Grant grant) {
        Funding funding = grant.line().funding();
        List<Source> sources = grant.sources();
        String clause = sources.isEmpty()
                ? "grundlag ikke angivet"
                : sources.stream().map(Source::words).collect(Collectors.joining(" + "));
        return Stream.of(
                        Optional.ofNullable(funding.period()).orElse("Periode ikke angivet"),
                        clause,
                        funding.annex(),
                        funding.subPot(),
                        sources.size() > 1 ? "ikke fordelt" : null)
                .filter(words -> words != null)
                .collect(Collectors.joining(", "));
    }

    private static String party(Grant grant) {
        if (grant.line().party() != null) {
            return grant.line().party().words();
        }
        List<Source> sources = grant.sources();
        if (sources.size() > 1) {
            return NOT_SPLIT;
        }
        return sources.isEmpty() ? NOT_STATED : orNotStated(sources.get(0).area());
    }

    /** What kind of source pays. */
    private static String source(Grant grant) {
        List<String> kinds =
                grant.sources().stream().map(Source::kindWords).distinct().toList();
        return switch (kinds.size()) {
            case 0 -> NOT_STATED;
            case 1 -> kinds.get(0);
            default -> NOT_SPLIT;
        };
    }

    /** Projects that are part of another whose "heraf" says the same amount. */
    private List<Contained> contained() {
        Map<Integer, RecordedSheet> byNumber =
                projects.stream().collect(Collectors.toMap(RecordedSheet::number, project -> project));
        List<Contained> contained = new ArrayList<>();
        for (RecordedSheet part : projects) {
            if (part.sheet().relations().isEmpty()) {
                continue;
            }
            BigDecimal amount =
                    sum(Stream.of(part).mapMulti(Summation::grantsOf).toList());
            part.sheet().relations().stream()
                    .filter(relation -> relation.kind() == RelationKind.PART_OF)
                    .map(Relation::project)
                    .filter(number -> number != null && byNumber.containsKey(number))
                    .map(byNumber::get)
                    .filter(whole -> saysPart(whole, amount))
                    .findFirst()
                    .ifPresent(whole -> contained.add(new Contained(
                            part.number(),
                            part.sheet().title(),
                            whole.number(),
                            whole.sheet().title(),
                            amount)));
        }
        return contained;
    }

    private static boolean saysPart(RecordedSheet whole, BigDecimal amount) {
        return whole.sheet().budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.PART_OF)
                .anyMatch(line ->
                        line.amount().amount() != null && line.amount().amount().compareTo(amount) == 0);
    }

    private List<Remark> approximate() {
        return grants.stream()
                .filter(grant -> grant.line().amount().approximate())
                .map(grant -> remark(grant.project(), grant.line(), "Talt med efter det beløb, der står"))
                .toList();
    }

    private List<Remark> notCounted() {
        List<Remark> remarks = new ArrayList<>();
        for (RecordedSheet project : projects) {
            for (BudgetLine line : project.sheet().budget()) {
                if (line.kind() != BudgetLineKind.GRANT) {
                    remarks.add(remark(project, line, reason(line.kind())));
                } else if (line.amount().amount() == null) {
                    remarks.add(remark(project, line, "Beløbet kan ikke læses"));
                }
            }
            project.sheet()
                    .unreadMoney()
                    .forEach(words -> remarks.add(new Remark(
                            project.number(),
                            project.sheet().title(),
                            words,
                            "Indeholder intet beløb, der kan læses")));
        }
        return remarks;
    }

    private static String reason(BudgetLineKind kind) {
        return switch (kind) {
            case GRANT -> throw new IllegalArgumentException("A grant is counted");
            case SUPPLEMENTARY -> "Tillægsbevilling, vises for sig";
            case PART_OF -> "Del af bevillingen ovenfor";
            case UNCLEAR -> "Står i parentes uden forklaring";
        };
    }

    private static Remark remark(RecordedSheet project, BudgetLine line, String reason) {
        return new Remark(
                project.number(), project.sheet().title(), line.amount().typed(), reason);
    }

    private List<Remark> withoutAmount() {
        Set<Integer> granted = numbers(grants);
        return projects.stream()
                .filter(project -> !granted.contains(project.number()))
                .map(project -> new Remark(
                        project.number(), project.sheet().title(), null, "Ingen bevilling med et beløb, der kan læses"))
                .toList();
    }
}
