package dk.partsregister.overview.web;

import dk.partsregister.access.Actor;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewDesk;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.QueryString;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The status overview as a page. */
@Controller
class OverviewController {

    private final OverviewDesk desk;
    private final OverviewTemplates templates;
    private final ProjectRights rights;

    OverviewController(OverviewDesk desk, OverviewTemplates templates, ProjectRights rights) {
        this.desk = desk;
        this.templates = templates;
        this.rights = rights;
    }

    /**
     * @param side which page of a long overview
     * @param project instead of that, the page that this project's row stands on
     */
    @GetMapping("/oversigt")
    String show(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = "skabelon", required = false) @Nullable Long template,
            @RequestParam(name = "udkast", required = false) @Nullable String draft,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String side,
            @RequestParam(name = "projekt", required = false) @Nullable Integer project,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        OverviewDesk.Wanted wanted = desk.wanted(asOf, filter, template, draft != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Selection selection = wanted.selection();
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        if (selection.sheets().isEmpty() && filter.isSectionOnly()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "overview/unknown-section";
        }
        model.addAttribute("kept", wanted.kept());
        model.addAttribute(
                "freezes",
                actor.edits()
                        && rights.mayEditAll(
                                actor,
                                selection.sheets().stream()
                                        .map(RecordedSheet::number)
                                        .toList()));
        model.addAttribute("query", wanted.query());
        model.addAttribute("formats", OverviewFormat.values());
        model.addAttribute("templates", templateLinks(asOf, wanted.used().template()));
        Overview overview = desk.overview(wanted);
        int shown = side == null && project != null
                ? OverviewPage.pageOf(project, overview, OverviewPage.ROWS)
                : Paged.page(side);
        OverviewPage page = OverviewPage.of(overview, asOf.query(), shown, OverviewPage.ROWS);
        if (page.rows().isBeyondTheLast()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("page", page);
        model.addAttribute("perPage", OverviewPage.ROWS);
        return "overview/overview";
    }

    /** A template that can be chosen instead. */
    record TemplateLink(String name, String address, boolean chosen) {}

    private List<TemplateLink> templateLinks(AsOf asOf, OverviewTemplate used) {
        return templates.all().stream()
                .map(template -> {
                    Map<String, String> parameters = new LinkedHashMap<>(asOf.parameters());
                    if (!template.standard()) {
                        parameters.put("skabelon", String.valueOf(template.id()));
                    }
                    return new TemplateLink(
                            template.name(),
                            "/oversigt" + QueryString.of(parameters),
                            Objects.equals(template.id(), used.id()));
                })
                .toList();
    }
}
