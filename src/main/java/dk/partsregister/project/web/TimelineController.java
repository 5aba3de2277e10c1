package dk.partsregister.project.web;

import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.QueryString;
import dk.partsregister.shared.UnreadableParameterException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of the portfolio, on screen and on paper. */
@Controller
class TimelineController {

    /** Sizes of paper, as an address and the style sheets name them. */
    private static final Set<String> PAPERS = Set.of("a4", "a3");

    private final ProjectSheets sheets;

    TimelineController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/tidslinje")
    String show(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = PortfolioTimeline.FROM, required = false) @Nullable String from,
            @RequestParam(name = PortfolioTimeline.TO, required = false) @Nullable String to,
            @RequestParam(name = "papir", defaultValue = "a4") String paper,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        if (!PAPERS.contains(paper)) {
            throw new UnreadableParameterException("papir", paper);
        }
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        PortfolioTimeline timeline = PortfolioTimeline.of(selection, from, to, Paged.page(page));
        if (timeline.rows().isBeyondTheLast()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        model.addAttribute("paper", paper);
        model.addAttribute("timeline", timeline);
        model.addAttribute("query", query(selection, from, to, paper));
        return "project/timeline";
    }

    /** How links go on to other pages of the same drawing. */
    private static String query(Selection selection, @Nullable String from, @Nullable String to, String paper) {
        Map<String, String> parameters = new LinkedHashMap<>(selection.parameters());
        put(parameters, PortfolioTimeline.FROM, from);
        put(parameters, PortfolioTimeline.TO, to);
        put(parameters, "papir", paper.equals("a4") ? null : paper);
        return QueryString.of(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value.strip());
        }
    }
}
