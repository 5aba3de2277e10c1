package dk.partsregister.access.web;

import dk.partsregister.access.Account;
import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.AttemptLimits;
import dk.partsregister.access.KnownDevices;
import dk.partsregister.access.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a password with a link, and asking for one. */
@Controller
class PasswordController {

    private final AccountDesk desk;
    private final AttemptLimits limits;
    private final KnownDevices devices;

    PasswordController(AccountDesk desk, AttemptLimits limits, KnownDevices devices) {
        this.desk = desk;
        this.devices = devices;
        this.limits = limits;
    }

    @GetMapping("/adgangskode/glemt")
    String forgotten(@RequestParam @Nullable String bedt, Model model) {
        model.addAttribute("asked", bedt != null);
        return "access/forgotten";
    }

    @PostMapping("/adgangskode/glemt")
    String ask(@RequestParam String username, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Duration> wait = limits.reset(username, request);
        if (wait.isPresent()) {
            model.addAttribute(AttemptLimits.WAITING, Waiting.of(wait.get()).told(response));
            model.addAttribute("typed", username);
            return forgotten(null, model);
        }
        desk.wantReset(username);
        return "redirect:/adgangskode/glemt?bedt=ja";
    }

    @GetMapping("/adgangskode/{link:[A-Za-z0-9_-]{20,100}}")
    String choose(@PathVariable String link, Model model, HttpServletResponse response) {
        var account = desk.ofLink(link);
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "access/link-used";
        }
        model.addAttribute("account", account.get());
        response.setHeader("Referrer-Policy", "no-referrer");
        return "access/choose";
    }

    @PostMapping("/adgangskode/{link:[A-Za-z0-9_-]{20,100}}")
    String chosen(
            @PathVariable String link,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Duration> wait = limits.link(link, request);
        if (wait.isPresent()) {
            model.addAttribute(AttemptLimits.WAITING, Waiting.of(wait.get()).told(response));
            return choose(link, model, response);
        }
        Optional<Account> owner = desk.ofLink(link);
        String flaw = null;
        if (!password.equals(again)) {
            flaw = "ens";
        } else {
            try {
                desk.choosePassword(link, password);
            } catch (AccountDesk.Refused refused) {
                flaw = refused.code();
            }
        }
        if (flaw == null) {
            owner.ifPresent(account -> devices.remember(account.userName(), request, response));
            return "redirect:/login?valgt=ja";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("flaw", flaw);
        return choose(link, model, response);
    }
}
