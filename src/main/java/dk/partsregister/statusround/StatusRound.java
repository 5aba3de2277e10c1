package dk.partsregister.statusround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status round (statusrunde): the collection of statuses as of a day.
 *
 * @param plan what it is to be, as it was ordered
 * @param sentAt when leaders were asked
 * @param closedAt when it was ended; what comes later comes too late
 * @param edition number of the edition that was frozen from it
 */
public record StatusRound(
        long id,
        RoundPlan plan,
        String openedBy,
        Instant openedAt,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        @Nullable Integer edition) {

    /** How far a round is. */
    public enum Stage {
        /** It is known who would be asked what. */
        PREPARED,
        COLLECTING,
        CLOSED,
        FROZEN
    }

    /** Whom a round asks. */
    public enum Whom {
        /** All who lead a project, from both sides. */
        BOTH,
        /** The one who is named first. */
        RESPONSIBLE
    }

    /** What is printed of a project that nobody answered for. */
    public enum Silent {
        /** What was said last, with its day. */
        LAST_TEXT,
        /** Before it, that no status was received. */
        NOT_RECEIVED
    }

    /**
     * When those are reminded who have not answered, in working days.
     *
     * @param before the deadline, 1 to 30; absent for no reminder then
     * @param after the deadline, 1 to 30; absent for no reminder then
     */
    public record Reminders(
            @Nullable Integer before,
            boolean onTheDay,
            @Nullable Integer after) {}

    public UUID key() {
        return plan.key();
    }

    public String name() {
        return plan.name();
    }

    public LocalDate asOf() {
        return plan.asOf();
    }

    public LocalDate deadline() {
        return plan.deadline();
    }

    /** How far it is. */
    public Stage stage() {
        if (edition != null) {
            return Stage.FROZEN;
        }
        if (closedAt != null) {
            return Stage.CLOSED;
        }
        return sentAt == null ? Stage.PREPARED : Stage.COLLECTING;
    }

    /** Whether answers still count for this round. */
    public boolean isOpen() {
        return closedAt == null && edition == null;
    }
}
