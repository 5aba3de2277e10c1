package dk.partsregister.governance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the register. */
@Service
@Transactional(readOnly = true)
public class Governance {

    private final Bodies bodies;

    Governance(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The body of a programme that has this name, such as one of its leadership houses. */
    public Optional<ProgrammeBody> findProgrammeBody(String name) {
        return bodies.findOfProgramme(name)
                .map(body -> new ProgrammeBody(Objects.requireNonNull(body.programmeId()), body.id()));
    }

    /** Id of the body of a programme or of the whole register that has this name. */
    public Optional<Long> findStandingBody(String name) {
        return bodies.findStanding(name).map(Body::id);
    }

    /** Gives a project these bodies instead of those it had; part of recording the project. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setProjectBodies(long projectId, List<BodyOutline> outlines, boolean newProject) {
        if (!newProject) {
            bodies.deleteAll(bodies.findByProjectId(projectId));
        }
        int position = 1;
        for (BodyOutline outline : outlines) {
            Body body = Body.ofProject(projectId, outline.kind(), outline.name(), position++);
            outline.seats().forEach(body::add);
            bodies.save(body);
        }
    }
}
