package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The groups around the projects, with their seats and who sits in them. */
@Controller
class GroupController {

    private final ProjectSheets sheets;

    GroupController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/udvalg")
    String show(AsOf asOf, Model model) {
        List<Group> groups = sheets.asOf(asOf.day(), asOf.knownAt()).stream()
                .flatMap(recorded -> recorded.sheet().groups().stream().map(group -> new Group(recorded, group)))
                .toList();
        model.addAttribute("asOf", asOf);
        model.addAttribute("groups", groups.size());
        model.addAttribute("vacant", groups.stream().mapToLong(Group::vacant).sum());
        model.addAttribute(
                "kinds",
                groups.stream()
                        .collect(Collectors.groupingBy(
                                group -> group.group().kind(), TreeMap::new, Collectors.toList())));
        return "project/groups";
    }

    /** A group with the project it belongs to. */
    record Group(RecordedSheet project, ProjectSheet.Group group) {

        /** How many seats nobody sits in. */
        public long vacant() {
            return group.seats().stream().filter(seat -> seat.holder() == null).count();
        }
    }
}
