package dk.partsregister.governance.web;

import dk.partsregister.access.Actor;
import dk.partsregister.agreement.FrameBook;
import dk.partsregister.governance.BodyDesk;
import dk.partsregister.governance.BodyDesk.Description;
import dk.partsregister.governance.BodyDesk.Kind;
import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatRole;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Setting up a body, giving it seats, and naming who sits in them. */
@Controller
class BodyEditController {

    private static final String NEW = "/udvalg/ny";
    private static final String ONE = "/udvalg/{id:\\d{1,18}}/rediger";

    private final StandingBodies bodies;
    private final BodyDesk desk;
    private final FrameBook frame;
    private final PartyProfiles parties;

    BodyEditController(StandingBodies bodies, BodyDesk desk, FrameBook frame, PartyProfiles parties) {
        this.bodies = bodies;
        this.desk = desk;
        this.frame = frame;
        this.parties = parties;
    }

    @GetMapping(NEW)
    String form(@AuthenticationPrincipal Actor actor, Model model) {
        return form(Map.of(), null, actor, model);
    }

    private String form(Map<String, String> typed, @Nullable String flaw, Actor actor, Model model) {
        model.addAttribute("programmes", programmes(actor));
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "governance/new-body";
    }

    @PostMapping(NEW)
    String create(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            long id = desk.create(description(sent), actor);
            return "redirect:/udvalg/" + id + "/rediger?gjort=oprettet";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(sent, refused.code(), actor, model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(sent, "dato", actor, model);
        }
    }

    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return shown(
                id,
                done != null && done.matches("oprettet|beskrevet|pladser|navn|slut|ventes") ? done : null,
                Map.of(),
                null,
                actor,
                model);
    }

    /** The programmes that somebody may give a body to. */
    private List<FrameBook.Frame> programmes(Actor actor) {
        return frame.programmes().stream()
                .filter(programme -> actor.mayEdit(programme.name()))
                .toList();
    }

    private String shown(
            long id,
            @Nullable String done,
            Map<String, String> typed,
            @Nullable String flaw,
            Actor actor,
            Model model) {
        desk.demand(actor, id);
        LocalDate today = LocalDate.now(Danish.ZONE);
        StandingBody body = bodies.find(id, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("body", body);
        model.addAttribute("programmes", programmes(actor));
        model.addAttribute("organisations", parties.organisations(today));
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("roles", SeatRole.values());
        model.addAttribute("today", today);
        model.addAttribute("done", done);
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "governance/body-edit";
    }

    /** What was done, as the ending of the key of its Danish message. */
    private interface Work {
        String done();
    }

    private String done(
            long id, Map<String, String> sent, Actor actor, Model model, HttpServletResponse response, Work work) {
        try {
            return "redirect:/udvalg/" + id + "/rediger?gjort=" + work.done();
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, null, sent, refused.code(), actor, model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, null, sent, "dato", actor, model);
        }
    }

    @PostMapping(ONE)
    String describe(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, actor, model, response, () -> {
            desk.describe(id, description(sent), actor);
            return "beskrevet";
        });
    }

    @PostMapping(ONE + "/pladser")
    String seats(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, actor, model, response, () -> {
            String count = Typed.text(sent, "antal");
            desk.seats(
                    id,
                    new Kind(Typed.id(sent, "part"), Typed.said(sent, "gruppe"), role(sent)),
                    count.matches("\\d{1,4}") ? Integer.parseInt(count) : -1,
                    Typed.said(sent, "ventes"),
                    LocalDate.now(Danish.ZONE),
                    actor);
            return "pladser";
        });
    }

    @PostMapping(ONE + "/navn")
    String name(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, actor, model, response, () -> {
            long organisation = Typed.id(sent, "organisation");
            desk.name(
                    id,
                    Typed.id(sent, "plads"),
                    Typed.text(sent, "navn"),
                    organisation == 0 ? null : organisation,
                    Typed.day(sent, "fra"),
                    actor);
            return "navn";
        });
    }

    @PostMapping(ONE + "/slut")
    String leave(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, actor, model, response, () -> {
            desk.leave(id, Typed.id(sent, "plads"), Typed.day(sent, "til"), actor);
            return "slut";
        });
    }

    @PostMapping(ONE + "/ventes")
    String expect(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, actor, model, response, () -> {
            desk.expect(id, Typed.id(sent, "plads"), Typed.said(sent, "ventes"), LocalDate.now(Danish.ZONE), actor);
            return "ventes";
        });
    }

    private static Description description(Map<String, String> sent) {
        long programme = Typed.id(sent, "program");
        return new Description(
                kind(Typed.text(sent, "slags")),
                Typed.text(sent, "navn"),
                programme == 0 ? null : programme,
                Typed.said(sent, "opgave"),
                Typed.dayOrNone(sent, "fra"),
                Typed.dayOrNone(sent, "til"));
    }

    private static BodyKind kind(String name) {
        for (BodyKind kind : BodyKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return BodyKind.COMMITTEE;
    }

    private static SeatRole role(Map<String, String> sent) {
        String name = Typed.text(sent, "rolle");
        for (SeatRole role : SeatRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return SeatRole.MEMBER;
    }
}
