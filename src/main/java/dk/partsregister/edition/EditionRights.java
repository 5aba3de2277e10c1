package dk.partsregister.edition;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.RecordedSheet;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who may freeze, open and close an edition: who may edit every project that is in it, as the projects are now. */
@Component
@Transactional(readOnly = true)
public class EditionRights {

    private final Editions editions;
    private final ProjectRights projects;

    EditionRights(Editions editions, ProjectRights projects) {
        this.editions = editions;
        this.projects = projects;
    }

    /** Whether somebody may freeze these sheets together. */
    public boolean mayFreeze(Actor actor, List<RecordedSheet> sheets) {
        return actor.mayEditAll()
                || projects.mayEditAll(
                        actor, sheets.stream().map(RecordedSheet::number).toList());
    }

    /** Whether somebody may correct an edition, open it and close it. */
    public boolean mayChange(Actor actor, int edition) {
        return actor.mayEditAll() || (actor.edits() && mayFreeze(actor, editions.sheets(edition)));
    }

    /**
     * Goes on where these sheets may be frozen.
     *
     * @throws AccessDeniedException where they may not
     */
    public void demand(Actor actor, List<RecordedSheet> sheets) {
        unless(mayFreeze(actor, sheets));
    }

    /**
     * Goes on where an edition may be corrected, opened and closed.
     *
     * @throws AccessDeniedException where it may not
     */
    public void demand(Actor actor, int edition) {
        unless(mayChange(actor, edition));
    }

    private static void unless(boolean may) {
        if (!may) {
            throw new AccessDeniedException("Projects of other programmes than this account edits");
        }
    }
}
