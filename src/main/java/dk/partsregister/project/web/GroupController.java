package dk.partsregister.project.web;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import dk.partsregister.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    String show(
            AsOf asOf,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        List<RecordedSheet> projects = sheets.asOf(asOf.day(), asOf.knownAt());
        GroupList list = GroupList.of(bodies.on(asOf.day()), projects);
        Paged<GroupList.Group> groups = list.page(Paged.page(page));
        if (groups.isBeyondTheLast()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !projects.isEmpty());
        model.addAttribute("list", list);
        model.addAttribute("groups", groups);
        model.addAttribute("kinds", byKind(groups.lines()));
        return "project/groups";
    }

    private static Map<BodyKind, List<GroupList.Group>> byKind(List<GroupList.Group> groups) {
        return groups.stream()
                .collect(Collectors.groupingBy(group -> group.group().kind(), LinkedHashMap::new, Collectors.toList()));
    }
}
