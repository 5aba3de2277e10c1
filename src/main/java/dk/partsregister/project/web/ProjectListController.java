package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all projects. */
@Controller
class ProjectListController {

    private final ProjectSheets sheets;

    ProjectListController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/projekter")
    String list(AsOf asOf, Model model) {
        model.addAttribute("asOf", asOf);
        model.addAttribute(
                "projects",
                sheets.asOf(asOf.day(), asOf.knownAt()).stream()
                        .map(ProjectLine::of)
                        .sorted()
                        .toList());
        return "project/list";
    }
}
