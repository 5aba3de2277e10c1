package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the money of a sheet sums to. */
final class Grants {

    private Grants() {}

    /** The sum of the grants in kroner; absent when none of them has an amount. */
    static @Nullable BigDecimal sum(List<BudgetLine> budget) {
        return budget.stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .map(line -> line.amount().amount())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
