package dk.partsregister.steering.web;

import dk.partsregister.access.Actor;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.ProjectSheet.DecisionOutcome;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.steering.Agendas;
import dk.partsregister.steering.Decisions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of a body, and the decisions it takes. */
@Controller
class BodyController {

    private static final String ONE = "/udvalg/{id:\\d{1,18}}";
    private static final int LONGEST = 500;

    private final Agendas agendas;
    private final Decisions decisions;

    BodyController(Agendas agendas, Decisions decisions) {
        this.agendas = agendas;
        this.decisions = decisions;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, AsOf asOf, @AuthenticationPrincipal Actor actor, Model model) {
        StandingBody body = found(id, asOf.day());
        model.addAttribute("asOf", asOf);
        model.addAttribute("agenda", agendas.agenda(body, asOf.day()));
        model.addAttribute("records", decisions.mayRecord(actor, body));
        model.addAttribute("edits", actor.mayEdit(body.programme()));
        return "steering/body";
    }

    @GetMapping(ONE + "/beslutninger/ny")
    String form(@PathVariable long id, DecisionForm form, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(allowed(id, actor), form, Map.of(), actor, model);
    }

    @PostMapping(ONE + "/beslutninger")
    String record(
            @PathVariable long id,
            DecisionForm form,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        StandingBody body = allowed(id, actor);
        Map<String, String> flaws = new LinkedHashMap<>();
        Optional<RecordedSheet> project = projects(body, actor).stream()
                .filter(one -> String.valueOf(one.number()).equals(form.projekt()))
                .findFirst();
        if (project.isEmpty()) {
            flaws.put("projekt", "projekt");
        }
        Optional<DecisionMatter> matter = choice(DecisionMatter.values(), form.om());
        if (matter.isEmpty()) {
            flaws.put("om", "om");
        }
        if (form.emne().isEmpty() && matter.equals(Optional.of(DecisionMatter.OTHER))) {
            flaws.put("emne", "emne");
        }
        Optional<DecisionOutcome> outcome = choice(DecisionOutcome.values(), form.udfald());
        if (outcome.isEmpty()) {
            flaws.put("udfald", "udfald");
        }
        if (form.tid().isEmpty()) {
            flaws.put("tid", "tid");
        }
        for (Map.Entry<String, String> field : Map.of("emne", form.emne(), "tid", form.tid(), "enige", form.enige())
                .entrySet()) {
            if (field.getValue().length() > LONGEST) {
                flaws.put(field.getKey(), "langt");
            }
        }
        LocalDate from = day(form.fra());
        if (from == null) {
            flaws.put("fra", "fra");
        }
        if (flaws.isEmpty() && from != null) {
            Decision decision = new Decision(
                    new Named(body.name(), body.id()),
                    matter.orElseThrow(),
                    form.emne().isEmpty() ? null : form.emne(),
                    outcome.orElseThrow(),
                    DatePhrase.read(form.tid(), from),
                    form.enige().isEmpty() ? null : form.enige());
            int number = project.orElseThrow().number();
            UUID key = form.key() == null ? UUID.randomUUID() : form.key();
            Decisions.Outcome came =
                    decisions.record(number, decision, from, key, actor, "Beslutning i " + body.name());
            if (came == Decisions.Outcome.RECORDED) {
                return "redirect:/projekter/" + number + "#beslutninger";
            }
            flaws.put(came == Decisions.Outcome.OVERTAKEN ? "projekt" : "fra", came.name());
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(body, form, flaws, actor, model);
    }

    /** The form with all that was typed, and what is wrong with it. */
    private String shown(StandingBody body, DecisionForm form, Map<String, String> flaws, Actor actor, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("form", form);
        model.addAttribute("flaws", flaws);
        model.addAttribute("fields", new ArrayList<>(flaws.keySet()));
        // Nothing is saved with this one: a form that is shown was not taken in.
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("from", form.fra().isEmpty() ? today().toString() : form.fra());
        model.addAttribute("projects", projects(body, actor));
        model.addAttribute("matters", DecisionMatter.values());
        model.addAttribute("outcomes", DecisionOutcome.values());
        return "steering/decision";
    }

    /** The projects that the body follows, and that this person may record its decisions on. */
    private List<RecordedSheet> projects(StandingBody body, Actor actor) {
        return decisions.open(actor, body, agendas.projects(body, today()));
    }

    private StandingBody found(long id, LocalDate day) {
        return agendas.body(id, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StandingBody allowed(long id, Actor actor) {
        StandingBody body = found(id, today());
        if (!decisions.mayRecord(actor, body)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return body;
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? today() : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
