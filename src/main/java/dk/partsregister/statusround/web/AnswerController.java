package dk.partsregister.statusround.web;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectState;
import dk.partsregister.statusround.Answers;
import dk.partsregister.statusround.Answers.Asking;
import dk.partsregister.statusround.Answers.Caller;
import dk.partsregister.statusround.Answers.Outcome;
import dk.partsregister.statusround.Answers.Result;
import dk.partsregister.statusround.Answers.Task;
import dk.partsregister.statusround.Answers.Typed;
import dk.partsregister.statusround.RoundRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a leader answers: by a personal link, signed in, or through somebody of the secretariat. */
@Controller
class AnswerController {

    static final String LINK = "/svar/{link:[A-Za-z0-9_-]{1,200}}";
    static final String OWN = "/min-status";
    private static final String ONE_OWN = OWN + "/{request:\\d{1,18}}";
    private static final String BEHALF = RoundController.ONE + "/svar/{request:\\d{1,18}}";
    private static final String DRAFT = "/kladde";

    private final Answers answers;

    AnswerController(Answers answers) {
        this.answers = answers;
    }

    /** Who answers, and at which address. */
    private record Place(Caller caller, String address) {}

    private Optional<Place> byLink(String link) {
        return answers.ofLink(link).map(request -> new Place(new Caller(request, null), "/svar/" + link));
    }

    private Place own(long request, Actor actor) {
        Long person = actor.person();
        if (person == null || !answers.isOf(request, person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Place(new Caller(request, null), OWN + "/" + request);
    }

    private Place behalf(long id, long request, Actor actor) {
        answers.asking(id, request, actor);
        return new Place(new Caller(request, actor.name()), RoundController.ROUNDS + "/" + id + "/svar/" + request);
    }

    @GetMapping(LINK)
    String show(@PathVariable String link, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return byLink(link).map(place -> shown(place, model)).orElseGet(() -> unknown(response));
    }

    @PostMapping(LINK)
    String answer(
            @PathVariable String link,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return byLink(link)
                .map(place -> answered(place, sent, model, response, told))
                .orElseGet(() -> unknown(response));
    }

    @PostMapping(LINK + DRAFT)
    String keep(
            @PathVariable String link,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return byLink(link).map(place -> kept(place, sent, model)).orElseGet(() -> unknown(response));
    }

    /** The rounds in which somebody who is signed in is asked. */
    @GetMapping(OWN)
    String mine(@AuthenticationPrincipal Actor actor, Model model) {
        Long person = actor.person();
        List<Asking> asked = new ArrayList<>();
        if (person != null) {
            answers.ofPerson(person).forEach(request -> answers.asking(request).ifPresent(asked::add));
        }
        model.addAttribute("asked", asked);
        model.addAttribute("person", person);
        return "statusround/mine";
    }

    @GetMapping(ONE_OWN)
    String showOwn(@PathVariable long request, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(own(request, actor), model);
    }

    @PostMapping(ONE_OWN)
    String answerOwn(
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        return answered(own(request, actor), sent, model, response, told);
    }

    @PostMapping(ONE_OWN + DRAFT)
    String keepOwn(
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return kept(own(request, actor), sent, model);
    }

    @GetMapping(BEHALF)
    String showBehalf(
            @PathVariable long id, @PathVariable long request, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(behalf(id, request, actor), model);
    }

    @PostMapping(BEHALF)
    String answerBehalf(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        return answered(behalf(id, request, actor), sent, model, response, told);
    }

    @PostMapping(BEHALF + DRAFT)
    String keepBehalf(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return kept(behalf(id, request, actor), sent, model);
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "statusround/unknown-link";
    }

    private Asking asking(Place place) {
        return answers.asking(place.caller().request())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(Place place, Model model) {
        Asking asking = asking(place);
        return page(
                place,
                asking,
                asking.tasks().stream()
                        .map(task -> AnswerForm.of(task, asking.round().asOf()))
                        .toList(),
                model);
    }

    private static String page(Place place, Asking asking, List<AnswerForm> forms, Model model) {
        model.addAttribute("address", place.address());
        model.addAttribute("behalf", place.caller().by() != null);
        model.addAttribute("linked", place.address().startsWith("/svar/"));
        model.addAttribute("asking", asking);
        model.addAttribute("forms", forms);
        model.addAttribute("states", ProjectState.values());
        model.addAttribute(
                "flawed",
                forms.stream()
                        .filter(form -> !form.flaws().isEmpty() || form.elsewhere() != null)
                        .toList());
        return "statusround/answer";
    }

    private static List<Typed> typed(Asking asking, Map<String, String> sent) {
        return asking.tasks().stream()
                .filter(Task::isOpen)
                .flatMap(task -> AnswerForm.read(sent, task).stream())
                .toList();
    }

    /** Keeps all that is typed, and tells what the fields were made from now. */
    private String kept(Place place, Map<String, String> sent, Model model) {
        Asking asking = asking(place);
        List<Typed> typed = typed(asking, sent);
        Map<Integer, Result> results = answers.keep(place.caller(), typed);
        Map<Integer, String> bases = new LinkedHashMap<>();
        typed.forEach(one -> {
            Result result = results.get(one.number());
            if (result != null && result.outcome() == Outcome.KEPT) {
                bases.put(one.number(), one.answer().digest());
            }
        });
        model.addAttribute("keptAt", Instant.now());
        model.addAttribute("bases", bases);
        model.addAttribute("overtaken", results.size() > bases.size());
        return "statusround/answer :: kept(keptAt=${keptAt})";
    }

    /** Keeps all that is typed, and does what was asked for: sends one project, or all that are left as they are. */
    private String answered(
            Place place, Map<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes told) {
        Asking before = asking(place);
        List<Typed> typed = typed(before, sent);
        int one = number(sent.getOrDefault("send", ""));
        int unchanged = number(sent.getOrDefault("uaendret", ""));
        Map<Integer, Result> results = new LinkedHashMap<>(answers.keep(
                place.caller(),
                typed.stream()
                        .filter(form -> form.number() != one && form.number() != unchanged)
                        .toList()));
        List<Integer> done = new ArrayList<>();
        typed.stream().filter(form -> form.number() == one).forEach(form -> {
            boolean anyway = sent.containsKey("p" + one + ".trods");
            results.put(one, answers.send(place.caller(), form, anyway));
            done.add(one);
        });
        try {
            if (unchanged > 0) {
                results.put(unchanged, answers.sendUnchanged(place.caller(), unchanged));
                done.add(unchanged);
            }
            if (sent.containsKey("resten")) {
                asking(place).tasks().stream()
                        .filter(task -> task.isOpen() && !task.isBegun())
                        .forEach(task -> {
                            results.put(task.number(), answers.sendUnchanged(place.caller(), task.number()));
                            done.add(task.number());
                        });
            }
            int again = number(sent.getOrDefault("ret", ""));
            if (again > 0) {
                answers.takeBack(place.caller(), again);
                done.add(again);
            }
            String[] confirmed = sent.getOrDefault("bekraeft", "").split(":", -1);
            if (confirmed.length == 2 && number(confirmed[0]) > 0 && confirmed[1].matches("\\d{1,18}")) {
                answers.confirm(place.caller(), number(confirmed[0]), Long.parseLong(confirmed[1]));
                done.add(number(confirmed[0]));
            }
        } catch (RoundRefused refused) {
            told.addFlashAttribute("refused", refused.code());
        }
        boolean fine = results.values().stream()
                .noneMatch(result -> result.outcome() == Outcome.FLAWED || result.outcome() == Outcome.OVERTAKEN);
        if (fine) {
            told.addFlashAttribute("told", done.isEmpty() ? "gemt" : "");
            return "redirect:" + place.address() + (done.size() == 1 ? "#p" + done.get(0) : "");
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return again(place, typed, results, model);
    }

    /** The page with all that was typed, and beside it what came meanwhile from another window. */
    private String again(Place place, List<Typed> typed, Map<Integer, Result> results, Model model) {
        Asking asking = asking(place);
        List<AnswerForm> forms = new ArrayList<>();
        for (Task task : asking.tasks()) {
            Result result = results.get(task.number());
            Optional<Typed> form =
                    typed.stream().filter(one -> one.number() == task.number()).findFirst();
            AnswerForm plain = AnswerForm.of(task, asking.round().asOf());
            if (result == null || form.isEmpty()) {
                forms.add(plain);
            } else {
                boolean overtaken = result.outcome() == Outcome.OVERTAKEN;
                forms.add(new AnswerForm(
                        task,
                        overtaken || result.outcome() == Outcome.FLAWED
                                ? form.get().answer()
                                : task.answer(),
                        task.answer().digest(),
                        result.flaws(),
                        overtaken ? task.answer() : null,
                        asking.round().asOf()));
            }
        }
        return page(place, asking, forms, model);
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,8}") ? Integer.parseInt(typed) : 0;
    }
}
