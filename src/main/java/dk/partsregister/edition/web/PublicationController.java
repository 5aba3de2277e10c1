package dk.partsregister.edition.web;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.EditionRights;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.FreezeRefused;
import dk.partsregister.edition.Freezing;
import dk.partsregister.edition.Openings;
import dk.partsregister.project.RedactionReview;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
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

/** Opening an edition to everyone, after a look at what is taken out of it, and closing it again. */
@Controller
class PublicationController {

    private static final String ONE = "/udgaver/{number:\\d{1,9}}/offentlighed";

    private final Editions editions;
    private final EditionRights rights;
    private final Openings openings;
    private final Freezing freezing;

    PublicationController(Editions editions, EditionRights rights, Openings openings, Freezing freezing) {
        this.editions = editions;
        this.rights = rights;
        this.openings = openings;
        this.freezing = freezing;
    }

    /** @param vis whether the list is wanted */
    @GetMapping(ONE)
    String show(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String vis,
            PublicationForm form,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        rights.demand(actor, number);
        Edition edition = found(number);
        if (vis != null) {
            Set<String> left = openings.leftBefore(edition);
            RedactionReview review = openings.review(edition, form.disclosure());
            addList(PublicationList.of(review, one -> !left.contains(one.place().key())), review, model);
        }
        return page(edition, form, model);
    }

    @PostMapping(ONE)
    String open(
            @PathVariable int number,
            PublicationForm form,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        rights.demand(actor, number);
        Edition edition = found(number);
        RedactionReview review = openings.review(edition, form.disclosure());
        boolean seen = review.fingerprint().equals(form.set());
        PublicationList list = PublicationList.of(review, one -> form.takesOut(one.mark()));
        if (!seen) {
            addList(list, review, model);
            model.addAttribute("flaw", form.set() == null ? "usete" : "aendret");
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(edition, form, model);
        }
        try {
            freezing.publish(edition, form.disclosure(), list.left(), actor);
            return "redirect:/udgaver/" + number;
        } catch (FreezeRefused refused) {
            addList(list, review, model);
            model.addAttribute("flaw", "filer");
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return page(edition, form, model);
        }
    }

    @PostMapping(ONE + "/lukning")
    String close(@PathVariable int number, @AuthenticationPrincipal Actor actor) {
        freezing.unpublish(found(number), actor);
        return "redirect:/udgaver/" + number;
    }

    private static void addList(PublicationList list, RedactionReview review, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("chosen", review.disclosure());
    }

    private static String page(Edition edition, PublicationForm form, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("form", form);
        return "edition/publication";
    }

    private Edition found(int number) {
        Optional<Edition> found = editions.find(number);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
