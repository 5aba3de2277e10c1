package dk.partsregister.project;

import dk.partsregister.governance.Governance;
import dk.partsregister.project.StoredProjectSheets.NewSheet;
import dk.partsregister.shared.Danish;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of recording: sheets that are taken into the register together, within one transaction.
 *
 * <p>Call {@link #finish()} when all are given; until then some may not be written.
 */
public final class Recording {

    /** What recording a sheet came to. */
    public enum Outcome {
        NEW,
        CHANGED,
        /** The sheet in force says the same, so none was appended. */
        UNCHANGED
    }

    private static final int WRITTEN_TOGETHER = 50;

    private final Occasion occasion;
    private final Projects projects;
    private final StoredProjectSheets sheets;
    private final SheetResolver resolver;
    private final Governance governance;
    private final EntityManager entityManager;
    private final List<NewSheet> pending = new ArrayList<>();

    Recording(
            Occasion occasion,
            Projects projects,
            StoredProjectSheets sheets,
            SheetResolver resolver,
            Governance governance,
            EntityManager entityManager) {
        this.occasion = occasion;
        this.projects = projects;
        this.sheets = sheets;
        this.resolver = resolver;
        this.governance = governance;
        this.entityManager = entityManager;
    }

    /** The number of the project with this title: its own if it is in the register, else a new one. */
    public int numberOf(String title) {
        return projects.numbersOf(Danish.fold(title)).stream().findFirst().orElseGet(projects::nextNumber);
    }

    /** A number that no project has had. */
    public int newNumber() {
        return projects.nextNumber();
    }

    /** Records what the project with this number is to say from the occasion's day on. */
    public Outcome record(int number, ProjectSheet proposal) {
        return record(number, proposal, false);
    }

    /** @param always whether a sheet is appended also where it changes nothing, for the sake of its cause */
    Outcome record(int number, ProjectSheet proposal, boolean always) {
        ProjectSheet sheet = resolver.resolve(proposal);
        Optional<Project> known = projects.findByNumber(number);
        if (!always
                && known.isPresent()
                && inForce(number).filter(sheet::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        Project project = known.orElseGet(() -> new Project(number));
        if (known.isEmpty() || !sheets.hasLaterThan(number, occasion.effectiveOn())) {
            project.takeOver(sheet, resolver.place(sheet, occasion.effectiveOn()));
            project = projects.save(project);
            governance.setProjectBodies(project.id(), resolver.bodies(sheet), known.isEmpty());
        }
        pending.add(new NewSheet(project.id(), occasion, sheet));
        if (pending.size() >= WRITTEN_TOGETHER) {
            finish();
        }
        return known.isPresent() ? Outcome.CHANGED : Outcome.NEW;
    }

    /** Writes what has not been written yet. */
    public void finish() {
        entityManager.flush();
        sheets.append(pending);
        pending.clear();
        entityManager.clear();
    }

    private Optional<ProjectSheet> inForce(int number) {
        return sheets.find(number, occasion.effectiveOn(), null).map(RecordedSheet::sheet);
    }
}
