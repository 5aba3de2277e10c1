package dk.partsregister.overview.web;

import dk.partsregister.access.Actor;
import dk.partsregister.overview.AmountStyle;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Headings;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The templates of overviews, for those who make them. */
@Controller
class TemplateController {

    private static final String ONE = "/skabeloner/{id:\\d{1,18}}";

    private final OverviewTemplates templates;
    private final PartyProfiles parties;
    private final ProjectSheets sheets;

    TemplateController(OverviewTemplates templates, PartyProfiles parties, ProjectSheets sheets) {
        this.templates = templates;
        this.parties = parties;
        this.sheets = sheets;
    }

    @GetMapping("/skabeloner")
    String list(Model model) {
        model.addAttribute("templates", templates.all());
        return "overview/templates";
    }

    /** A new one begins as the standard one is. */
    @GetMapping("/skabeloner/ny")
    String add(Model model) {
        OverviewTemplate standard = templates.standard(today()).template();
        TemplateForm form = TemplateForm.of(standard);
        TemplateForm begun = new TemplateForm(
                "0",
                "",
                form.overskrifter(),
                form.kolonne(),
                form.navne(),
                form.penge(),
                form.beloeb(),
                form.tomme(),
                form.udsteder(),
                form.fod(),
                "");
        return shown(null, begun, standard.filter(), Map.of(), model);
    }

    @GetMapping(ONE)
    String edit(@PathVariable long id, Model model) {
        OverviewTemplate template = found(id);
        return shown(id, TemplateForm.of(template), template.filter(), Map.of(), model);
    }

    @PostMapping("/skabeloner")
    String create(
            TemplateForm form,
            ProjectFilter filter,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return saved(null, form, filter, actor, model, response);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable long id,
            TemplateForm form,
            ProjectFilter filter,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        found(id);
        return saved(id, form, filter, actor, model, response);
    }

    @PostMapping(ONE + "/udgaaet")
    String retire(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        found(id);
        templates.retire(id, actor.name());
        return "redirect:/skabeloner";
    }

    private String saved(
            @Nullable Long id,
            TemplateForm form,
            ProjectFilter filter,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Map<String, String> flaws = form.flaws(
                templates.isTaken(form.navn(), Optional.ofNullable(id)),
                issuers().stream().map(OrganisationEntry::id).toList());
        if (flaws.isEmpty()) {
            try {
                templates.save(form.template(id, filter), actor.name());
                return "redirect:/skabeloner";
            } catch (OptimisticLockingFailureException e) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                return shown(id, form, filter, Map.of("navn", "samtidig"), model);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(id, form, filter, flaws, model);
    }

    /** The form with all that was typed, and what is wrong with it. */
    private String shown(
            @Nullable Long id, TemplateForm form, ProjectFilter filter, Map<String, String> flaws, Model model) {
        LocalDate today = today();
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "choices",
                Selection.of(AsOf.on(today), ProjectFilter.NONE, sheets.asOf(today, null))
                        .choices());
        model.addAttribute("flaws", flaws);
        model.addAttribute(
                "columns",
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.TITLE)
                        .toList());
        model.addAttribute("headings", Headings.values());
        model.addAttribute("amounts", AmountStyle.values());
        model.addAttribute("issuers", issuers());
        return "overview/template";
    }

    private OverviewTemplate found(long id) {
        return templates
                .find(Optional.of(id), today())
                .map(OverviewTemplates.Used::template)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<OrganisationEntry> issuers() {
        return parties.organisations(today());
    }

    private static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
