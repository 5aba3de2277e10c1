package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationProfile;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations: who they are, what they lead and sit in, and what they bear. */
@Controller
class OrganisationController {

    private final PartyProfiles parties;
    private final ProjectSheets sheets;

    OrganisationController(PartyProfiles parties, ProjectSheets sheets) {
        this.parties = parties;
        this.sheets = sheets;
    }

    @GetMapping("/organisationer")
    String list(AsOf asOf, @RequestParam(name = "ord", defaultValue = "") String words, Model model) {
        List<RecordedSheet> projects = sheets.asOf(asOf.day(), asOf.knownAt());
        List<Involvement> involvements = projects.stream()
                .flatMap(recorded -> Involvement.in(recorded).stream())
                .toList();
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !projects.isEmpty());
        model.addAttribute("words", words);
        model.addAttribute("page", OrganisationList.of(parties.organisations(asOf.day()), involvements, words));
        return "project/organisations";
    }

    // Eighteen digits are an id; anything else is the address of nothing.
    @GetMapping("/organisationer/{id:\\d{1,18}}")
    String show(@PathVariable long id, AsOf asOf, Model model, HttpServletResponse response) {
        model.addAttribute("asOf", asOf);
        Optional<OrganisationProfile> profile = parties.organisation(id, asOf.day());
        if (profile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "project/unknown-organisation";
        }
        model.addAttribute("profile", profile.get());
        model.addAttribute(
                "roles", Roles.of(sheets.asOf(asOf.day(), asOf.knownAt()), involvement -> involvement.isOf(id)));
        model.addAttribute("mentions", sheets.namingOrganisation(id, asOf.day(), asOf.knownAt()));
        return "project/organisation";
    }
}
