package dk.partsregister.project.web;

import dk.partsregister.access.Actor;
import dk.partsregister.party.OrganisationDesk;
import dk.partsregister.party.OrganisationDesk.Names;
import dk.partsregister.party.OrganisationKind;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.Side;
import dk.partsregister.project.Renaming;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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

/** Editing an organisation: its names and umbrellas from a day on, what it is, who took its place. */
@Controller
class OrganisationEditController {

    private static final String ONE = "/organisationer/{id:\\d{1,18}}/rediger";

    private final PartyProfiles parties;
    private final OrganisationDesk desk;
    private final Renaming renaming;

    OrganisationEditController(PartyProfiles parties, OrganisationDesk desk, Renaming renaming) {
        this.parties = parties;
        this.desk = desk;
        this.renaming = renaming;
    }

    /** @param done what was just done, as the ending of the key of a Danish message */
    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            @RequestParam(name = "projekter", required = false) @Nullable Integer projects,
            Model model) {
        model.addAttribute("done", done != null && done.matches("navn|art|medlem|udmeldt|afloest") ? done : null);
        model.addAttribute("projects", projects);
        return shown(id, Map.of(), null, model);
    }

    private String shown(long id, Map<String, String> typed, @Nullable String flaw, Model model) {
        LocalDate today = LocalDate.now(Danish.ZONE);
        model.addAttribute(
                "profile",
                parties.organisation(id, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("organisations", parties.organisations(today));
        model.addAttribute("sides", Side.values());
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "project/organisation-edit";
    }

    @PostMapping(ONE + "/navn")
    String rename(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Names names = new Names(Typed.text(sent, "kort"), Typed.text(sent, "fuldt"));
        return done(id, sent, model, response, () -> {
            int projects = renaming.rename(id, names, Typed.day(sent, "fra"), actor.name());
            return "navn&projekter=" + projects;
        });
    }

    @PostMapping(ONE + "/art")
    String classify(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            desk.classify(
                    id,
                    choice(Side.values(), Typed.text(sent, "side")),
                    choice(OrganisationKind.values(), Typed.text(sent, "slags")),
                    sent.containsKey("brug"),
                    actor.name());
            return "art";
        });
    }

    @PostMapping(ONE + "/paraply")
    String join(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            LocalDate from = Typed.dayOrNone(sent, "fra");
            desk.join(id, Typed.id(sent, "organisation"), from, null, actor.name());
            return "medlem";
        });
    }

    @PostMapping(ONE + "/udmeldelse")
    String leave(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            desk.leave(id, Typed.id(sent, "organisation"), Typed.day(sent, "til"), actor.name());
            return "udmeldt";
        });
    }

    @PostMapping(ONE + "/afloeser")
    String succeed(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            int projects = renaming.succeed(id, Typed.id(sent, "organisation"), Typed.day(sent, "fra"), actor.name());
            return "afloest&projekter=" + projects;
        });
    }

    private String done(
            long id, Map<String, String> sent, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return "redirect:/organisationer/" + id + "/rediger?gjort=" + work.get();
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, sent, refused.code(), model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, sent, "dato", model);
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
