package dk.partsregister.overview.web;

import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the overview sums to, as a page. */
@Controller
class TotalsController {

    private final ProjectSheets sheets;
    private final Overviews overviews;

    TotalsController(ProjectSheets sheets, Overviews overviews) {
        this.sheets = sheets;
        this.overviews = overviews;
    }

    @GetMapping("/oversigt/totaler")
    String show(AsOf asOf, ProjectFilter filter, Model model) {
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        model.addAttribute("totals", overviews.totals(selection));
        return "overview/totals";
    }
}
