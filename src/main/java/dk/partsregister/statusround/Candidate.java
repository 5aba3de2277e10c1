package dk.partsregister.statusround;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project of the day that a round may ask about.
 *
 * @param section heading it stands under; empty where it stands in none
 * @param lastStatus the day of its newest status; absent when it has none
 * @param leaders how many would be asked, if all were
 */
public record Candidate(
        int number,
        String title,
        String section,
        @Nullable LocalDate lastStatus,
        int leaders,
        boolean included,
        Reason reason) {

    /** Why a project is in a round, or not. */
    public enum Reason {
        IN_TEMPLATE,
        OUTSIDE_TEMPLATE,
        /** Closed or given up. */
        OVER,
        /** Whoever opens the round may not edit it. */
        OTHER_PROGRAMME,
        /** Somebody wanted it in. */
        ADDED,
        /** Somebody wanted it out. */
        LEFT_OUT
    }

    /**
     * What somebody wants in spite of the reason.
     *
     * @param words why
     */
    public record Choice(boolean included, String words) {}
}
