package dk.partsregister.overview.web;

import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.PotStatement;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pots, and what has been granted from each. */
@Controller
class PotController {

    private final ProjectSheets sheets;
    private final Overviews overviews;

    PotController(ProjectSheets sheets, Overviews overviews) {
        this.sheets = sheets;
        this.overviews = overviews;
    }

    @GetMapping("/puljer")
    String show(AsOf asOf, Model model) {
        Selection all = Selection.of(asOf, ProjectFilter.NONE, sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !all.isBeforeEverything());
        model.addAttribute("statement", PotStatement.of(all.sheets()));
        model.addAttribute("totals", overviews.totals(all));
        return "overview/pots";
    }
}
