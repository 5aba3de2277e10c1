package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet of a project suggests about its state. People decide it.
 *
 * @param reason why
 */
public record StateProposal(ProjectState state, Reason reason) {

    /** What a proposal rests on. */
    public enum Reason {
        /** It has a date of approval. */
        APPROVED,
        /** The time it was to begin has come. */
        BEGUN,
        /** The time it was expected to end has passed. */
        END_PASSED,
        /** It has a date on which it ended. */
        ENDED,
        /** Evaluation and accounts are settled. */
        SETTLED,
        /** It is closed although something is waited for. */
        AWAITED
    }

    /** The proposal for a day; nothing where the state fits. */
    public static Optional<StateProposal> of(ProjectSheet sheet, LocalDate day) {
        return proposed(sheet, day).filter(proposal -> proposal.state() != sheet.state());
    }

    private static Optional<StateProposal> proposed(ProjectSheet sheet, LocalDate day) {
        Dates dates = sheet.dates();
        return switch (sheet.state()) {
            case IDEA, OUTLINE, DESCRIBED ->
                dates.approved() == null ? Optional.empty() : proposal(ProjectState.APPROVED, Reason.APPROVED);
            case APPROVED, NOT_STARTED ->
                hasCome(dates.started(), day) ? proposal(ProjectState.RUNNING, Reason.BEGUN) : Optional.empty();
            case RUNNING -> ofRunning(dates, day);
            case REPORTING, DONE ->
                settled(sheet)
                        ? proposal(ProjectState.CLOSED, Reason.SETTLED)
                        : dates.ended() == null ? Optional.empty() : proposal(ProjectState.DONE, Reason.ENDED);
            case CLOSED ->
                sheet.closing().stream().allMatch(ClosingItem::settled)
                        ? Optional.empty()
                        : proposal(ProjectState.DONE, Reason.AWAITED);
            case ON_HOLD, REDEFINED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<StateProposal> ofRunning(Dates dates, LocalDate day) {
        if (dates.ended() != null && dates.ended().isOver(day)) {
            return proposal(ProjectState.DONE, Reason.ENDED);
        }
        return dates.expectedEnd() != null && dates.expectedEnd().isOver(day)
                ? proposal(ProjectState.REPORTING, Reason.END_PASSED)
                : Optional.empty();
    }

    private static Optional<StateProposal> proposal(ProjectState state, Reason reason) {
        return Optional.of(new StateProposal(state, reason));
    }

    private static boolean hasCome(@Nullable DatePhrase when, LocalDate day) {
        return when != null && when.earliest() != null && !when.earliest().isAfter(day);
    }

    private static boolean settled(ProjectSheet sheet) {
        Set<ClosingKind> settled = sheet.closing().stream()
                .filter(ClosingItem::settled)
                .map(ClosingItem::kind)
                .collect(Collectors.toSet());
        return settled.contains(ClosingKind.EVALUATION)
                && settled.contains(ClosingKind.ACCOUNTS)
                && settled.size() == sheet.closing().size();
    }
}
