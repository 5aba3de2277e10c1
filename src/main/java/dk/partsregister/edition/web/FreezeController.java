package dk.partsregister.edition.web;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.EditionRights;
import dk.partsregister.edition.Finding;
import dk.partsregister.edition.FreezeLater;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.FreezeRefused;
import dk.partsregister.edition.Freezing;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.QueryString;
import dk.partsregister.transaction.Submissions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Freezing an overview: the check list and a look at the draft first, then the edition. */
@Controller
class FreezeController {

    private static final Logger log = LoggerFactory.getLogger(FreezeController.class);

    /** With more projects than this an edition is frozen in the background. */
    private static final int AT_ONCE = 300;

    private final Freezing freezing;
    private final EditionRights rights;
    private final OverviewTemplates templates;
    private final FreezeLater later;
    private final Submissions submissions;

    FreezeController(
            Freezing freezing,
            EditionRights rights,
            OverviewTemplates templates,
            FreezeLater later,
            Submissions submissions) {
        this.freezing = freezing;
        this.rights = rights;
        this.submissions = submissions;
        this.later = later;
        this.templates = templates;
    }

    @GetMapping("/udgaver/ny")
    String prepare(
            FreezeForm form,
            ProjectFilter filter,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return shown(form, filter, null, actor, model, response);
    }

    @PostMapping("/udgaver")
    String freeze(
            FreezeForm form,
            ProjectFilter filter,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        LocalDate day = form.day().orElse(null);
        LocalDate printDay = form.printDay().orElse(null);
        if (day == null || printDay == null) {
            return shown(form, filter, day == null ? "dag" : "tryk", actor, model, response);
        }
        try {
            FreezeOrder order = new FreezeOrder(
                    form.keyOrNew(),
                    day,
                    filter,
                    form.skabelon(),
                    printDay,
                    stripped(form.note()),
                    form.retter(),
                    stripped(form.begrundelse()),
                    actor.name(),
                    form.runde());
            Optional<Integer> before = freezing.frozenAs(order);
            if (before.isPresent()) {
                return "redirect:/udgaver/" + before.get();
            }
            Freezing.Draft draft = freezing.draft(day, filter, form.skabelon());
            demand(actor, form, draft);
            if (!draft.findings().isEmpty() && !fingerprint(draft.findings()).equals(form.seen())) {
                return shown(form, filter, "aendret", actor, model, response);
            }
            if (draft.selection().sheets().size() > AT_ONCE) {
                freezing.check(order, draft);
                later.order(order, actor.account(), draft.overview().imprint().title());
                return "redirect:/mine-filer";
            }
            return "redirect:/udgaver/" + freezing.freeze(order, step -> {});
        } catch (FreezeRefused refused) {
            if (refused.reason() == FreezeRefused.Reason.RENDERING) {
                log.error("An edition could not be made", refused);
            }
            return shown(form, filter, refused.reason().name(), actor, model, response);
        }
    }

    /** The page with all that was typed, and what is wrong with it. */
    private String shown(
            FreezeForm form,
            ProjectFilter filter,
            @Nullable String flaw,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        LocalDate day = form.day().orElse(LocalDate.now(Danish.ZONE));
        String wrong = flaw != null
                ? flaw
                : form.day().isEmpty() ? "dag" : form.printDay().isEmpty() ? "tryk" : null;
        model.addAttribute("form", form);
        model.addAttribute("key", key(form));
        model.addAttribute("day", day);
        model.addAttribute("printDay", form.printDay().orElse(LocalDate.now(Danish.ZONE)));
        model.addAttribute("filter", filter.parameters());
        model.addAttribute("templates", templates.all());
        model.addAttribute("formats", OverviewFormat.values());
        try {
            Freezing.Draft draft = freezing.draft(day, filter, form.skabelon());
            demand(actor, form, draft);
            Map<String, String> query = new LinkedHashMap<>();
            query.put("pr", day.toString());
            query.putAll(filter.parameters());
            if (form.skabelon() != null) {
                query.put("skabelon", form.skabelon().toString());
            }
            query.put("udkast", "ja");
            model.addAttribute("query", QueryString.of(query));
            model.addAttribute("projects", draft.selection().sheets().size());
            model.addAttribute("findings", byKind(draft.findings()));
            model.addAttribute("count", draft.findings().size());
            model.addAttribute("fingerprint", fingerprint(draft.findings()));
        } catch (FreezeRefused refused) {
            wrong = refused.reason().name();
            model.addAttribute("projects", 0);
            model.addAttribute("findings", Map.of());
            model.addAttribute("count", 0);
        }
        model.addAttribute("flaw", wrong);
        if (wrong != null) {
            response.setStatus(status(wrong));
        }
        return "edition/new";
    }

    /** A form that is shown again gets a key of its own where an edition was frozen with the one it had. */
    private UUID key(FreezeForm form) {
        return submissions.lastResultOf(form.keyOrNew()).isPresent() ? UUID.randomUUID() : form.keyOrNew();
    }

    private void demand(Actor actor, FreezeForm form, Freezing.Draft draft) {
        rights.demand(actor, draft.selection().sheets());
        Integer corrected = form.retter();
        if (corrected != null) {
            rights.demand(actor, corrected);
        }
    }

    private static Map<Finding.Kind, List<Finding>> byKind(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
    }

    private static int status(String flaw) {
        if (flaw.equals(FreezeRefused.Reason.RENDERING.name())) {
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        return flaw.equals(FreezeRefused.Reason.FROZEN_OTHERWISE.name())
                ? HttpServletResponse.SC_CONFLICT
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Tells whether the list is still the one that somebody has answered for. */
    private static String fingerprint(List<Finding> findings) {
        return Integer.toHexString(findings.hashCode());
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
