package dk.partsregister.access.web;

import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.Actor;
import dk.partsregister.access.AttemptLimits;
import dk.partsregister.access.KnownDevices;
import dk.partsregister.access.RescuedForms;
import dk.partsregister.access.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, and the forms one was sent away from. */
@Controller
class OwnAccountController {

    private final AccountDesk desk;
    private final AttemptLimits limits;
    private final RescuedForms forms;
    private final KnownDevices devices;

    OwnAccountController(AccountDesk desk, AttemptLimits limits, RescuedForms forms, KnownDevices devices) {
        this.devices = devices;
        this.desk = desk;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/konto")
    String show(@AuthenticationPrincipal Actor actor, @RequestParam @Nullable String gjort, Model model) {
        model.addAttribute("own", desk.find(actor.account()).orElseThrow());
        model.addAttribute("done", gjort);
        return "access/own";
    }

    @PostMapping("/konto/adgangskode")
    String change(
            @AuthenticationPrincipal Actor actor,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Model model) {
        Optional<Duration> wait = limits.change(actor);
        if (wait.isPresent()) {
            model.addAttribute(AttemptLimits.WAITING, Waiting.of(wait.get()).told(response));
            return show(actor, null, model);
        }
        try {
            if (!password.equals(again)) {
                model.addAttribute("field", "again");
                model.addAttribute("flaw", "ens");
            } else {
                desk.changePassword(actor, current, password, session.getId());
                String userName =
                        desk.find(actor.account()).orElseThrow().account().userName();
                devices.remember(userName, request, response);
                return "redirect:/konto?gjort=adgangskode";
            }
        } catch (AccountDesk.Refused refused) {
            model.addAttribute("field", refused.field());
            model.addAttribute("flaw", refused.code());
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(actor, null, model);
    }

    @PostMapping("/konto/sessioner")
    String endOthers(@AuthenticationPrincipal Actor actor, HttpSession session) {
        desk.endSessions(actor.account(), session.getId(), actor);
        return "redirect:/konto?gjort=sessioner";
    }

    /** Leads back to what was sent when the session had ended, with every character in it. */
    @GetMapping("/fortsaet")
    String goOn(@AuthenticationPrincipal Actor actor, Model model) {
        List<RescuedForms.Rescued> waiting = forms.of(actor.account());
        if (waiting.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("waiting", waiting);
        return "access/go-on";
    }

    @PostMapping("/fortsaet/{id:\\d{1,18}}/kassering")
    String discard(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        forms.remove(actor.account(), id);
        return "redirect:/fortsaet";
    }
}
