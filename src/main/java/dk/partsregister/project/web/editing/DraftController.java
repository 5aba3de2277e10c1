package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectRights;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps what is typed while it is typed. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final ProjectEditing editing;
    private final ProjectRights rights;

    DraftController(Drafts drafts, ProjectEditing editing, ProjectRights rights) {
        this.drafts = drafts;
        this.editing = editing;
        this.rights = rights;
    }

    @PostMapping("/projekter/{number:\\d{1,9}}/kladde")
    String keep(
            @PathVariable int number,
            ProjectForm form,
            @ModelAttribute Saving saving,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return kept(number, form, saving, actor, model);
    }

    @PostMapping("/projekter/ny/kladde")
    String keepNew(ProjectForm form, @ModelAttribute Saving saving, @AuthenticationPrincipal Actor actor, Model model) {
        return kept(null, form, saving, actor, model);
    }

    private String kept(@Nullable Integer number, ProjectForm form, Saving saving, Actor actor, Model model) {
        if (saving.key() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        refuseWithoutRight(actor, number);
        drafts.keepUnlessSaved(
                EditDesk.submission(form, saving, number, actor),
                actor.account(),
                number,
                saving.base(),
                DraftContent.of(form, saving).json(),
                saving.continued());
        model.addAttribute("keptAt", Instant.now());
        return "fragments/editing :: kept(keptAt=${keptAt})";
    }

    @PostMapping("/projekter/{number:\\d{1,9}}/kladde/kassering")
    String discard(@PathVariable int number, @RequestParam UUID key, @AuthenticationPrincipal Actor actor) {
        drafts.discard(actor.account(), key);
        return "redirect:/projekter/" + number + "/rediger";
    }

    @PostMapping("/projekter/ny/kladde/kassering")
    String discardNew(@RequestParam UUID key, @AuthenticationPrincipal Actor actor) {
        drafts.discard(actor.account(), key);
        return "redirect:/projekter/ny";
    }

    private void refuseWithoutRight(Actor actor, @Nullable Integer number) {
        if (!actor.is(Role.SECRETARIAT)) {
            throw new AccessDeniedException("Only a secretariat edits projects");
        }
        if (number == null) {
            return;
        }
        if (!editing.exists(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!rights.mayEdit(actor, number)) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
    }
}
