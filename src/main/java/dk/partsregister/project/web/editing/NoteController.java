package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectNotes;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.TextCleaning;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The internal notes on a project. */
@Controller
class NoteController {

    private static final String ADDRESS = "/projekter/{number:\\d{1,9}}/noter";
    private static final int LONGEST = 20_000;

    private final ProjectNotes notes;
    private final ProjectSheets sheets;

    NoteController(ProjectNotes notes, ProjectSheets sheets) {
        this.notes = notes;
        this.sheets = sheets;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable int number, @AuthenticationPrincipal Actor actor, Model model) {
        List<RecordedSheet> history = sheets.history(number);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("number", number);
        model.addAttribute("title", history.get(0).sheet().printedTitle());
        model.addAttribute("notes", notes.seenBy(actor, number));
        return "project/notes";
    }

    @PostMapping(ADDRESS)
    String add(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        String clean = TextCleaning.clean(text).text().strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("typed", clean);
            model.addAttribute("length", clean.length());
            model.addAttribute("longest", LONGEST);
            return show(number, actor, model);
        }
        notes.add(actor, number, clean);
        return "redirect:/projekter/" + number + "/noter";
    }
}
