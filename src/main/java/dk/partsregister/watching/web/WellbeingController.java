package dk.partsregister.watching.web;

import dk.partsregister.watching.Wellbeing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the register is doing, in words, for administrators. */
@Controller
class WellbeingController {

    private final Wellbeing wellbeing;

    WellbeingController(Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
    }

    @GetMapping("/administration/drift")
    String show(Model model) {
        model.addAttribute("state", wellbeing.now());
        return "watching/wellbeing";
    }
}
