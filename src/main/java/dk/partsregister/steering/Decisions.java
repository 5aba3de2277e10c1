package dk.partsregister.steering;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.transaction.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a body has decided on the sheet of the project. */
@Service
public class Decisions {

    private final ProjectEditing editing;
    private final ProjectRights rights;

    Decisions(ProjectEditing editing, ProjectRights rights) {
        this.editing = editing;
        this.rights = rights;
    }

    /** What came of it. */
    public enum Outcome {
        RECORDED,
        /** Others saved the project at that very moment. */
        OVERTAKEN,
        /** Nothing was in the register of the project on that day. */
        UNKNOWN,
        /** A sheet that holds from a later day would not have the decision on it. */
        LATER_SHEET
    }

    /** Whether somebody may record what a body decides: staff, and whoever leads the body. */
    public boolean mayRecord(Actor actor, StandingBody body) {
        return actor.mayEdit(body.programme()) || leads(actor, body);
    }

    /** Those of the projects a body follows that somebody may record its decisions on: staff those they edit, whoever leads the body all. */
    @Transactional(readOnly = true)
    public List<RecordedSheet> open(Actor actor, StandingBody body, List<RecordedSheet> projects) {
        if (leads(actor, body)) {
            return projects;
        }
        Set<Integer> own = actor.mayEdit(body.programme())
                ? rights.editable(
                        actor, projects.stream().map(RecordedSheet::number).toList())
                : Set.of();
        return projects.stream().filter(one -> own.contains(one.number())).toList();
    }

    private static boolean leads(Actor actor, StandingBody body) {
        Long person = actor.person();
        return actor.is(Role.BODY_MEMBER) && person != null && body.isLedBy(person);
    }

    /**
     * Records a decision from a day on.
     *
     * @param key of the form, so that sending it twice with the same content records it once
     */
    @Transactional
    public Outcome record(int project, Decision decision, LocalDate day, UUID key, Actor actor, String cause) {
        Submission submission = Submission.of(key, "decision", actor.account(), project, decision, day);
        if (editing.savedAs(submission).isPresent()) {
            return Outcome.RECORDED;
        }
        if (editing.hasLaterThan(project, day)) {
            return Outcome.LATER_SHEET;
        }
        return editing.basis(project, day)
                .map(basis -> editing.record(new ProjectEditing.Edit(
                        submission,
                        project,
                        basis.newest(),
                        PendingMatters.decided(basis.recorded().sheet(), decision),
                        day,
                        actor.name(),
                        cause)))
                .map(outcome -> outcome instanceof ProjectEditing.Outcome.Saved ? Outcome.RECORDED : Outcome.OVERTAKEN)
                .orElse(Outcome.UNKNOWN);
    }
}
