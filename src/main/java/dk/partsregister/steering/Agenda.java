package dk.partsregister.steering;

import dk.partsregister.comparison.Comparison;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Finding;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.RecordedSheet;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a body has before it on a day.
 *
 * @param projects those it follows
 * @param inForce the edition; absent when none has been frozen
 * @param changes among its projects since that edition; none without one
 * @param red what is late, silent or unclear, by what is the matter
 * @param waiting projects whose evaluation or accounts are awaited
 * @param pending what it is to decide
 * @param taken what it has decided, the latest first
 */
public record Agenda(
        StandingBody body,
        List<RecordedSheet> projects,
        @Nullable Edition inForce,
        List<Comparison.ProjectChange> changes,
        SortedMap<Finding.Kind, List<Finding>> red,
        List<Waiting> waiting,
        List<Pending> pending,
        List<Taken> taken) {

    /** A project that waits for something to be settled. */
    public record Waiting(int project, String title, List<ClosingKind> kinds) {}

    /** Something to decide on a project. */
    public record Pending(int project, String title, DecisionMatter matter, boolean deferred) {}

    /** A decision and the project it is on. */
    public record Taken(int project, String title, Decision decision) {}
}
