package dk.partsregister.home.web;

import dk.partsregister.overview.Portfolio;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: all projects at a glance. */
@Controller
class HomeController {

    private static final int CHANGES = 10;

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
        model.addAttribute("chart", MoneyChart.of(portfolio.grants()));
        model.addAttribute("changes", sheets.latest(CHANGES, asOf.knownAt()));
        return "home/home";
    }
}
