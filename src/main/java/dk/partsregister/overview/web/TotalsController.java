package dk.partsregister.overview.web;

import dk.partsregister.overview.OverviewQuery;
import dk.partsregister.overview.Overviews;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the overview sums to, as a page. */
@Controller
class TotalsController {

    private final Overviews overviews;

    TotalsController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/oversigt/totaler")
    String show(AsOf asOf, Model model) {
        model.addAttribute("asOf", asOf);
        model.addAttribute("totals", overviews.totals(new OverviewQuery(asOf.day(), asOf.knownAt(), null)));
        return "overview/totals";
    }
}
