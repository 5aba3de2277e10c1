package dk.partsregister.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that a figure is the sum of.
 *
 * @param kind why it is there; its Danish words have the key {@code penge.linje.} and this
 * @param project register number; absent for what was granted to a pot
 * @param words the title of the project, or the decision
 * @param day it holds from; absent where a sheet says it
 * @param amount in kroner; negative for what is taken off
 * @param remark what is to be said of it, e.g. the amount as typed
 * @param entry id of what was entered, where it can be cancelled
 */
public record MoneyLine(
        Kind kind,
        @Nullable Integer project,
        String words,
        @Nullable LocalDate day,
        BigDecimal amount,
        @Nullable String remark,
        @Nullable Long entry) {

    /** Why a line is there. */
    public enum Kind {
        GRANT,
        SUPPLEMENTARY,
        REDUCTION,
        MOVED_IN,
        MOVED_OUT,
        CANCELLED,
        ALLOCATED,
        /** A share of a grant that several pots pay. */
        SHARE,
        /** What a part of another project has is in that project's grant already. */
        CONTAINED,
        RETURNED,
        SPENT,
        /** The sum of accounts that were told as one figure. */
        ACCOUNTS
    }

    static BigDecimal sum(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
