package dk.partsregister.statusround.web;

import dk.partsregister.access.Actor;
import dk.partsregister.overview.OverviewMarkup;
import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.AnswerState;
import dk.partsregister.statusround.Review;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers looked through before anybody else sees them. */
@Controller
class ReviewController {

    private static final String ALL = RoundController.ONE + "/gennemgang";
    private static final String ONE = ALL + "/{answer:\\d{1,18}}";
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 2000;

    /** What a comment can be about, in the order of the form; endings of the keys of their Danish names. */
    private static final List<String> FIELDS = List.of("status", "tider", "tilstand", "produkter", "naeste");

    private final Review review;
    private final OverviewMarkup markup;
    private final MessageSource messages;

    ReviewController(Review review, OverviewMarkup markup, MessageSource messages) {
        this.review = review;
        this.markup = markup;
        this.messages = messages;
    }

    /** @param late whether those are looked at that came when the round had ended */
    @GetMapping(ALL)
    String pile(
            @PathVariable long id,
            @RequestParam(name = "forsinket", required = false) @Nullable String late,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return shown(id, late != null, null, Map.of(), actor, model);
    }

    private String shown(
            long id, boolean late, @Nullable Long wrong, Map<String, String> typed, Actor actor, Model model) {
        Review.Pile pile = review.pile(id, late ? AnswerState.LATE : AnswerState.SENT, AT_ONCE, actor);
        model.addAttribute("pile", pile);
        model.addAttribute(
                "cells",
                pile.proposals().stream()
                        .collect(Collectors.toMap(one -> one.answer().id(), one -> markup.of(one.status()))));
        model.addAttribute("late", late);
        model.addAttribute("fields", FIELDS);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        return "statusround/review";
    }

    /** Those that were shown and nothing is in the way of. */
    @PostMapping(ALL + "/godkendelse")
    String approve(
            @PathVariable long id,
            @RequestParam List<Long> svar,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes told) {
        review.demandAll(id, svar, actor);
        int approved = 0;
        for (Long answer : svar) {
            if (review.approve(id, answer, actor) == Review.Outcome.APPROVED) {
                approved++;
            }
        }
        told.addFlashAttribute("approved", approved);
        told.addFlashAttribute("refused", svar.size() - approved);
        return back(id);
    }

    @PostMapping(ONE + "/godkendelse")
    String approve(
            @PathVariable long id,
            @PathVariable long answer,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes told) {
        told.addFlashAttribute("outcome", review.approve(id, answer, actor));
        return back(id);
    }

    @PostMapping(ONE + "/tilside")
    String setAside(@PathVariable long id, @PathVariable long answer, @AuthenticationPrincipal Actor actor) {
        review.setAside(id, answer, actor);
        return back(id);
    }

    @PostMapping(ONE + "/bekraeftelse")
    String confirm(@PathVariable long id, @PathVariable long answer, @AuthenticationPrincipal Actor actor) {
        review.confirm(id, answer, actor);
        return back(id);
    }

    @PostMapping(ONE + "/retur")
    String giveBack(
            @PathVariable long id,
            @PathVariable long answer,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        Map<String, String> comments = new LinkedHashMap<>();
        boolean tooLong = false;
        for (String field : FIELDS) {
            String comment = sent.getOrDefault(field, "").strip();
            tooLong = tooLong || comment.length() > LONGEST;
            if (!comment.isEmpty()) {
                comments.put(messages.getMessage("runde.felt." + field, null, Danish.LOCALE), comment);
            }
        }
        if (comments.isEmpty() || tooLong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return shown(id, false, answer, sent, actor, model);
        }
        review.giveBack(id, answer, comments, actor);
        return back(id);
    }

    private static String back(long id) {
        return "redirect:" + RoundController.ROUNDS + "/" + id + "/gennemgang";
    }
}
