package dk.partsregister.home.web;

import dk.partsregister.overview.Portfolio;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: all projects at a glance. */
@Controller
class HomeController {

    private static final int CHANGES = 10;

    /** More projects that need a word stand in the list of projects only. */
    private static final int MOST = 50;

    private final ProjectSheets sheets;

    HomeController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/")
    String home(AsOf asOf, Model model) {
        var portfolio = Portfolio.of(asOf.day(), sheets.asOf(asOf.day(), asOf.knownAt()));
        model.addAttribute("asOf", asOf);
        if (portfolio.projects() == 0 && sheets.isEmpty()) {
            return "home/empty";
        }
        model.addAttribute("portfolio", portfolio);
        model.addAttribute("lagging", Paged.of(portfolio.lagging(), 1, MOST));
        model.addAttribute("waiting", Paged.of(portfolio.waiting(), 1, MOST));
        model.addAttribute("chart", MoneyChart.of(portfolio.grants()));
        model.addAttribute("changes", sheets.latest(CHANGES, asOf.knownAt()));
        return "home/home";
    }
}
