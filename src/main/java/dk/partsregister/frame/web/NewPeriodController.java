package dk.partsregister.frame.web;

import dk.partsregister.access.Actor;
import dk.partsregister.frame.NewPeriod;
import dk.partsregister.frame.NewPeriod.Fate;
import dk.partsregister.frame.NewPeriod.Order;
import dk.partsregister.frame.NewPeriod.Start;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form that opens a new agreement period from the last. */
@Controller
class NewPeriodController {

    private static final String PAGE = "/aftaler/ny";

    private final NewPeriod periods;

    NewPeriodController(NewPeriod periods) {
        this.periods = periods;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        return shown(null, Map.of(), Set.of(), Set.of(), model);
    }

    @PostMapping(PAGE)
    String open(
            @RequestParam MultiValueMap<String, String> all,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Map<String, String> sent = all.toSingleValueMap();
        Set<Long> pots = ids(all.get("pulje"));
        Set<Long> bodies = ids(all.get("udvalg"));
        try {
            Order order = new Order(
                    Typed.text(sent, "kode"),
                    Typed.day(sent, "fra"),
                    Typed.dayOrNone(sent, "til"),
                    pots,
                    bodies,
                    fates(sent),
                    sent.containsKey("laas"));
            periods.open(order, actor.name());
            return "redirect:/aftaler/" + order.code() + "?gjort=ny";
        } catch (Refused refused) {
            return flawed(sent, pots, bodies, refused.code(), model, response);
        } catch (DateTimeException unreadable) {
            return flawed(sent, pots, bodies, "dato", model, response);
        }
    }

    private String flawed(
            Map<String, String> sent,
            Set<Long> pots,
            Set<Long> bodies,
            String flaw,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(flaw, sent, pots, bodies, model);
    }

    private String shown(
            @Nullable String flaw, Map<String, String> typed, Set<Long> pots, Set<Long> bodies, Model model) {
        Start start = periods.start(null).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("start", start);
        model.addAttribute("typed", typed);
        model.addAttribute("pots", pots);
        model.addAttribute("bodies", bodies);
        model.addAttribute("fates", Fate.values());
        model.addAttribute("flaw", flaw);
        return "frame/new-period";
    }

    private static Set<Long> ids(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .map(value -> Typed.id(Map.of("id", value), "id"))
                        .filter(id -> id > 0)
                        .collect(Collectors.toSet());
    }

    private static Map<Integer, Fate> fates(Map<String, String> sent) {
        Map<Integer, Fate> fates = new HashMap<>();
        sent.forEach((field, value) -> {
            if (field.matches("projekt-\\d{1,9}")) {
                Arrays.stream(Fate.values())
                        .filter(fate -> fate.name().equals(value))
                        .findFirst()
                        .ifPresent(fate -> fates.put(Integer.valueOf(field.substring("projekt-".length())), fate));
            }
        });
        return fates;
    }
}
