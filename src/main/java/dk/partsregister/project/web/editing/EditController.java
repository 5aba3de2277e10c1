package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.Drafts.Draft;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectEditing.Basis;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a project is edited. */
@Controller
class EditController {

    static final String ADDRESS = "/projekter/{number:\\d{1,9}}/rediger";

    private final ProjectSheets sheets;
    private final ProjectEditing editing;
    private final Drafts drafts;
    private final EditDesk desk;
    private final ConflictDesk conflicts;

    EditController(ProjectSheets sheets, ProjectEditing editing, Drafts drafts, EditDesk desk, ConflictDesk conflicts) {
        this.sheets = sheets;
        this.editing = editing;
        this.drafts = drafts;
        this.desk = desk;
        this.conflicts = conflicts;
    }

    @GetMapping(ADDRESS)
    String edit(
            @PathVariable int number,
            @RequestParam @Nullable UUID kladde,
            AsOf asOf,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Optional<Basis> basis = editing.basis(number, asOf.day());
        if (basis.isEmpty()) {
            return unknown(number, asOf, model, response);
        }
        refuseWithoutRight(actor, basis.get().recorded());
        List<Draft> kept = drafts.of(actor.account(), number);
        Optional<Draft> draft = kept.stream()
                .filter(one -> kladde == null || one.key().equals(kladde))
                .findFirst()
                .or(() -> kept.stream().findFirst());
        model.addAttribute(
                "page", draft.map(one -> ofDraft(one, kept, basis.get())).orElseGet(() -> ofSheet(basis.get(), asOf)));
        return "project/edit";
    }

    private EditPage ofSheet(Basis basis, AsOf asOf) {
        RecordedSheet recorded = basis.recorded();
        LocalDate today = LocalDate.now(Danish.ZONE);
        LocalDate day = asOf.day().isBefore(today) ? asOf.day() : today;
        return new EditPage(
                recorded.number(),
                recorded.sheet().printedTitle(),
                ProjectForm.of(recorded.sheet()),
                new Readings(day),
                desk.sections(),
                UUID.randomUUID(),
                basis.newest(),
                recorded.id(),
                day.toString(),
                "",
                Problems.NONE,
                List.of(),
                null,
                null,
                List.of(),
                false);
    }

    /** Each window that a draft is shown in is a form of its own. */
    private EditPage ofDraft(Draft draft, List<Draft> all, Basis basis) {
        DraftContent content = DraftContent.read(draft.content());
        return new EditPage(
                basis.recorded().number(),
                basis.recorded().sheet().printedTitle(),
                content.form(),
                new Readings(basis.recorded().effectiveOn()),
                desk.sections(),
                UUID.randomUUID(),
                draft.base(),
                content.sheet(),
                content.effectiveOn() == null ? "" : content.effectiveOn(),
                content.reason() == null ? "" : content.reason(),
                Problems.NONE,
                List.of(),
                new Drafts.Version(draft.key(), draft.version()),
                draft.changedAt(),
                all.stream().filter(other -> !other.key().equals(draft.key())).toList(),
                draft.base() == null || draft.base() != basis.newest());
    }

    @PostMapping(ADDRESS)
    String save(
            @PathVariable int number,
            ProjectForm form,
            @ModelAttribute Saving saving,
            @RequestParam @Nullable String change,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Model model,
            HttpServletResponse response) {
        Optional<RecordedSheet> base = saving.sheet() == null ? Optional.empty() : sheets.sheet(number, saving.sheet());
        if (base.isEmpty()) {
            return unknown(number, asOf, model, response);
        }
        refuseWithoutRight(actor, base.get());
        if (change != null) {
            return again(FormTree.changed(form, change), saving, base.get(), Problems.NONE, List.of(), model);
        }
        EditDesk.Attempt attempt = desk.save(form, saving, number, base.get(), actor);
        if (attempt instanceof EditDesk.Attempt.Saved) {
            return "redirect:/projekter/" + number + "?gemt=ja";
        }
        if (attempt instanceof EditDesk.Attempt.Stale stale) {
            UUID draft = conflicts.keep(actor, number, form, stale.form(), saving);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return conflicts.show(actor, number, draft, model);
        }
        EditDesk.Attempt.Held held = (EditDesk.Attempt.Held) attempt;
        response.setStatus(
                held.problems().isEmpty()
                        ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT
                        : HttpServletResponse.SC_BAD_REQUEST);
        return again(held.form(), saving, base.get(), held.problems(), held.warnings(), model);
    }

    private String again(
            ProjectForm form,
            Saving saving,
            RecordedSheet base,
            Problems problems,
            List<Problem> warnings,
            Model model) {
        model.addAttribute(
                "page",
                new EditPage(
                        base.number(),
                        base.sheet().printedTitle(),
                        form,
                        new Readings(base.effectiveOn()),
                        desk.sections(),
                        desk.unusedKey(saving),
                        saving.base(),
                        base.id(),
                        saving.effectiveOn() == null ? "" : saving.effectiveOn(),
                        saving.reason() == null ? "" : saving.reason(),
                        problems,
                        warnings,
                        saving.continued(),
                        null,
                        List.of(),
                        false));
        return "project/edit";
    }

    private void refuseWithoutRight(Actor actor, RecordedSheet recorded) {
        if (!editing.mayEdit(actor, recorded.sheet())) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
    }

    private String unknown(int number, AsOf asOf, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("asOf", asOf);
        model.addAttribute("number", number);
        model.addAttribute("history", List.of());
        return "project/unknown";
    }
}
