package dk.partsregister.project.web;

import dk.partsregister.governance.StandingBodies;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.tables.TableFile;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bodies of programmes and the groups around projects, with their seats and who sits in them. */
@Controller
class GroupController {

    private final StandingBodies bodies;
    private final ProjectSheets sheets;
    private final ChoiceWords choices;

    GroupController(StandingBodies bodies, ProjectSheets sheets, ChoiceWords choices) {
        this.bodies = bodies;
        this.sheets = sheets;
        this.choices = choices;
    }

    @GetMapping("/udvalg" + TableFile.ENDING)
    ResponseEntity<byte[]> file(AsOf asOf, @PathVariable String ending) {
        GroupList page = GroupList.of(bodies.on(asOf.day()), sheets.asOf(asOf.day(), asOf.knownAt()));
        return TableFile.of(ending, "Udvalg", asOf.day(), List.of(page.table(choices)));
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
