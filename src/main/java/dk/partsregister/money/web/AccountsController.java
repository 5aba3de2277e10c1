package dk.partsregister.money.web;

import dk.partsregister.access.Actor;
import dk.partsregister.money.Money;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
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

/** The accounts of a project, line by line, and how its money is divided between pots. */
@Controller("projectAccountsController")
class AccountsController {

    private static final String PAGE = "/projekter/{number:\\d{1,9}}/regnskab";
    private static final String SHARE = "andel-";

    private final Money money;
    private final ProjectSheets sheets;
    private final ProjectRights rights;

    AccountsController(Money money, ProjectSheets sheets, ProjectRights rights) {
        this.money = money;
        this.sheets = sheets;
        this.rights = rights;
    }

    /** @param done what was just done, as the ending of the key of a Danish message */
    @GetMapping(PAGE)
    String show(
            @PathVariable int number,
            AsOf asOf,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        model.addAttribute("done", done != null && done.matches("linje|annullering|fordeling") ? done : null);
        return shown(number, asOf, actor, Map.of(), null, model);
    }

    private String shown(
            int number, AsOf asOf, Actor actor, Map<String, String> typed, @Nullable String flaw, Model model) {
        RecordedSheet recorded = sheets.find(number, asOf.day(), asOf.knownAt())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("asOf", asOf);
        model.addAttribute("project", recorded);
        model.addAttribute("accounts", money.accounts(recorded, asOf));
        model.addAttribute("edits", rights.mayEdit(actor, number));
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "money/accounts";
    }

    @PostMapping(PAGE)
    String spend(
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(number, sent, "linje", actor, model, response, project -> {
            long pot = Typed.id(sent, "pulje");
            money.spend(
                    project,
                    pot == 0 ? null : pot,
                    Typed.day(sent, "dag"),
                    Typed.text(sent, "tekst"),
                    Typed.said(sent, "bilag"),
                    Typed.text(sent, "beloeb"),
                    actor.name());
        });
    }

    @PostMapping(PAGE + "/annullering")
    String unspend(
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(
                number,
                sent,
                "annullering",
                actor,
                model,
                response,
                project -> money.unspend(project, Typed.id(sent, "linje"), LocalDate.now(Danish.ZONE), actor.name()));
    }

    @PostMapping(PAGE + "/fordeling")
    String divide(
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Map<Long, String> shares = new HashMap<>();
        sent.forEach((field, value) -> {
            if (field.matches(SHARE + "[1-9]\\d{0,17}")) {
                shares.put(Long.valueOf(field.substring(SHARE.length())), value);
            }
        });
        return done(
                number,
                sent,
                "fordeling",
                actor,
                model,
                response,
                project -> money.divide(
                        project, shares, Typed.day(sent, "dag"), Typed.text(sent, "beslutning"), actor.name()));
    }

    private String done(
            int number,
            Map<String, String> sent,
            String done,
            Actor actor,
            Model model,
            HttpServletResponse response,
            Consumer<RecordedSheet> work) {
        AsOf today = AsOf.on(LocalDate.now(Danish.ZONE));
        RecordedSheet project = sheets.find(number, today.day(), null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.demand(actor, number);
        String flaw;
        try {
            work.accept(project);
            return "redirect:/projekter/" + number + "/regnskab?gjort=" + done;
        } catch (Refused refused) {
            flaw = refused.code();
        } catch (DateTimeException unreadable) {
            flaw = "dato";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(number, today, actor, sent, flaw, model);
    }
}
