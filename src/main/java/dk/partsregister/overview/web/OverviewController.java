package dk.partsregister.overview.web;

import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The status overview as a page. */
@Controller
class OverviewController {

    private final ProjectSheets sheets;
    private final Overviews overviews;

    OverviewController(ProjectSheets sheets, Overviews overviews) {
        this.sheets = sheets;
        this.overviews = overviews;
    }

    @GetMapping("/oversigt")
    String show(AsOf asOf, ProjectFilter filter, Model model, HttpServletResponse response) {
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        if (selection.sheets().isEmpty() && filter.isSectionOnly()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "overview/unknown-section";
        }
        model.addAttribute("page", OverviewPage.of(overviews.overview(selection), asOf.query()));
        return "overview/overview";
    }
}
