package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.Drafts.Draft;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.Danish;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a project comes into the register, most often as an idea with a working title. */
@Controller
class NewProjectController {

    private static final String ADDRESS = "/projekter/ny";

    private final Drafts drafts;
    private final EditDesk desk;

    NewProjectController(Drafts drafts, EditDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** A new project that was begun. */
    record Begun(UUID key, String title, Instant changedAt) {}

    @GetMapping(ADDRESS)
    String begin(@RequestParam @Nullable UUID kladde, @AuthenticationPrincipal Actor actor, Model model) {
        refuseWithoutRight(actor);
        List<Draft> begun = drafts.begun(actor.account());
        Optional<Draft> draft =
                begun.stream().filter(kept -> kept.key().equals(kladde)).findFirst();
        if (draft.isPresent()) {
            DraftContent content = DraftContent.read(draft.get().content());
            model.addAttribute(
                    "page",
                    page(
                            content.form(),
                            UUID.randomUUID(),
                            content.effectiveOn() == null ? "" : content.effectiveOn(),
                            content.reason() == null ? "" : content.reason(),
                            Problems.NONE,
                            List.of(),
                            new Drafts.Version(draft.get().key(), draft.get().version()),
                            draft.get().changedAt()));
        } else {
            LocalDate today = LocalDate.now(Danish.ZONE);
            model.addAttribute(
                    "page",
                    page(idea(), UUID.randomUUID(), today.toString(), "", Problems.NONE, List.of(), null, null));
            model.addAttribute(
                    "begun",
                    begun.stream()
                            .map(kept -> new Begun(
                                    kept.key(),
                                    DraftContent.read(kept.content()).form().title(),
                                    kept.changedAt()))
                            .toList());
        }
        return "project/edit";
    }

    @PostMapping(ADDRESS)
    String save(
            ProjectForm form,
            @ModelAttribute Saving saving,
            @RequestParam @Nullable String change,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        refuseWithoutRight(actor);
        UUID key = desk.unusedKey(saving);
        String effectiveOn = saving.effectiveOn() == null ? "" : saving.effectiveOn();
        String reason = saving.reason() == null ? "" : saving.reason();
        if (change != null) {
            model.addAttribute(
                    "page",
                    page(
                            FormTree.changed(form, change),
                            key,
                            effectiveOn,
                            reason,
                            Problems.NONE,
                            List.of(),
                            saving.continued(),
                            null));
            return "project/edit";
        }
        EditDesk.Attempt attempt = desk.save(form, saving, null, null, actor);
        if (attempt instanceof EditDesk.Attempt.Saved saved) {
            return "redirect:/projekter/" + saved.number() + "?gemt=ja";
        }
        EditDesk.Attempt.Held held = (EditDesk.Attempt.Held) attempt;
        response.setStatus(
                held.problems().isEmpty()
                        ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT
                        : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(
                "page",
                page(
                        held.form(),
                        key,
                        effectiveOn,
                        reason,
                        held.problems(),
                        held.warnings(),
                        saving.continued(),
                        null));
        return "project/edit";
    }

    private EditPage page(
            ProjectForm form,
            UUID key,
            String effectiveOn,
            String reason,
            Problems problems,
            List<Problem> warnings,
            Drafts.@Nullable Version draft,
            @Nullable Instant draftedAt) {
        return new EditPage(
                null,
                "",
                form,
                new Readings(LocalDate.now(Danish.ZONE)),
                desk.sections(),
                key,
                null,
                null,
                effectiveOn,
                reason,
                problems,
                warnings,
                draft,
                draftedAt,
                List.of(),
                false);
    }

    private static ProjectForm idea() {
        return FormTree.form("{\"workingTitle\":\"on\",\"state\":\"" + ProjectState.IDEA + "\"}");
    }

    private static void refuseWithoutRight(Actor actor) {
        if (!actor.is(Role.SECRETARIAT)) {
            throw new AccessDeniedException("Only a secretariat registers projects");
        }
    }
}
