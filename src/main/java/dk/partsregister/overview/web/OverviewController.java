package dk.partsregister.overview.web;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewQuery;
import dk.partsregister.overview.Overviews;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The status overview as a page. */
@Controller
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/oversigt")
    String show(
            AsOf asOf,
            @RequestParam(name = SectionParameter.NAME, required = false) @Nullable String afsnit,
            Model model,
            HttpServletResponse response) {
        Integer section = SectionParameter.read(afsnit);
        Overview overview = overviews.overview(new OverviewQuery(asOf.day(), asOf.knownAt(), section));
        model.addAttribute("asOf", asOf);
        if (section != null && overview.projectCount() == 0) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("section", section);
            model.addAttribute(
                    "page",
                    OverviewPage.of(
                            overviews.overview(new OverviewQuery(asOf.day(), asOf.knownAt(), null)), asOf.query()));
            return "overview/unknown-section";
        }
        model.addAttribute("section", section);
        model.addAttribute("page", OverviewPage.of(overview, asOf.query()));
        return "overview/overview";
    }
}
