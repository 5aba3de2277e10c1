package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project: its sheet, and the history of its sheets. */
@Controller
class ProjectController {

    private final ProjectSheets sheets;

    ProjectController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    // Nine digits are a number; anything else is the address of nothing.
    @GetMapping("/projekter/{number:\\d{1,9}}")
    String show(@PathVariable int number, AsOf asOf, Model model, HttpServletResponse response) {
        model.addAttribute("asOf", asOf);
        model.addAttribute("number", number);
        List<RecordedSheet> history = sheets.history(number);
        model.addAttribute("history", history);
        Optional<RecordedSheet> found = sheets.find(number, asOf.day(), asOf.knownAt());
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "project/unknown";
        }
        model.addAttribute("page", ProjectPage.of(found.get()));
        return "project/project";
    }
}
