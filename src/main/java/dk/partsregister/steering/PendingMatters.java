package dk.partsregister.steering;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.ProjectSheet.DecisionOutcome;
import dk.partsregister.project.ProjectSheet.LeftoverFate;
import dk.partsregister.project.ProjectState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be decided of a project, and what follows from a decision. */
final class PendingMatters {

    /** Of these it has not been decided that they are to be. */
    private static final Set<ProjectState> PROPOSED =
            EnumSet.of(ProjectState.IDEA, ProjectState.OUTLINE, ProjectState.DESCRIBED);

    private PendingMatters() {}

    /** What waits for a decision on a sheet, in the order of the matters. */
    static List<DecisionMatter> of(ProjectSheet sheet) {
        Map<DecisionMatter, Decision> latest = latest(sheet);
        Set<DecisionMatter> pending = EnumSet.noneOf(DecisionMatter.class);
        if (PROPOSED.contains(sheet.state()) && latest.get(DecisionMatter.PROJECT) == null) {
            pending.add(DecisionMatter.PROJECT);
        }
        for (ClosingItem item : sheet.closing()) {
            DecisionMatter matter = matter(item.kind());
            if (item.state() == ClosingState.RECEIVED) {
                pending.add(matter);
            }
            if (item.settlement() != null
                    && item.settlement().leftover() != null
                    && item.settlement().fate() == LeftoverFate.UNDECIDED) {
                pending.add(DecisionMatter.LEFTOVER);
            }
        }
        latest.forEach((matter, decision) -> {
            if (decision.outcome() == DecisionOutcome.DEFERRED) {
                pending.add(matter);
            }
        });
        return List.copyOf(pending);
    }

    /** Whether the latest decision on a matter put it off. */
    static boolean isDeferred(ProjectSheet sheet, DecisionMatter matter) {
        Decision decision = latest(sheet).get(matter);
        return decision != null && decision.outcome() == DecisionOutcome.DEFERRED;
    }

    /** The sheet with the decision on it, and with the state and closing items that follow. */
    static ProjectSheet decided(ProjectSheet sheet, Decision decision) {
        boolean approved = decision.matter() == DecisionMatter.PROJECT
                && decision.outcome() == DecisionOutcome.APPROVED
                && PROPOSED.contains(sheet.state());
        return sheet.decided(
                decision, approved ? ProjectState.APPROVED : sheet.state(), closing(sheet.closing(), decision));
    }

    private static List<ClosingItem> closing(List<ClosingItem> items, Decision decision) {
        ClosingState state = switch (decision.outcome()) {
            case APPROVED -> ClosingState.APPROVED;
            case NOTED -> ClosingState.NOTED;
            case DEFERRED, REJECTED -> null;
        };
        ClosingKind kind = switch (decision.matter()) {
            case EVALUATION -> ClosingKind.EVALUATION;
            case ACCOUNTS -> ClosingKind.ACCOUNTS;
            case PROJECT, LEFTOVER, OTHER -> null;
        };
        if (state == null || kind == null) {
            return items;
        }
        List<ClosingItem> settled = new ArrayList<>();
        boolean found = false;
        for (ClosingItem item : items) {
            found = found || item.kind() == kind;
            // the words said where it stood, and it stands there no longer
            settled.add(item.kind() == kind ? new ClosingItem(kind, state, null, item.settlement()) : item);
        }
        if (!found) {
            settled.add(new ClosingItem(kind, state, null));
        }
        return settled;
    }

    private static DecisionMatter matter(ClosingKind kind) {
        return switch (kind) {
            case EVALUATION, EFFECT_EVALUATION -> DecisionMatter.EVALUATION;
            case ACCOUNTS -> DecisionMatter.ACCOUNTS;
        };
    }

    private static Map<DecisionMatter, Decision> latest(ProjectSheet sheet) {
        Map<DecisionMatter, Decision> latest = new EnumMap<>(DecisionMatter.class);
        sheet.decisions().forEach(decision -> latest.put(decision.matter(), decision));
        return latest;
    }
}
