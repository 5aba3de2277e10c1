package dk.partsregister.statusround;

import dk.partsregister.statusround.StatusRound.Reminders;
import dk.partsregister.statusround.StatusRound.Silent;
import dk.partsregister.statusround.StatusRound.Whom;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a round is to be.
 *
 * @param key of the form, so that sending it twice opens one round; also of the edition that is frozen from it
 * @param template id of the one that says which projects, and how the overview is laid out
 * @param asOf the day that the statuses are to describe
 * @param deadline the last day to answer on, until midnight in Denmark
 * @param meeting the day of the meeting that the overview is for
 * @param twoKeys whether the other side must confirm what one side writes
 */
public record RoundPlan(
        UUID key,
        String name,
        long template,
        LocalDate asOf,
        LocalDate deadline,
        @Nullable LocalDate meeting,
        Whom whom,
        boolean twoKeys,
        Silent silent,
        Reminders reminders) {}
