package dk.partsregister.project.web;

import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import dk.partsregister.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the projects that are asked for. */
@Controller
class ProjectListController {

    private final ProjectSheets sheets;
    private final ChoiceWords choices;

    ProjectListController(ProjectSheets sheets, ChoiceWords choices) {
        this.sheets = sheets;
        this.choices = choices;
    }

    /** All lines that are asked for, in the order they are asked for in. */
    @GetMapping("/projekter" + TableFile.ENDING)
    ResponseEntity<byte[]> file(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = ProjectOrder.PARAMETER, required = false) @Nullable String order,
            @PathVariable String ending) {
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        return TableFile.of(
                ending,
                "Projekter",
                asOf.day(),
                List.of(ProjectList.table(selection, ProjectOrder.parse(order), choices)));
    }

    @GetMapping("/projekter")
    String list(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = ProjectOrder.PARAMETER, required = false) @Nullable String order,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        ProjectList list = ProjectList.of(selection, ProjectOrder.parse(order), Paged.page(page));
        if (list.lines().isBeyondTheLast()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        model.addAttribute("list", list);
        return "project/list";
    }
}
