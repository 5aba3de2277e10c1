package dk.partsregister.project.web;

import dk.partsregister.access.Actor;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.ProjectNotes;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project: its sheet, and the history of its sheets. */
@Controller
class ProjectController {

    private final ProjectSheets sheets;
    private final ProjectRights rights;
    private final ProjectNotes notes;
    private final PartyProfiles parties;

    ProjectController(ProjectSheets sheets, ProjectRights rights, ProjectNotes notes, PartyProfiles parties) {
        this.sheets = sheets;
        this.rights = rights;
        this.notes = notes;
        this.parties = parties;
    }

    // Nine digits are a number; anything else is the address of nothing.
    @GetMapping("/projekter/{number:\\d{1,9}}")
    String show(
            @PathVariable int number,
            AsOf asOf,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("asOf", asOf);
        model.addAttribute("number", number);
        model.addAttribute("edits", rights.mayEdit(actor, number));
        model.addAttribute("noted", actor.seesNotes() && notes.isOpenTo(actor, number));
        model.addAttribute("history", HistoryEntry.of(sheets.history(number)));
        Optional<RecordedSheet> found = sheets.find(number, asOf.day(), asOf.knownAt());
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "project/unknown";
        }
        List<Integer> pointedAt = found.get().sheet().relations().stream()
                .map(Relation::project)
                .filter(Objects::nonNull)
                .toList();
        model.addAttribute(
                "page",
                ProjectPage.of(
                        found.get(),
                        asOf.day(),
                        parties.organisations(asOf.day()),
                        sheets.related(number, pointedAt, asOf.day(), asOf.knownAt())));
        return "project/project";
    }
}
