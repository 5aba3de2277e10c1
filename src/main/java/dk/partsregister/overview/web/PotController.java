package dk.partsregister.overview.web;

import dk.partsregister.overview.PotStatement;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pots, and what has been granted from each. */
@Controller
class PotController {

    private final ProjectSheets sheets;

    PotController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/puljer")
    String show(AsOf asOf, Model model) {
        var all = sheets.asOf(asOf.day(), asOf.knownAt());
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !all.isEmpty());
        model.addAttribute("statement", PotStatement.of(all));
        return "overview/pots";
    }
}
