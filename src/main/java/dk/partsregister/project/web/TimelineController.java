package dk.partsregister.project.web;

import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.UnreadableParameterException;
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
            Model model) {
        if (!PAPERS.contains(paper)) {
            throw new UnreadableParameterException("papir", paper);
        }
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        model.addAttribute("paper", paper);
        model.addAttribute("timeline", PortfolioTimeline.of(selection, from, to));
        return "project/timeline";
    }
}
