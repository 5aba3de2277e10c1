package dk.partsregister.access.web;

import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.Actor;
import dk.partsregister.access.OwnAddress;
import dk.partsregister.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** The accounts, for administrators. */
@Controller
class AccountsController {

    private static final String PASSWORD = "/adgangskode/";
    private static final String ONE = "/administration/konti/{id:\\d{1,18}}";

    private final AccountDesk desk;
    private final OwnAddress own;

    AccountsController(AccountDesk desk, OwnAddress own) {
        this.desk = desk;
        this.own = own;
    }

    @GetMapping("/administration/konti")
    String list(@RequestParam(defaultValue = "") String ord, Model model) {
        model.addAttribute("words", ord);
        model.addAttribute("accounts", desk.list(ord));
        return "access/accounts";
    }

    @PostMapping("/administration/konti")
    String invite(
            @RequestParam String userName,
            @RequestParam String name,
            @RequestParam String email,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/administration/konti/"
                    + desk.invite(userName.strip(), name.strip(), email.strip(), actor);
        } catch (AccountDesk.Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("field", refused.field());
            model.addAttribute("flaw", refused.code());
            model.addAttribute("userName", userName);
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return list("", model);
        }
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model) {
        AccountDesk.Listed one = found(id);
        model.addAttribute("one", one);
        model.addAttribute("person", desk.personOf(one.account()).orElse(""));
        model.addAttribute("organisations", desk.organisations());
        model.addAttribute("programmes", desk.programmes());
        model.addAttribute("choices", Role.values());
        return "access/account";
    }

    /** The link is on this page once, and nowhere else. */
    @PostMapping(ONE + "/link")
    String link(
            @PathVariable long id, @AuthenticationPrincipal Actor actor, HttpServletResponse response, Model model) {
        found(id);
        model.addAttribute("link", own.link(PASSWORD + desk.link(id, actor)));
        return show(id, model);
    }

    /** The link goes to its owner by mail, and is shown nowhere. */
    @PostMapping(ONE + "/link/mail")
    String mailLink(
            @PathVariable long id, @AuthenticationPrincipal Actor actor, HttpServletResponse response, Model model) {
        found(id);
        try {
            model.addAttribute("mailed", desk.mailLink(id, actor, link -> own.linkInLetter(PASSWORD + link)));
        } catch (AccountDesk.Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("flaw", refused.code());
        }
        return show(id, model);
    }

    @PostMapping(ONE + "/lukning")
    String close(
            @PathVariable long id, @AuthenticationPrincipal Actor actor, HttpServletResponse response, Model model) {
        return changed(id, () -> desk.setActive(id, false, actor), response, model);
    }

    @PostMapping(ONE + "/aabning")
    String open(
            @PathVariable long id, @AuthenticationPrincipal Actor actor, HttpServletResponse response, Model model) {
        return changed(id, () -> desk.setActive(id, true, actor), response, model);
    }

    @PostMapping(ONE + "/sessioner")
    String endSessions(
            @PathVariable long id, @AuthenticationPrincipal Actor actor, HttpServletResponse response, Model model) {
        return changed(id, () -> desk.endSessions(id, null, actor), response, model);
    }

    @PostMapping(ONE + "/person")
    String setPerson(
            @PathVariable long id,
            @RequestParam String person,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", person);
        return changed(id, () -> desk.setPerson(id, person.strip(), actor), response, model);
    }

    @PostMapping(ONE + "/roller")
    String give(
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam @Nullable Long organisation,
            @RequestParam @Nullable Long programme,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model) {
        return changed(id, () -> desk.give(id, role, organisation, programme, from, to, actor), response, model);
    }

    @PostMapping(ONE + "/roller/{assignment:\\d{1,18}}/fratagelse")
    String take(
            @PathVariable long id,
            @PathVariable long assignment,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model) {
        return changed(id, () -> desk.take(id, assignment, actor), response, model);
    }

    private String changed(long id, Runnable change, HttpServletResponse response, Model model) {
        found(id);
        try {
            change.run();
            return "redirect:/administration/konti/" + id;
        } catch (AccountDesk.Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("flaw", refused.code());
            return show(id, model);
        }
    }

    private AccountDesk.Listed found(long id) {
        Optional<AccountDesk.Listed> found = desk.find(id);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
