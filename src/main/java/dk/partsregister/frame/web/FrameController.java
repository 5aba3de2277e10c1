package dk.partsregister.frame.web;

import dk.partsregister.access.Actor;
import dk.partsregister.agreement.FrameBook;
import dk.partsregister.agreement.FrameBook.Period;
import dk.partsregister.agreement.FrameDesk;
import dk.partsregister.agreement.PotKind;
import dk.partsregister.project.PeriodChange;
import dk.partsregister.project.Renaming;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** The frame: the periods with what was agreed in each, the programmes, and the schemes that projects are sorted by. */
@Controller
class FrameController {

    private static final String ONE = "/aftaler/{code:OK-\\d\\d}";

    private final FrameBook frame;
    private final FrameDesk desk;
    private final Renaming renaming;
    private final PeriodChange projects;

    FrameController(FrameBook frame, FrameDesk desk, Renaming renaming, PeriodChange projects) {
        this.frame = frame;
        this.desk = desk;
        this.renaming = renaming;
        this.projects = projects;
    }

    @GetMapping("/aftaler")
    String periods(Model model) {
        model.addAttribute("periods", frame.periods());
        return "frame/periods";
    }

    @GetMapping(ONE)
    String period(
            @PathVariable String code,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            Model model) {
        return period(found(code), known(done), Map.of(), null, model);
    }

    private String period(
            Period period, @Nullable String done, Map<String, String> typed, @Nullable String flaw, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("agreements", frame.agreements(period.id()));
        model.addAttribute("clauses", frame.clauses(period.id()));
        model.addAttribute(
                "pots",
                frame.pots().stream()
                        .filter(pot -> period.code().equals(pot.key().period()))
                        .toList());
        model.addAttribute("open", projects.open(period.code(), LocalDate.now(Danish.ZONE)));
        model.addAttribute("potKinds", PotKind.values());
        return shown(done, typed, flaw, model, "frame/period");
    }

    @PostMapping(ONE + "/aftale")
    String agreement(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Period period = found(code);
        return inPeriod(period, sent, model, response, () -> {
            desk.agreement(
                    idOrNone(sent),
                    period.id(),
                    Typed.text(sent, "navn"),
                    Typed.text(sent, "slags"),
                    Typed.said(sent, "omraade"),
                    Typed.said(sent, "adresse"),
                    isUsed(sent),
                    actor.name());
            return "aftale";
        });
    }

    @PostMapping(ONE + "/paragraf")
    String clause(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Period period = found(code);
        return inPeriod(period, sent, model, response, () -> {
            desk.clause(
                    idOrNone(sent),
                    period.id(),
                    Typed.text(sent, "nummer"),
                    Typed.said(sent, "betydning"),
                    isUsed(sent),
                    actor.name());
            return "paragraf";
        });
    }

    @PostMapping(ONE + "/pulje")
    String pot(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Period period = found(code);
        return inPeriod(period, sent, model, response, () -> {
            long clause = Typed.id(sent, "paragraf");
            desk.pot(
                    period.id(),
                    potKind(sent),
                    clause == 0 ? null : clause,
                    Typed.said(sent, "omraade"),
                    Typed.said(sent, "bilag"),
                    Typed.said(sent, "underpulje"),
                    actor.name());
            return "pulje";
        });
    }

    @PostMapping(ONE + "/laas")
    String lock(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Period period = found(code);
        return inPeriod(period, sent, model, response, () -> {
            boolean locked = sent.containsKey("laast");
            desk.lock(period.id(), locked, actor.name());
            return locked ? "laast" : "aabnet";
        });
    }

    private String inPeriod(
            Period period, Map<String, String> sent, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return "redirect:/aftaler/" + period.code() + "?gjort=" + work.get();
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return period(period, null, sent, refused.code(), model);
        }
    }

    @GetMapping("/programmer")
    String programmes(@RequestParam(name = "gjort", required = false) @Nullable String done, Model model) {
        return programmes(known(done), Map.of(), null, model);
    }

    private String programmes(@Nullable String done, Map<String, String> typed, @Nullable String flaw, Model model) {
        model.addAttribute("programmes", frame.programmes());
        return shown(done, typed, flaw, model, "frame/programmes");
    }

    @PostMapping("/programmer")
    String programme(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            long successor = Typed.id(sent, "afloeser");
            renaming.programme(
                    idOrNone(sent),
                    Typed.text(sent, "navn"),
                    new FrameDesk.About(
                            Typed.said(sent, "kort"),
                            Typed.said(sent, "formaal"),
                            Typed.said(sent, "adresse"),
                            successor == 0 ? null : successor,
                            isUsed(sent)),
                    from(sent),
                    actor.name());
            return "redirect:/programmer?gjort=program";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return programmes(null, sent, refused.code(), model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return programmes(null, sent, "dato", model);
        }
    }

    @GetMapping("/inddelinger")
    String schemes(@RequestParam(name = "gjort", required = false) @Nullable String done, Model model) {
        return schemes(known(done), Map.of(), null, model);
    }

    private String schemes(@Nullable String done, Map<String, String> typed, @Nullable String flaw, Model model) {
        model.addAttribute("schemes", frame.schemes());
        return shown(done, typed, flaw, model, "frame/schemes");
    }

    @PostMapping("/inddelinger")
    String category(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            String number = Typed.text(sent, "nummer");
            renaming.category(
                    idOrNone(sent),
                    Typed.id(sent, "ordning"),
                    number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0,
                    Typed.text(sent, "titel"),
                    isUsed(sent),
                    from(sent),
                    actor.name());
            return "redirect:/inddelinger?gjort=inddeling";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return schemes(null, sent, refused.code(), model);
        } catch (DateTimeException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return schemes(null, sent, "dato", model);
        }
    }

    private static String shown(
            @Nullable String done, Map<String, String> typed, @Nullable String flaw, Model model, String view) {
        model.addAttribute("done", done);
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return view;
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && done.matches("aftale|paragraf|pulje|laast|aabnet|program|inddeling|ny") ? done : null;
    }

    private Period found(String code) {
        return frame.period(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Long idOrNone(Map<String, String> sent) {
        long id = Typed.id(sent, "id");
        return id == 0 ? null : id;
    }

    private static boolean isUsed(Map<String, String> sent) {
        return Typed.id(sent, "id") == 0 || sent.containsKey("brug");
    }

    private static LocalDate from(Map<String, String> sent) {
        LocalDate from = Typed.dayOrNone(sent, "fra");
        return from == null ? LocalDate.now(Danish.ZONE) : from;
    }

    private static PotKind potKind(Map<String, String> sent) {
        String kind = Typed.text(sent, "slags");
        for (PotKind one : PotKind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return PotKind.CLAUSE;
    }
}
