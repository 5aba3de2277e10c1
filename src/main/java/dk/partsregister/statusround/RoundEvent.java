package dk.partsregister.statusround;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a round.
 *
 * @param leader whom it is about; absent for the round or a project as a whole
 * @param project register number
 * @param title of the project
 */
public record RoundEvent(
        Kind kind,
        String by,
        Instant at,
        @Nullable String leader,
        @Nullable Integer project,
        @Nullable String title,
        @Nullable String words) {

    /** What can happen. */
    public enum Kind {
        OPENED,
        PROJECT_ADDED,
        ASKED,
        REMINDED,
        LINK_MADE,
        SPOKEN,
        EXTENDED,
        HANDED_OVER,
        ANSWERED,
        NO_CHANGE,
        CONFIRMED,
        CAME_LATE,
        RETURNED,
        APPROVED,
        SET_ASIDE,
        CARRIED_ON,
        PASSED_OVER,
        CLOSED,
        REOPENED
    }
}
