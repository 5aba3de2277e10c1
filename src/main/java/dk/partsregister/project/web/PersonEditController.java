package dk.partsregister.project.web;

import dk.partsregister.access.Actor;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonDesk;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.project.PersonRecords;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Editing a person: name, those the person acts for, and records that are of the same person. */
@Controller
class PersonEditController {

    private static final String ONE = "/personer/{id:\\d{1,18}}/rediger";

    private final PartyProfiles parties;
    private final PersonDesk desk;
    private final PersonRecords records;

    PersonEditController(PartyProfiles parties, PersonDesk desk, PersonRecords records) {
        this.parties = parties;
        this.desk = desk;
        this.records = records;
    }

    /**
     * @param done what was just done, as the ending of the key of a Danish message
     * @param words that those who may be the same person are found by; empty for those of a similar name
     */
    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            @RequestParam(name = "projekter", required = false) @Nullable Integer projects,
            @RequestParam(name = "find", defaultValue = "") String words,
            Model model) {
        model.addAttribute("done", done != null && done.matches("navn|virker|slut|lagt|skilt") ? done : null);
        model.addAttribute("projects", projects == null ? 0 : projects);
        return shown(id, Map.of("find", words), null, model);
    }

    private String shown(long id, Map<String, String> typed, @Nullable String flaw, Model model) {
        LocalDate today = LocalDate.now(Danish.ZONE);
        PersonProfile profile = parties.person(id, today)
                .filter(found -> found.mergedInto() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("profile", profile);
        model.addAttribute("organisations", parties.organisations(today));
        model.addAttribute("like", parties.like(id, profile.name(), Typed.text(typed, "find"), today));
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "project/person-edit";
    }

    @PostMapping(ONE + "/navn")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                sent,
                model,
                response,
                () -> "navn&projekter="
                        + records.correct(id, Typed.text(sent, "navn"), Typed.said(sent, "titel"), actor.name()));
    }

    @PostMapping(ONE + "/virker")
    String affiliate(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            desk.affiliate(
                    id,
                    Typed.id(sent, "organisation"),
                    Typed.said(sent, "funktion"),
                    Typed.dayOrNone(sent, "fra"),
                    Typed.dayOrNone(sent, "til"),
                    actor.name());
            return "virker";
        });
    }

    @PostMapping(ONE + "/slut")
    String leave(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            desk.leave(id, Typed.id(sent, "organisation"), Typed.day(sent, "til"), actor.name());
            return "slut";
        });
    }

    /** Joins another record to this one. */
    @PostMapping(ONE + "/sammen")
    String merge(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                sent,
                model,
                response,
                () -> "lagt&projekter=" + records.merge(Typed.id(sent, "person"), id, actor.name()));
    }

    @PostMapping(ONE + "/skil")
    String part(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                sent,
                model,
                response,
                () -> "skilt&projekter=" + records.part(Typed.id(sent, "person"), id, actor.name()));
    }

    private String done(
            long id, Map<String, String> sent, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return "redirect:/personer/" + id + "/rediger?gjort=" + work.get();
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, sent, refused.code(), model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, sent, "dato", model);
        }
    }
}
