package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.Drafts.Draft;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectEditing.Basis;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Where two who edited at once are brought together: the second sees both versions and chooses. */
@Component
class ConflictDesk {

    private final ProjectSheets sheets;
    private final ProjectEditing editing;
    private final Drafts drafts;

    ConflictDesk(ProjectSheets sheets, ProjectEditing editing, Drafts drafts) {
        this.sheets = sheets;
        this.editing = editing;
        this.drafts = drafts;
    }

    /**
     * The page with both versions.
     *
     * @param draft what is one's own
     * @param theirs what was saved meanwhile
     * @param clashes where both changed the same
     */
    record ConflictPage(
            int number, String title, UUID draft, RecordedSheet theirs, long newest, List<FormMerge.Clash> clashes) {}

    private record Meeting(Draft draft, DraftContent mine, Basis theirs, ProjectForm base) {}

    /** Keeps what could not be saved as a draft of its own, and tells its key. */
    UUID keep(Actor actor, int number, ProjectForm typed, ProjectForm read, Saving saving) {
        UUID key = UUID.randomUUID();
        drafts.keep(
                actor.account(),
                key,
                number,
                saving.base(),
                DraftContent.of(read, saving).json(),
                saving.continued());
        if (saving.key() != null) {
            drafts.discardSaved(
                    actor.account(),
                    saving.key(),
                    DraftContent.of(typed, saving).json());
        }
        return key;
    }

    String show(Actor actor, int number, UUID draft, Model model) {
        Meeting meeting = meeting(actor, number, draft);
        FormMerge merge = merge(meeting, Map.of());
        model.addAttribute(
                "page",
                new ConflictPage(
                        number,
                        meeting.theirs().recorded().sheet().printedTitle(),
                        draft,
                        meeting.theirs().recorded(),
                        meeting.theirs().newest(),
                        merge.clashes()));
        return "project/conflict";
    }

    /** Brings both together; the result is a draft on top of what the other saved. Nothing when yet another has saved since. */
    Optional<UUID> join(Actor actor, int number, UUID draft, long newest, Map<String, FormMerge.Choice> choices) {
        Meeting meeting = meeting(actor, number, draft);
        if (meeting.theirs().newest() != newest) {
            return Optional.empty();
        }
        FormMerge merge = merge(meeting, choices);
        var content = new DraftContent(
                merge.merged(),
                meeting.theirs().recorded().id(),
                meeting.mine().effectiveOn(),
                meeting.mine().reason());
        UUID joined = UUID.randomUUID();
        drafts.keep(
                actor.account(),
                joined,
                number,
                newest,
                content.json(),
                new Drafts.Version(draft, meeting.draft().version()));
        return Optional.of(joined);
    }

    private static FormMerge merge(Meeting meeting, Map<String, FormMerge.Choice> choices) {
        return FormMerge.of(
                meeting.base(),
                meeting.mine().form(),
                ProjectForm.of(meeting.theirs().recorded().sheet()),
                choices);
    }

    private Meeting meeting(Actor actor, int number, UUID draft) {
        Draft kept = drafts.of(actor.account(), number).stream()
                .filter(one -> one.key().equals(draft))
                .findFirst()
                .orElseThrow(ConflictDesk::gone);
        DraftContent mine = DraftContent.read(kept.content());
        Saving saving =
                new Saving(kept.key(), kept.base(), mine.sheet(), mine.effectiveOn(), mine.reason(), null, null);
        Basis theirs = editing.basis(number, saving.day().orElse(LocalDate.now(Danish.ZONE)))
                .orElseThrow(ConflictDesk::gone);
        RecordedSheet base = Optional.ofNullable(mine.sheet())
                .flatMap(id -> sheets.sheet(number, id))
                .orElseThrow(ConflictDesk::gone);
        return new Meeting(kept, mine, theirs, ProjectForm.of(base.sheet()));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
