package dk.partsregister.project.web;

import dk.partsregister.governance.StandingBodies;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The bodies of programmes and the groups around projects, with their seats and who sits in them. */
@Controller
class GroupController {

    private final StandingBodies bodies;
    private final ProjectSheets sheets;

    GroupController(StandingBodies bodies, ProjectSheets sheets) {
        this.bodies = bodies;
        this.sheets = sheets;
    }

    @GetMapping("/udvalg")
    String show(AsOf asOf, Model model) {
        List<RecordedSheet> projects = sheets.asOf(asOf.day(), asOf.knownAt());
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !projects.isEmpty());
        model.addAttribute("page", GroupList.of(bodies.on(asOf.day()), projects));
        return "project/groups";
    }
}
