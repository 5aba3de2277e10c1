package dk.partsregister.project.web;

import dk.partsregister.access.Actor;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Contacts;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.project.Mention;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Refused;
import dk.partsregister.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person: for whom the person acts, and what the person leads and sits in. */
@Controller
class PersonController {

    private static final String ONE = "/personer/{id:\\d{1,18}}";

    private final PartyProfiles parties;
    private final ProjectSheets sheets;
    private final ProjectRights rights;
    private final Contacts contacts;

    PersonController(PartyProfiles parties, ProjectSheets sheets, ProjectRights rights, Contacts contacts) {
        this.parties = parties;
        this.sheets = sheets;
        this.rights = rights;
        this.contacts = contacts;
    }

    /** Everybody in the register, with how much each has to do with projects of the day. */
    @GetMapping("/personer")
    String list(AsOf asOf, @RequestParam(name = "ord", defaultValue = "") String words, Model model) {
        List<RecordedSheet> projects = sheets.asOf(asOf.day(), asOf.knownAt());
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !projects.isEmpty());
        model.addAttribute("words", words);
        model.addAttribute("persons", PersonList.of(parties.persons(asOf.day()), projects, words));
        return "project/persons";
    }

    @GetMapping("/personer" + TableFile.ENDING)
    ResponseEntity<byte[]> file(
            AsOf asOf, @RequestParam(name = "ord", defaultValue = "") String words, @PathVariable String ending) {
        return TableFile.of(
                ending,
                "Personer",
                asOf.day(),
                List.of(PersonList.table(
                        PersonList.of(parties.persons(asOf.day()), sheets.asOf(asOf.day(), asOf.knownAt()), words))));
    }

    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            AsOf asOf,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
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
        List<Long> ids = profile.get().ids();
        List<Mention> mentions = ids.stream()
                .flatMap(one -> sheets.namingPerson(one, asOf.day(), asOf.knownAt()).stream())
                .toList();
        Set<Integer> still =
                mentions.stream().filter(Mention::still).map(Mention::number).collect(Collectors.toSet());
        model.addAttribute(
                "roles",
                Roles.of(
                        sheets.of(still, asOf.day(), asOf.knownAt()),
                        involvement -> ids.stream().anyMatch(involvement::isBy)));
        model.addAttribute("mentions", mentions);
        if (rights.mayReach(actor, id)) {
            model.addAttribute("contact", contacts.of(id));
            model.addAttribute("sharing", actor.mayEditAll() ? contacts.sharing(id) : List.of());
        }
        model.addAttribute("told", actor.administers() || rights.mayShowAllOf(actor, id));
        return "project/person";
    }

    /** Where the person is reached at work; for those who edit only. */
    @PostMapping(ONE + "/kontakt")
    String contact(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String telefon,
            AsOf asOf,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        if (parties.person(id, asOf.day()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!rights.mayShowAllOf(actor, id)) {
            throw new AccessDeniedException("Not a person of the programmes this account edits");
        }
        Contact typed = new Contact(said(mail), said(telefon));
        try {
            contacts.set(id, typed, actor.name());
            return "redirect:/personer/" + id + "#kontakt";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            String shown = show(id, asOf, actor, model, response);
            model.addAttribute("contact", typed);
            model.addAttribute("flaw", refused.code());
            return shown;
        }
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
