package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.agreement.AgreementFrame;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectEditing.Basis;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.StateProposal;
import dk.partsregister.shared.Danish;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The life of a project: its state, its closing, and that it is agreed again in a later period. */
@Controller
class LifeController {

    private static final String PROJECT = "/projekter/{number:\\d{1,9}}";

    private final ProjectSheets sheets;
    private final ProjectEditing editing;
    private final AgreementFrame frame;
    private final EditDesk desk;

    LifeController(ProjectSheets sheets, ProjectEditing editing, AgreementFrame frame, EditDesk desk) {
        this.sheets = sheets;
        this.editing = editing;
        this.frame = frame;
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param form the project with what was typed here
     * @param life what was typed here alone
     */
    record LifePage(
            int number,
            String title,
            ProjectState state,
            List<ProjectState> line,
            List<ProjectState> aside,
            @Nullable StateProposal proposal,
            ProjectForm form,
            LifeForm life,
            List<String> periods,
            Saving saving,
            Problems problems,
            List<Problem> warnings,
            boolean stale) {

        /** The id of a field. */
        public String id(String path) {
            return Problems.id(path);
        }

        public Readings readings() {
            return new Readings(LocalDate.now(Danish.ZONE));
        }
    }

    @GetMapping(PROJECT + "/forloeb")
    String show(@PathVariable int number, @AuthenticationPrincipal Actor actor, Model model) {
        Basis basis = basis(number, actor);
        Saving saving = new Saving(
                UUID.randomUUID(),
                basis.newest(),
                basis.recorded().id(),
                LocalDate.now(Danish.ZONE).toString(),
                "",
                null,
                null);
        ProjectForm form = ProjectForm.of(basis.recorded().sheet());
        return page(
                basis.recorded(),
                LifeForm.closing(form),
                LifeForm.EMPTY,
                saving,
                Problems.NONE,
                List.of(),
                false,
                model);
    }

    @PostMapping(PROJECT + "/tilstand")
    String state(
            @PathVariable int number,
            LifeForm life,
            @ModelAttribute Saving saving,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return save(number, life, LifeForm::inState, saving, actor, model, response);
    }

    @PostMapping(PROJECT + "/lukning")
    String close(
            @PathVariable int number,
            LifeForm life,
            @ModelAttribute Saving saving,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return save(number, life, LifeForm::closed, saving, actor, model, response);
    }

    @PostMapping(PROJECT + "/genaftale")
    String renew(
            @PathVariable int number,
            LifeForm life,
            @ModelAttribute Saving saving,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return save(number, life, LifeForm::renewed, saving, actor, model, response);
    }

    private interface Step {
        ProjectForm of(LifeForm life, ProjectForm before);
    }

    private String save(
            int number,
            LifeForm life,
            Step step,
            Saving saving,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Basis now = basis(number, actor);
        RecordedSheet base = Optional.ofNullable(saving.sheet())
                .flatMap(id -> sheets.sheet(number, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ProjectForm changed = step.of(life, ProjectForm.of(base.sheet()));
        EditDesk.Attempt attempt = desk.save(changed, saving, number, base, actor);
        if (attempt instanceof EditDesk.Attempt.Saved) {
            return "redirect:/projekter/" + number + "?gemt=ja";
        }
        if (attempt instanceof EditDesk.Attempt.Held held) {
            response.setStatus(
                    held.problems().isEmpty()
                            ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT
                            : HttpServletResponse.SC_BAD_REQUEST);
            return page(
                    base,
                    held.form(),
                    life,
                    saving.with(desk.unusedKey(saving)),
                    held.problems(),
                    held.warnings(),
                    false,
                    model);
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        Saving onTop = new Saving(
                UUID.randomUUID(),
                now.newest(),
                now.recorded().id(),
                saving.effectiveOn(),
                saving.reason(),
                null,
                null);
        ProjectForm again = step.of(life, ProjectForm.of(now.recorded().sheet()));
        return page(now.recorded(), again, life, onTop, Problems.NONE, List.of(), true, model);
    }

    private String page(
            RecordedSheet recorded,
            ProjectForm form,
            LifeForm life,
            Saving saving,
            Problems problems,
            List<Problem> warnings,
            boolean stale,
            Model model) {
        model.addAttribute(
                "page",
                new LifePage(
                        recorded.number(),
                        recorded.sheet().printedTitle(),
                        recorded.sheet().state(),
                        LifeForm.LINE,
                        LifeForm.ASIDE,
                        StateProposal.of(recorded.sheet(), LocalDate.now(Danish.ZONE))
                                .orElse(null),
                        LifeForm.closing(form),
                        life,
                        frame.periodCodes(),
                        saving,
                        problems,
                        warnings,
                        stale));
        return "project/life";
    }

    private Basis basis(int number, Actor actor) {
        Basis basis = editing.basis(number, LocalDate.now(Danish.ZONE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!editing.mayEdit(actor, basis.recorded().sheet())) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
        return basis;
    }
}
