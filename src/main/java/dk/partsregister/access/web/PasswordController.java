package dk.partsregister.access.web;

import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.AttemptLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    PasswordController(AccountDesk desk, AttemptLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @GetMapping("/adgangskode/glemt")
    String forgotten(@RequestParam @Nullable String bedt, Model model) {
        model.addAttribute("asked", bedt != null);
        return "access/forgotten";
    }

    @PostMapping("/adgangskode/glemt")
    String ask(@RequestParam String username, HttpServletRequest request, HttpServletResponse response) {
        limits.demand("reset " + username, request, response);
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
        limits.demand("link " + link, request, response);
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
            return "redirect:/login?valgt=ja";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("flaw", flaw);
        return choose(link, model, response);
    }
}
