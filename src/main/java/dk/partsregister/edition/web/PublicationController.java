package dk.partsregister.edition.web;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.EditionRights;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.FreezeRefused;
import dk.partsregister.edition.Freezing;
import dk.partsregister.project.Disclosure;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** Opening an edition to everyone, with or without names and money, and closing it again. */
@Controller
class PublicationController {

    private static final String ONE = "/udgaver/{number:\\d{1,9}}/offentlighed";

    private final Editions editions;
    private final EditionRights rights;
    private final Freezing freezing;

    PublicationController(Editions editions, EditionRights rights, Freezing freezing) {
        this.editions = editions;
        this.rights = rights;
        this.freezing = freezing;
    }

    @GetMapping(ONE)
    String show(@PathVariable int number, @AuthenticationPrincipal Actor actor, Model model) {
        rights.demand(actor, number);
        model.addAttribute("edition", found(number));
        return "edition/publication";
    }

    @PostMapping(ONE)
    String open(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String navne,
            @RequestParam(required = false) @Nullable String penge,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Edition edition = found(number);
        try {
            freezing.publish(edition, new Disclosure(navne != null, penge != null), actor);
            return "redirect:/udgaver/" + number;
        } catch (FreezeRefused refused) {
            model.addAttribute("flaw", refused.reason());
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return show(number, actor, model);
        }
    }

    @PostMapping(ONE + "/lukning")
    String close(@PathVariable int number, @AuthenticationPrincipal Actor actor) {
        freezing.unpublish(found(number), actor);
        return "redirect:/udgaver/" + number;
    }

    private Edition found(int number) {
        Optional<Edition> found = editions.find(number);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
