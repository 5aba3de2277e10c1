package dk.partsregister.statusround;

import dk.partsregister.mail.StoredLetter;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project on the board of a round, with those who are asked about it.
 *
 * @param lastStatus the day of its newest status when the round was opened
 * @param passedOver why the round was ended without an answer; absent when it was not
 */
public record Line(
        int number,
        String title,
        String section,
        @Nullable LocalDate lastStatus,
        @Nullable String passedOver,
        List<Asked> asked) {

    /** Statuses that are older than this many months are told apart from others. */
    private static final int STALE_AFTER = 6;

    private static final Set<AnswerState> GIVEN =
            EnumSet.of(AnswerState.SENT, AnswerState.APPROVED, AnswerState.SET_ASIDE);
    private static final Set<AnswerState> COUNTS = EnumSet.of(AnswerState.SENT, AnswerState.APPROVED);
    private static final Set<Side> TABLE = EnumSet.of(Side.EMPLOYER, Side.EMPLOYEE);

    public Line {
        asked = List.copyOf(asked);
    }

    /** How far a project is in a round, in the order of what is to be done about it. */
    public enum State {
        /** It has no leader in the register. */
        NOBODY,
        /** Nobody has answered, and what was said last is old. */
        STALE,
        MISSING,
        /** Some activities are answered for, others not. */
        PARTLY,
        RETURNED,
        /** Two have written different things; one is to be chosen. */
        TWO_ANSWERS,
        OTHER_SIDE,
        ANSWERED,
        NO_CHANGE,
        APPROVED,
        PASSED_OVER
    }

    /**
     * A leader who is asked about the project.
     *
     * @param person id in the register
     * @param activities the numbers asked about; empty for the project as a whole
     * @param side the leader stands on; absent when it cannot be told
     * @param deadline the leader's own, where a later one was given
     * @param answer absent when nothing has been sent
     */
    public record Asked(
            long request,
            long person,
            String name,
            List<Integer> activities,
            @Nullable Side side,
            @Nullable LocalDate deadline,
            @Nullable Answered answer,
            Reached reached) {

        public Asked {
            activities = List.copyOf(activities);
        }

        boolean is(AnswerState state) {
            return answer != null && answer.state() == state;
        }

        boolean has(Set<AnswerState> states) {
            return answer != null && states.contains(answer.state());
        }

        /** Whether two are asked about the same. */
        boolean overlaps(Asked other) {
            return activities.isEmpty()
                    ? other.activities.isEmpty()
                    : activities.stream().anyMatch(other.activities::contains);
        }

        boolean says(Answered what) {
            return answer != null && answer.digest().equals(what.digest());
        }

        boolean isAcross(Asked other) {
            return side != other.side && TABLE.contains(side) && TABLE.contains(other.side);
        }
    }

    /**
     * What a leader has answered.
     *
     * @param unchanged that nothing has changed
     * @param onBehalf whether somebody else wrote it
     * @param digest the same for answers that say the same
     */
    public record Answered(
            long id,
            AnswerState state,
            boolean unchanged,
            @Nullable Instant sentAt,
            @Nullable String sentBy,
            boolean onBehalf,
            boolean confirmed,
            String digest) {}

    /**
     * How a leader has been reached.
     *
     * @param writtenAt when the last letter was written
     * @param letter what became of it, if it did not arrive or may not have
     * @param reminders how many were written
     * @param spokenAt when somebody spoke with the leader
     */
    public record Reached(
            Contact contact,
            @Nullable Instant writtenAt,
            StoredLetter.@Nullable State letter,
            int reminders,
            @Nullable Instant spokenAt) {}

    /** How far the project is. */
    public State state(StatusRound round) {
        if (passedOver != null) {
            return State.PASSED_OVER;
        }
        if (asked.isEmpty()) {
            return State.NOBODY;
        }
        if (asked.stream().allMatch(one -> one.answer() == null)) {
            return isStale(round) ? State.STALE : State.MISSING;
        }
        if (asked.stream().anyMatch(one -> one.is(AnswerState.RETURNED))) {
            return State.RETURNED;
        }
        List<Asked> sent =
                asked.stream().filter(one -> one.is(AnswerState.SENT)).toList();
        if (sent.stream().anyMatch(one -> contradictions(one).findAny().isPresent())) {
            return State.TWO_ANSWERS;
        }
        if (asked.stream().noneMatch(this::isAnsweredFor)) {
            return isStale(round) ? State.STALE : State.MISSING;
        }
        if (!asked.stream().allMatch(this::isAnsweredFor)) {
            return State.PARTLY;
        }
        if (sent.isEmpty()) {
            return State.APPROVED;
        }
        if (sent.stream().anyMatch(one -> awaitsOtherSide(one, round))) {
            return State.OTHER_SIDE;
        }
        return sent.stream()
                        .allMatch(one -> one.answer() != null && one.answer().unchanged())
                ? State.NO_CHANGE
                : State.ANSWERED;
    }

    /** Whether something is still wanted of one of those who are asked. */
    public boolean isOpenFor(Asked one, StatusRound round) {
        if (passedOver != null || one.has(GIVEN)) {
            return false;
        }
        return one.is(AnswerState.RETURNED)
                || !isAnsweredFor(one)
                || asked.stream().anyMatch(other -> awaits(other, one, round));
    }

    /** Whether an answer waits for a word from the other side. */
    public boolean awaitsOtherSide(Asked one, StatusRound round) {
        return asked.stream().anyMatch(other -> awaits(one, other, round));
    }

    /** Those who have sent something else about the same. */
    public Stream<Asked> contradictions(Asked one) {
        Answered own = one.answer();
        return asked.stream()
                .filter(other -> own != null
                        && other.request() != one.request()
                        && other.overlaps(one)
                        && other.is(AnswerState.SENT)
                        && !other.says(own));
    }

    private static boolean awaits(Asked writer, Asked confirmer, StatusRound round) {
        Answered answer = writer.answer();
        return round.plan().twoKeys()
                && answer != null
                && answer.state() == AnswerState.SENT
                && !answer.confirmed()
                && writer.isAcross(confirmer)
                && writer.overlaps(confirmer)
                && !(confirmer.has(COUNTS) && confirmer.says(answer));
    }

    private boolean isAnsweredFor(Asked one) {
        return asked.stream().anyMatch(other -> other.overlaps(one) && other.has(COUNTS));
    }

    private boolean isStale(StatusRound round) {
        return lastStatus == null || lastStatus.isBefore(round.asOf().minusMonths(STALE_AFTER));
    }
}
