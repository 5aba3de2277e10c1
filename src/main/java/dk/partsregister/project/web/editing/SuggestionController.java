package dk.partsregister.project.web.editing;

import dk.partsregister.party.PartySearch;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom or what the field may mean that is being typed in, whatever its name. */
@Controller
class SuggestionController {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    private final PartySearch parties;

    SuggestionController(PartySearch parties) {
        this.parties = parties;
    }

    @GetMapping("/forslag/personer")
    String persons(@RequestParam Map<String, String> field, Model model) {
        String typed = typed(field);
        return suggestions(typed.length() < SHORTEST ? List.of() : parties.persons(typed, MOST), model);
    }

    @GetMapping("/forslag/organisationer")
    String organisations(@RequestParam Map<String, String> field, Model model) {
        String typed = typed(field);
        return suggestions(typed.isEmpty() ? List.of() : parties.organisations(typed, MOST), model);
    }

    private static String suggestions(List<PartySearch.Found> found, Model model) {
        model.addAttribute("found", found);
        return "fragments/editing :: suggestions(found=${found})";
    }

    private static String typed(Map<String, String> field) {
        return field.values().stream().findFirst().orElse("").strip();
    }
}
