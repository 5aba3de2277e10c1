package dk.partsregister.statusround;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.party.Contact;
import dk.partsregister.party.Side;
import dk.partsregister.statusround.Line.Answered;
import dk.partsregister.statusround.Line.Asked;
import dk.partsregister.statusround.Line.Reached;
import dk.partsregister.statusround.Line.State;
import dk.partsregister.statusround.StatusRound.Reminders;
import dk.partsregister.statusround.StatusRound.Silent;
import dk.partsregister.statusround.StatusRound.Whom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a project is, from who is asked and what they have said. */
class LineTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final StatusRound ROUND = round(false);
    private static final StatusRound WITH_TWO_KEYS = round(true);

    @Test
    void aProjectWithoutLeadersHasNobodyToAsk() {
        assertThat(line(APRIL).state(ROUND)).isEqualTo(State.NOBODY);
    }

    @Test
    void aSilentProjectIsToldApartWhenItsLastWordIsOld() {
        Asked silent = asked(1, Side.EMPLOYER, List.of(), null);

        assertThat(line(APRIL.minusMonths(5), silent).state(ROUND)).isEqualTo(State.MISSING);
        assertThat(line(APRIL.minusMonths(7), silent).state(ROUND)).isEqualTo(State.STALE);
        assertThat(line(null, silent).state(ROUND)).isEqualTo(State.STALE);
    }

    @Test
    void oneAnswerIsEnoughForBothWhoLeadIt() {
        Asked wrote = asked(1, Side.EMPLOYER, List.of(), sent("a"));
        Asked silent = asked(2, Side.EMPLOYEE, List.of(), null);
        Line line = line(APRIL, wrote, silent);

        assertThat(line.state(ROUND)).isEqualTo(State.ANSWERED);
        assertThat(line.isOpenFor(silent, ROUND)).isFalse();
    }

    @Test
    void withTwoKeysTheOtherSideIsWaitedFor() {
        Asked wrote = asked(1, Side.EMPLOYER, List.of(), sent("a"));
        Asked silent = asked(2, Side.EMPLOYEE, List.of(), null);
        Line line = line(APRIL, wrote, silent);

        assertThat(line.state(WITH_TWO_KEYS)).isEqualTo(State.OTHER_SIDE);
        assertThat(line.isOpenFor(silent, WITH_TWO_KEYS)).isTrue();
        assertThat(line.isOpenFor(wrote, WITH_TWO_KEYS)).isFalse();
    }

    @Test
    void withTwoKeysTheSameAnswerFromTheOtherSideIsAWordOfAgreement() {
        Line line = line(
                APRIL, asked(1, Side.EMPLOYER, List.of(), sent("a")), asked(2, Side.EMPLOYEE, List.of(), sent("a")));

        assertThat(line.state(WITH_TWO_KEYS)).isEqualTo(State.ANSWERED);
    }

    @Test
    void twoKeysAreNotWantedWhereOneSideLeadsAlone() {
        Line line =
                line(APRIL, asked(1, Side.EMPLOYER, List.of(), sent("a")), asked(2, Side.EMPLOYER, List.of(), null));

        assertThat(line.state(WITH_TWO_KEYS)).isEqualTo(State.ANSWERED);
    }

    @Test
    void twoDifferentAnswersAreSeen() {
        Line line = line(
                APRIL, asked(1, Side.EMPLOYER, List.of(), sent("a")), asked(2, Side.EMPLOYEE, List.of(), sent("b")));

        assertThat(line.state(ROUND)).isEqualTo(State.TWO_ANSWERS);
    }

    @Test
    void answersOnDifferentActivitiesDoNotContradictEachOther() {
        Asked four = asked(1, Side.EMPLOYER, List.of(4), sent("a"));
        Asked five = asked(2, Side.EMPLOYEE, List.of(5), sent("b"));
        Asked six = asked(3, Side.EMPLOYEE, List.of(6), null);

        assertThat(line(APRIL, four, five).state(ROUND)).isEqualTo(State.ANSWERED);
        assertThat(line(APRIL, four, five, six).state(ROUND)).isEqualTo(State.PARTLY);
        assertThat(line(APRIL, four, five, six).isOpenFor(six, ROUND)).isTrue();
    }

    @Test
    void aReturnedAnswerIsWantedAgain() {
        Asked returned = asked(1, Side.EMPLOYER, List.of(), answer("a", AnswerState.RETURNED, false));
        Line line = line(APRIL, returned);

        assertThat(line.state(ROUND)).isEqualTo(State.RETURNED);
        assertThat(line.isOpenFor(returned, ROUND)).isTrue();
    }

    @Test
    void aDraftIsNoAnswer() {
        Asked writing = asked(1, Side.EMPLOYER, List.of(), answer("a", AnswerState.DRAFT, false));

        assertThat(line(APRIL, writing).state(ROUND)).isEqualTo(State.MISSING);
    }

    @Test
    void nothingChangedIsToldApartFromAnAnswer() {
        Asked same = asked(1, Side.EMPLOYER, List.of(), answer("", AnswerState.SENT, true));

        assertThat(line(APRIL, same).state(ROUND)).isEqualTo(State.NO_CHANGE);
    }

    @Test
    void whatIsApprovedIsDone() {
        Asked done = asked(1, Side.EMPLOYER, List.of(), answer("a", AnswerState.APPROVED, false));
        Asked aside = asked(2, Side.EMPLOYEE, List.of(), answer("b", AnswerState.SET_ASIDE, false));

        assertThat(line(APRIL, done, aside).state(ROUND)).isEqualTo(State.APPROVED);
    }

    @Test
    void anAnswerThatWasTheOnlyOneAndSetAsideLeavesTheProjectUnanswered() {
        Asked aside = asked(1, Side.EMPLOYER, List.of(), answer("a", AnswerState.SET_ASIDE, false));

        assertThat(line(APRIL, aside).state(ROUND)).isEqualTo(State.MISSING);
    }

    private static Line line(@Nullable LocalDate lastStatus, Asked... asked) {
        return new Line(1, "Stress på dagsordenen", "2.  Arbejdsmiljø", lastStatus, null, List.of(asked));
    }

    private static Asked asked(long request, Side side, List<Integer> activities, @Nullable Answered answer) {
        return new Asked(
                request,
                request,
                "Leder " + request,
                activities,
                side,
                null,
                answer,
                new Reached(Contact.UNKNOWN, null, null, 0, null));
    }

    private static Answered sent(String says) {
        return answer(says, AnswerState.SENT, false);
    }

    private static Answered answer(String says, AnswerState state, boolean unchanged) {
        return new Answered(1, state, unchanged, Instant.EPOCH, "Leder", false, false, says);
    }

    private static StatusRound round(boolean twoKeys) {
        RoundPlan plan = new RoundPlan(
                UUID.randomUUID(),
                "Foråret 2008",
                1,
                APRIL,
                APRIL.plusDays(14),
                null,
                Whom.BOTH,
                twoKeys,
                Silent.LAST_TEXT,
                new Reminders(2, true, 1));
        return new StatusRound(1, plan, "prøve", Instant.EPOCH, Instant.EPOCH, null, null);
    }
}
