package dk.partsregister.overview.web;

import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.Totals;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the overview sums to, as a page. */
@Controller
class TotalsController {

    private final ProjectSheets sheets;
    private final Overviews overviews;

    TotalsController(ProjectSheets sheets, Overviews overviews) {
        this.sheets = sheets;
        this.overviews = overviews;
    }

    @GetMapping("/oversigt/totaler")
    String show(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String typed,
            Model model) {
        int page = Paged.page(typed);
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("selection", selection);
        Totals totals = overviews.totals(selection);
        model.addAttribute("totals", totals);
        model.addAttribute("contained", Paged.upTo(totals.contained(), page, Paged.LINES));
        model.addAttribute("approximate", Paged.upTo(totals.approximate(), page, Paged.LINES));
        model.addAttribute("notCounted", Paged.upTo(totals.notCounted(), page, Paged.LINES));
        model.addAttribute("withoutAmount", Paged.upTo(totals.withoutAmount(), page, Paged.LINES));
        return "overview/totals";
    }
}
