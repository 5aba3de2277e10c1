package dk.partsregister.lists.web;

import dk.partsregister.access.Actor;
import dk.partsregister.lists.SavedLists;
import dk.partsregister.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
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

/** The lists that were saved: one's own, and those that others share. */
@Controller
class SavedListController {

    private static final String ONE = "/lister/{id:\\d{1,18}}";

    private final SavedLists lists;

    SavedListController(SavedLists lists) {
        this.lists = lists;
    }

    /** @param address of a list that is to be saved */
    @GetMapping("/lister")
    String show(
            @RequestParam(name = "liste", defaultValue = "") String address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return shown("", address, null, actor, model);
    }

    private String shown(String name, String address, @Nullable String flaw, Actor actor, Model model) {
        model.addAttribute("lists", lists.of(actor.account()));
        model.addAttribute("name", name);
        model.addAttribute("address", address);
        model.addAttribute("flaw", flaw);
        return "lists/lists";
    }

    @PostMapping("/lister")
    String save(
            @RequestParam(name = "navn", defaultValue = "") String name,
            @RequestParam(name = "liste", defaultValue = "") String address,
            @RequestParam(name = "delt", required = false) @Nullable String shared,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            lists.save(actor.account(), name.strip(), address, shared != null);
            return "redirect:/lister";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(name, address, refused.code(), actor, model);
        }
    }

    /** To the list as it is now. */
    @GetMapping(ONE)
    String follow(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        return "redirect:"
                + lists.find(id, actor.account())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .address();
    }

    @PostMapping(ONE + "/deling")
    String share(
            @PathVariable long id,
            @RequestParam(name = "delt", required = false) @Nullable String shared,
            @AuthenticationPrincipal Actor actor) {
        return back(lists.share(id, actor.account(), shared != null));
    }

    @PostMapping(ONE + "/sletning")
    String remove(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        return back(lists.remove(id, actor.account()));
    }

    private static String back(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/lister";
    }
}
