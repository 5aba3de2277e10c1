package dk.partsregister.project.web;

import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person: for whom the person acts, and what the person leads and sits in. */
@Controller
class PersonController {

    private final PartyProfiles parties;
    private final ProjectSheets sheets;

    PersonController(PartyProfiles parties, ProjectSheets sheets) {
        this.parties = parties;
        this.sheets = sheets;
    }

    @GetMapping("/personer/{id:\\d{1,18}}")
    String show(@PathVariable long id, AsOf asOf, Model model, HttpServletResponse response) {
        model.addAttribute("asOf", asOf);
        Optional<PersonProfile> profile = parties.person(id, asOf.day());
        if (profile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "project/unknown-person";
        }
        Long mergedInto = profile.get().mergedInto();
        if (mergedInto != null) {
            return "redirect:/personer/" + mergedInto + asOf.query();
        }
        model.addAttribute("profile", profile.get());
        model.addAttribute(
                "roles", Roles.of(sheets.asOf(asOf.day(), asOf.knownAt()), involvement -> involvement.isBy(id)));
        model.addAttribute("mentions", sheets.namingPerson(id, asOf.day(), asOf.knownAt()));
        return "project/person";
    }
}
