package dk.partsregister.exchange;

import dk.partsregister.shared.Kroner;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a budget cell.
 *
 * @param text as typed; of a quotation or an annex without its signs
 * @param kroner the amount, for {@link Kind#AMOUNT} alone
 */
record BudgetToken(
        Kind kind,
        int start,
        int end,
        String text,
        @Nullable Kroner kroner) {

    enum Kind {
        AMOUNT,
        PERIOD,
        ANNEX,
        SUB_POT,
        DISTRIBUTION
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
