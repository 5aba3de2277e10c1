package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectEditing.Basis;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.transaction.Submission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who changed what in a project, when, from what to what; any two of its sheets beside each other; and an old one made good again. */
@Controller
class HistoryController {

    private static final String HISTORY = "/projekter/{number:\\d{1,9}}/historik";
    private static final String RESTORING = HISTORY + "/{id:\\d{1,18}}/gendannelse";

    private final ProjectSheets sheets;
    private final ProjectEditing editing;

    HistoryController(ProjectSheets sheets, ProjectEditing editing) {
        this.sheets = sheets;
        this.editing = editing;
    }

    /**
     * A sheet in the history.
     *
     * @param moment when it was recorded, as the address of the page that shows it says it
     * @param first whether no other came before it
     * @param changes against the sheet before it
     */
    record Entry(RecordedSheet recorded, String moment, boolean first, List<FormDifference.Change> changes) {}

    @GetMapping(HISTORY)
    String show(@PathVariable int number, @AuthenticationPrincipal Actor actor, Model model) {
        List<RecordedSheet> history = history(number);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            RecordedSheet sheet = history.get(i);
            boolean first = i == history.size() - 1;
            entries.add(new Entry(
                    sheet,
                    sheet.recordedAt().atZone(Danish.ZONE).toLocalDateTime().toString(),
                    first,
                    first ? List.of() : FormDifference.of(history.get(i + 1).sheet(), sheet.sheet())));
        }
        model.addAttribute("number", number);
        model.addAttribute("title", history.get(0).sheet().printedTitle());
        model.addAttribute("entries", entries);
        model.addAttribute("mayEdit", editing.mayEdit(actor, history.get(0).sheet()));
        return "project/history";
    }

    @GetMapping(HISTORY + "/sammenlign")
    String compare(@PathVariable int number, @RequestParam long fra, @RequestParam long til, Model model) {
        RecordedSheet before = sheet(number, fra);
        RecordedSheet after = sheet(number, til);
        model.addAttribute("number", number);
        model.addAttribute("title", after.sheet().printedTitle());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("changes", FormDifference.of(before.sheet(), after.sheet()));
        return "project/compare";
    }

    @GetMapping(RESTORING)
    String ask(@PathVariable int number, @PathVariable long id, @AuthenticationPrincipal Actor actor, Model model) {
        Basis now = basis(number, actor);
        return ask(
                now,
                sheet(number, id),
                new Saving(
                        UUID.randomUUID(),
                        now.newest(),
                        id,
                        LocalDate.now(Danish.ZONE).toString(),
                        "",
                        null,
                        null),
                null,
                model);
    }

    private static String ask(Basis now, RecordedSheet old, Saving saving, @Nullable String problem, Model model) {
        model.addAttribute("number", old.number());
        model.addAttribute("old", old);
        model.addAttribute("saving", saving);
        model.addAttribute("problem", problem);
        model.addAttribute("changes", FormDifference.of(now.recorded().sheet(), old.sheet()));
        return "project/restore";
    }

    @PostMapping(RESTORING)
    String restore(
            @PathVariable int number,
            @PathVariable long id,
            @ModelAttribute Saving saving,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Basis now = basis(number, actor);
        RecordedSheet old = sheet(number, id);
        if (!editing.mayEdit(actor, old.sheet())) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
        LocalDate day = saving.day().orElse(null);
        if (day == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ask(now, old, saving.with(UUID.randomUUID()), "dag", model);
        }
        String cause = "Gendannet fra arket, der gjaldt fra " + Danish.day(old.effectiveOn()) + ", registreret "
                + Danish.moment(old.recordedAt());
        ProjectEditing.Outcome outcome = editing.save(
                new ProjectEditing.Edit(
                        Submission.of(
                                saving.key(),
                                "restore",
                                actor.account(),
                                number,
                                id,
                                saving.base(),
                                day,
                                saving.reasonWords()),
                        number,
                        saving.base(),
                        old.sheet(),
                        day,
                        actor.name(),
                        saving.reasonWords().isEmpty() ? cause : cause + ": " + saving.reasonWords(),
                        !saving.reasonWords().isEmpty()),
                actor);
        if (outcome instanceof ProjectEditing.Outcome.Saved) {
            return "redirect:/projekter/" + number + "?gemt=ja";
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return ask(
                now,
                old,
                new Saving(UUID.randomUUID(), now.newest(), id, saving.effectiveOn(), saving.reason(), null, null),
                "imens",
                model);
    }

    private Basis basis(int number, Actor actor) {
        Basis basis = editing.basis(number, LocalDate.now(Danish.ZONE)).orElseThrow(HistoryController::notFound);
        if (!editing.mayEdit(actor, basis.recorded().sheet())) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
        return basis;
    }

    private List<RecordedSheet> history(int number) {
        List<RecordedSheet> history = sheets.history(number);
        if (history.isEmpty()) {
            throw notFound();
        }
        return history;
    }

    private RecordedSheet sheet(int number, long id) {
        return sheets.sheet(number, id).orElseThrow(HistoryController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
