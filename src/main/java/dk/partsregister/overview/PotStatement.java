package dk.partsregister.overview;

import dk.partsregister.agreement.PotKey;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.RecordedSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each pot has been granted from, period by period. Every counted grant stands in exactly one account, so that the accounts add up to the
 * sum of all rows.
 *
 * @param granted sum of all accounts in kroner
 * @param periods the accounts by agreement period; money without a period comes last
 */
public record PotStatement(BigDecimal granted, List<Period> periods) {

    public PotStatement {
        periods = List.copyOf(periods);
    }

    /** A period with its accounts, the largest first. */
    public record Period(String name, BigDecimal granted, List<Account> accounts) {

        public Period {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * The grants from one pot, or from several that they are not split between, or from none that is named.
     *
     * @param pots words of the pots; none where no source is named
     */
    public record Account(List<String> pots, BigDecimal granted, List<Line> lines) {

        public Account {
            pots = List.copyOf(pots);
            lines = List.copyOf(lines);
        }

        /** How many projects the grants went to. */
        public long projects() {
            return lines.stream().map(Line::project).distinct().count();
        }
    }

    /** A grant as typed, and as it is counted. */
    public record Line(int project, String title, String typed, boolean approximate, BigDecimal amount) {}

    private record Grant(@Nullable String period, Set<PotKey> pots, Line line) {

        private String periodName() {
            return period == null ? ProjectFilter.NOT_STATED : period;
        }
    }

    /** Adds up the grants of the sheets. */
    public static PotStatement of(List<RecordedSheet> sheets) {
        List<Grant> grants = new ArrayList<>();
        sheets.forEach(recorded -> recorded.sheet().budget().forEach(line -> {
            BigDecimal amount = line.amount().amount();
            if (line.kind() == BudgetLineKind.GRANT && amount != null) {
                grants.add(grant(recorded, line, amount));
            }
        }));
        Map<String, List<Grant>> byPeriod = grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::periodName,
                        () -> new TreeMap<>(Comparator.<String, Boolean>comparing(ProjectFilter.NOT_STATED::equals)
                                .thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        return new PotStatement(
                sum(grants),
                byPeriod.entrySet().stream()
                        .map(period -> new Period(period.getKey(), sum(period.getValue()), accounts(period.getValue())))
                        .toList());
    }

    private static Grant grant(RecordedSheet recorded, BudgetLine line, BigDecimal amount) {
        return new Grant(
                line.funding().period(),
                recorded.sheet().potsOf(line),
                new Line(
                        recorded.number(),
                        recorded.sheet().printedTitle(),
                        line.amount().typed(),
                        line.amount().approximate(),
                        amount));
    }

    private static List<Account> accounts(List<Grant> grants) {
        Map<Set<PotKey>, List<Grant>> byPots = grants.stream().collect(Collectors.groupingBy(Grant::pots));
        return byPots.entrySet().stream()
                .map(account -> new Account(
                        account.getKey().stream().map(PotKey::words).toList(),
                        sum(account.getValue()),
                        account.getValue().stream().map(Grant::line).toList()))
                .sorted(Comparator.comparing(Account::granted, Comparator.reverseOrder())
                        .thenComparing(account -> account.pots().toString()))
                .toList();
    }

    private static BigDecimal sum(List<Grant> grants) {
        return grants.stream().map(grant -> grant.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
