package dk.partsregister.statusround.web;

import dk.partsregister.access.Actor;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.shared.QueryString;
import dk.partsregister.statusround.Board;
import dk.partsregister.statusround.Boards;
import dk.partsregister.statusround.Candidate;
import dk.partsregister.statusround.Ending;
import dk.partsregister.statusround.Requests;
import dk.partsregister.statusround.RoundRefused;
import dk.partsregister.statusround.Rounds;
import dk.partsregister.statusround.StatusRound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds for those who run them: opened, sent, watched and ended. */
@Controller
class RoundController {

    static final String ROUNDS = "/statusrunder";
    static final String ONE = ROUNDS + "/{id:\\d{1,18}}";

    private final Rounds rounds;
    private final Boards boards;
    private final Requests requests;
    private final Ending ending;
    private final OverviewTemplates templates;
    private final MessageSource messages;

    RoundController(
            Rounds rounds,
            Boards boards,
            Requests requests,
            Ending ending,
            OverviewTemplates templates,
            MessageSource messages) {
        this.rounds = rounds;
        this.boards = boards;
        this.requests = requests;
        this.ending = ending;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping(ROUNDS)
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("rounds", rounds.all(actor));
        return "statusround/list";
    }

    /** A form for a new round; like another one where that is asked for. */
    @GetMapping(ROUNDS + "/ny")
    String form(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Long efter,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        RoundForm form = sent.containsKey("key")
                ? RoundForm.of(sent)
                : Optional.ofNullable(efter)
                        .map(before -> RoundForm.after(rounds.find(before, actor), RoundForm.today()))
                        .orElseGet(() -> RoundForm.empty(standard(), RoundForm.today()));
        return shown(form, Map.of(), actor, model);
    }

    private long standard() {
        return Objects.requireNonNullElse(
                templates.standard(RoundForm.today()).template().id(), 0L);
    }

    @PostMapping(ROUNDS)
    String open(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        RoundForm form = RoundForm.of(sent);
        if (sent.containsKey("vis")) {
            return shown(form, Map.of(), actor, model);
        }
        Map<String, String> flaws = new LinkedHashMap<>(form.flaws(RoundForm.today()));
        if (flaws.isEmpty()) {
            try {
                return "redirect:" + ROUNDS + "/" + rounds.open(form.plan(), form.valg(), actor) + "/udsendelse";
            } catch (RoundRefused refused) {
                flaws.put(refused.code().equals("brugt") ? "navn" : "projekter", refused.code());
            }
        }
        response.setStatus(
                flaws.containsValue("brugt") ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
        return shown(form, flaws, actor, model);
    }

    private String shown(RoundForm sent, Map<String, String> flaws, Actor actor, Model model) {
        RoundForm form = rounds.isOpenedWith(sent.key()) ? sent.withNewKey() : sent;
        List<Candidate> candidates = form.shown()
                .filter(plan -> templates
                        .find(Optional.of(plan.template()), plan.asOf())
                        .isPresent())
                .map(plan -> rounds.candidates(plan, actor))
                .orElse(List.of());
        model.addAttribute("form", form);
        model.addAttribute("flaws", flaws);
        model.addAttribute("candidates", candidates);
        model.addAttribute("templates", templates.all());
        model.addAttribute("whom", StatusRound.Whom.values());
        model.addAttribute("silent", StatusRound.Silent.values());
        return "statusround/new";
    }

    /**
     * How a round stands. What was just done stands in the address, since the page is kept.
     *
     * @param sent how many letters were written
     * @param reminded how many were reminded
     */
    @GetMapping(ONE)
    String board(
            @PathVariable long id,
            @RequestParam(name = "sendt", required = false) @Nullable Integer sent,
            @RequestParam(name = "rykket", required = false) @Nullable Integer reminded,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("reminded", reminded);
        addBoard(boards.of(id, actor), model);
        return "statusround/board";
    }

    /** The board itself, where something has happened since it was seen last. */
    @GetMapping(ONE + "/tavle")
    @Nullable String rows(
            @PathVariable long id,
            @RequestParam long set,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        if (boards.version(id, actor) == set) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        addBoard(boards.of(id, actor), model);
        return "statusround/board :: rows(board=${board})";
    }

    private void addBoard(Board board, Model model) {
        model.addAttribute("board", board);
        model.addAttribute("rows", BoardRows.html(board, messages));
    }

    /** The projects that are not asked about, each with its reason; any of them can be asked about yet. */
    @GetMapping(ONE + "/projekter")
    String others(@PathVariable long id, @AuthenticationPrincipal Actor actor, Model model) {
        Board board = boards.of(id, actor);
        model.addAttribute("round", board.round());
        model.addAttribute("asked", board.lines());
        model.addAttribute("others", rounds.others(board, actor));
        return "statusround/projects";
    }

    @PostMapping(ONE + "/projekter")
    String add(
            @PathVariable long id,
            @RequestParam int projekt,
            @RequestParam(defaultValue = "") String hvorfor,
            @AuthenticationPrincipal Actor actor) {
        rounds.add(id, projekt, hvorfor, actor);
        return "redirect:" + ROUNDS + "/" + id + "/udsendelse";
    }

    /** Who would be written to, and what. */
    @GetMapping(ONE + "/udsendelse")
    String preview(@PathVariable long id, @AuthenticationPrincipal Actor actor, Model model) {
        Board board = boards.of(id, actor);
        List<Requests.Preview> previews = requests.preview(board);
        model.addAttribute("round", board.round());
        model.addAttribute("previews", previews);
        model.addAttribute(
                "unasked",
                board.lines().stream().filter(line -> line.asked().isEmpty()).toList());
        model.addAttribute(
                "toBeSent",
                previews.stream().filter(Requests.Preview::isToBeSent).count());
        model.addAttribute(
                "unreachable",
                previews.stream()
                        .filter(one -> one.letter().toAddress().isEmpty())
                        .count());
        return "statusround/send";
    }

    @PostMapping(ONE + "/udsendelse")
    String send(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        return "redirect:" + ROUNDS + "/" + id + "?sendt=" + requests.send(id, actor);
    }

    @PostMapping(ONE + "/rykkere")
    String remind(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        return "redirect:" + ROUNDS + "/" + id + "?rykket=" + requests.remind(id, null, actor);
    }

    @GetMapping(ONE + "/forloeb")
    String record(@PathVariable long id, @AuthenticationPrincipal Actor actor, Model model) {
        Board board = boards.of(id, actor);
        model.addAttribute("board", board);
        model.addAttribute("record", rounds.record(id, actor));
        return "statusround/record";
    }

    @GetMapping(ONE + "/afslutning")
    String ending(@PathVariable long id, @AuthenticationPrincipal Actor actor, Model model) {
        return ending(id, Map.of(), null, actor, model);
    }

    @PostMapping(ONE + "/afslutning")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        ending.unanswered(boards.of(id, actor))
                .forEach(line -> reasons.put(
                        line.number(),
                        sent.getOrDefault("hvorfor." + line.number(), "").isBlank()
                                ? sent.getOrDefault("hvorfor", "")
                                : sent.getOrDefault("hvorfor." + line.number(), "")));
        try {
            ending.close(id, reasons, actor);
            return "redirect:" + ROUNDS + "/" + id;
        } catch (RoundRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ending(id, sent, refused.code(), actor, model);
        }
    }

    private String ending(long id, Map<String, String> typed, @Nullable String flaw, Actor actor, Model model) {
        Board board = boards.of(id, actor);
        model.addAttribute("board", board);
        model.addAttribute("waiting", ending.waiting(board));
        model.addAttribute("unanswered", ending.unanswered(board));
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "statusround/ending";
    }

    @PostMapping(ONE + "/genaabning")
    String reopen(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        ending.reopen(id, actor);
        return "redirect:" + ROUNDS + "/" + id;
    }

    /** To the check list of the edition, with all that the round knows filled in. */
    @GetMapping(ONE + "/frysning")
    String freeze(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        StatusRound round = boards.of(id, actor).round();
        if (round.stage() != StatusRound.Stage.CLOSED) {
            return "redirect:" + ROUNDS + "/" + id + (round.isOpen() ? "/afslutning" : "");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("runde", round.key().toString());
        asked.put("pr", round.asOf().toString());
        asked.put("skabelon", String.valueOf(round.plan().template()));
        return "redirect:/udgaver/ny" + QueryString.of(asked);
    }
}
