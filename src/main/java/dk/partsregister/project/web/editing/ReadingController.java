package dk.partsregister.project.web.editing;

import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How what is being typed is understood; the field tells its text under whatever name it has. */
@Controller
class ReadingController {

    @GetMapping("/laesning/dato")
    String date(@RequestParam Map<String, String> field, Model model) {
        return reading(readings().date(typed(field)), model);
    }

    @GetMapping("/laesning/beloeb")
    String amount(@RequestParam Map<String, String> field, Model model) {
        return reading(readings().amount(typed(field)), model);
    }

    private static String reading(Readings.Reading reading, Model model) {
        model.addAttribute("reading", reading);
        return "fragments/editing :: reading(reading=${reading})";
    }

    private static Readings readings() {
        return new Readings(LocalDate.now(Danish.ZONE));
    }

    private static String typed(Map<String, String> field) {
        return field.values().stream().findFirst().orElse("");
    }
}
