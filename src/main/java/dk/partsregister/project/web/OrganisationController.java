package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationProfile;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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
    private final ChoiceWords choices;

    OrganisationController(PartyProfiles parties, ProjectSheets sheets, ChoiceWords choices) {
        this.parties = parties;
        this.sheets = sheets;
        this.choices = choices;
    }

    @GetMapping("/organisationer")
    String list(AsOf asOf, @RequestParam(name = "ord", defaultValue = "") String words, Model model) {
        List<RecordedSheet> projects = sheets.asOf(asOf.day(), asOf.knownAt());
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !projects.isEmpty());
        model.addAttribute("words", words);
        model.addAttribute("page", listed(asOf, projects, words));
        return "project/organisations";
    }

    @GetMapping("/organisationer" + TableFile.ENDING)
    ResponseEntity<byte[]> file(
            AsOf asOf, @RequestParam(name = "ord", defaultValue = "") String words, @PathVariable String ending) {
        return TableFile.of(
                ending,
                "Organisationer",
                asOf.day(),
                List.of(listed(asOf, sheets.asOf(asOf.day(), asOf.knownAt()), words)
                        .table(choices)));
    }

    private OrganisationList listed(AsOf asOf, List<RecordedSheet> projects, String words) {
        List<Involvement> involvements = projects.stream()
                .flatMap(recorded -> Involvement.in(recorded).stream())
                .toList();
        return OrganisationList.of(parties.organisations(asOf.day()), involvements, words);
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
