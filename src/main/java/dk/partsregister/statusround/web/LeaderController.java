package dk.partsregister.statusround.web;

import dk.partsregister.access.Actor;
import dk.partsregister.access.OwnAddress;
import dk.partsregister.party.Contact;
import dk.partsregister.shared.Missing;
import dk.partsregister.statusround.Board;
import dk.partsregister.statusround.Boards;
import dk.partsregister.statusround.Requests;
import dk.partsregister.statusround.RoundRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the secretariat does about one leader in a round. */
@Controller
class LeaderController {

    private static final String ONE = RoundController.ONE + "/ledere/{request:\\d{1,18}}";
    private static final int LONGEST = 500;

    private final Boards boards;
    private final Requests requests;
    private final OwnAddress own;

    LeaderController(Boards boards, Requests requests, OwnAddress own) {
        this.boards = boards;
        this.requests = requests;
        this.own = own;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, @PathVariable long request, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(id, request, Map.of(), null, actor, model);
    }

    private String shown(
            long id, long request, Map<String, String> typed, @Nullable String flaw, Actor actor, Model model) {
        Board board = boards.of(id, actor);
        Board.Leader leader = board.leader(request).orElseThrow(Missing::new);
        model.addAttribute("round", board.round());
        model.addAttribute("leader", leader);
        model.addAttribute("record", requests.record(id, request, actor));
        model.addAttribute("successors", requests.successors(board, leader));
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "statusround/leader";
    }

    @PostMapping(ONE + "/rykker")
    String remind(
            @PathVariable long id,
            @PathVariable long request,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes told) {
        told.addFlashAttribute("reminded", requests.remind(id, request, actor));
        return back(id, request);
    }

    @PostMapping(ONE + "/samtale")
    String spoken(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor) {
        requests.spoken(id, request, note.length() > LONGEST ? note.substring(0, LONGEST) : note, actor);
        return back(id, request);
    }

    @PostMapping(ONE + "/frist")
    String extend(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        LocalDate deadline;
        try {
            deadline = LocalDate.parse(sent.getOrDefault("frist", "").strip());
        } catch (DateTimeException unreadable) {
            return wrong(id, request, sent, "frist", actor, model, response);
        }
        return done(id, request, sent, () -> requests.extend(id, request, deadline, actor), actor, model, response);
    }

    @PostMapping(ONE + "/kontakt")
    String contact(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Contact contact = new Contact(said(sent, "mail"), said(sent, "telefon"));
        return done(id, request, sent, () -> requests.contact(id, request, contact, actor), actor, model, response);
    }

    private static @Nullable String said(Map<String, String> sent, String name) {
        String value = sent.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** The link is told once, on the page that answers. */
    @PostMapping(ONE + "/link")
    String link(@PathVariable long id, @PathVariable long request, @AuthenticationPrincipal Actor actor, Model model) {
        String link = own.link(requests.link(id, request, actor));
        model.addAttribute("link", link);
        return shown(id, request, Map.of(), null, actor, model);
    }

    @PostMapping(ONE + "/overdragelse")
    String handOver(
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        String person = sent.getOrDefault("efterfoelger", "");
        if (!person.matches("[1-9]\\d{0,17}")) {
            return wrong(id, request, sent, "efterfoelger", actor, model, response);
        }
        try {
            return back(id, requests.handOver(id, request, Long.parseLong(person), actor));
        } catch (RoundRefused refused) {
            return wrong(id, request, sent, refused.code(), actor, model, response);
        }
    }

    private String done(
            long id,
            long request,
            Map<String, String> sent,
            Runnable work,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            work.run();
            return back(id, request);
        } catch (RoundRefused refused) {
            return wrong(id, request, sent, refused.code(), actor, model, response);
        }
    }

    private String wrong(
            long id,
            long request,
            Map<String, String> sent,
            String flaw,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(id, request, sent, flaw, actor, model);
    }

    private static String back(long id, long request) {
        return "redirect:" + RoundController.ROUNDS + "/" + id + "/ledere/" + request;
    }
}
