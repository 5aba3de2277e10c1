package dk.partsregister.search.web;

import dk.partsregister.search.Answer;
import dk.partsregister.search.Search;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.QueryString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding by words. */
@Controller
class SearchController {

    private static final int SIZE = 20;
    private static final int MOST_PAGES = 10_000;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/sog")
    String find(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String typed,
            AsOf asOf,
            Model model) {
        int shown = Math.min(Paged.page(typed), MOST_PAGES);
        Answer answer = search.find(words, asOf.day(), shown, SIZE);
        model.addAttribute("words", words);
        model.addAttribute("tooLong", words.strip().length() > Search.LONGEST);
        model.addAttribute("asOf", asOf);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "projects", new Paged<>(answer.projects(), shown, Paged.pages(answer.count(), SIZE), answer.count()));
        model.addAttribute("query", query(words, asOf));
        return "search/search";
    }

    /** How links go on to other pages of what was found. */
    private static String query(String words, AsOf asOf) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", words);
        parameters.putAll(asOf.parameters());
        return QueryString.of(parameters);
    }
}
