package dk.partsregister.search.web;

import dk.partsregister.search.Answer;
import dk.partsregister.search.Search;
import dk.partsregister.shared.AsOf;
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
            @RequestParam(name = "side", defaultValue = "1") int page,
            AsOf asOf,
            Model model) {
        int shown = Math.min(Math.max(page, 1), MOST_PAGES);
        Answer answer = search.find(words, asOf.day(), shown, SIZE);
        model.addAttribute("words", words);
        model.addAttribute("tooLong", words.strip().length() > Search.LONGEST);
        model.addAttribute("asOf", asOf);
        model.addAttribute("answer", answer);
        model.addAttribute("page", shown);
        model.addAttribute("pages", (answer.count() + SIZE - 1) / SIZE);
        return "search/search";
    }
}
