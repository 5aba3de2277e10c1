package dk.partsregister.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the register promises those who use it in other ways than with eyes and mouse. */
@Controller
class AccessibilityController {

    @GetMapping("/tilgaengelighed")
    String statement() {
        return "home/accessibility";
    }
}
