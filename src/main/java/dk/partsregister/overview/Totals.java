package dk.partsregister.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an overview sums to, and what was left out of the sums and why. Amounts in kroner.
 *
 * @param asOf the day of the overview
 * @param rows sum over all rows, each with its own grant
 * @param countedOnce the same, where a project that is part of another's grant is not added again
 * @param contained the projects whose money is part of another's
 * @param approximate lines that are counted at face value though they say "ca."
 * @param notCounted lines that stand in the overview but in no sum
 * @param withoutAmount rows with no amount that could be read
 */
public record Totals(
        LocalDate asOf,
        int projects,
        BigDecimal rows,
        BigDecimal countedOnce,
        List<Contained> contained,
        List<Sum> bySection,
        List<Sum> byPeriod,
        List<Sum> byPot,
        List<Sum> byParty,
        List<Remark> approximate,
        List<Remark> notCounted,
        List<Remark> withoutAmount) {

    /** A line of a table of sums: a heading, the number of rows behind it, and their sum. */
    public record Sum(String heading, int projects, BigDecimal amount) {}

    /** A project whose grant is already inside another's. */
    public record Contained(int project, String title, int within, String withinTitle, BigDecimal amount) {}

    /**
     * A line of money that needs a word.
     *
     * @param words the money as typed
     * @param reason why it is counted so, in Danish
     */
    public record Remark(
            int project, String title, @Nullable String words, String reason) {}
}
