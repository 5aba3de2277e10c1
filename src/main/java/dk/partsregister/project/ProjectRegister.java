package dk.partsregister.project;

import dk.partsregister.agreement.AgreementFrame;
import dk.partsregister.governance.Governance;
import dk.partsregister.party.Parties;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in: whatever a project is to say is recorded here, as a sheet. */
@Service
public class ProjectRegister {

    private final Projects projects;
    private final StoredProjectSheets sheets;
    private final Parties parties;
    private final AgreementFrame frame;
    private final Governance governance;
    private final EntityManager entityManager;

    ProjectRegister(
            Projects projects,
            StoredProjectSheets sheets,
            Parties parties,
            AgreementFrame frame,
            Governance governance,
            EntityManager entityManager) {
        this.projects = projects;
        this.sheets = sheets;
        this.parties = parties;
        this.frame = frame;
        this.governance = governance;
        this.entityManager = entityManager;
    }

    /** Begins to record sheets; all that is recorded belongs to the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recording begin(Occasion occasion) {
        SheetResolver resolver = new SheetResolver(parties.directory(), frame.directory(), governance);
        return new Recording(occasion, projects, sheets, resolver, governance, entityManager);
    }
}
