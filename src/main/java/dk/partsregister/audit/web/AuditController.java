package dk.partsregister.audit.web;

import dk.partsregister.audit.AuditTrail;
import dk.partsregister.audit.AuditedChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what of all that is not a project sheet, for administrators. */
@Controller
class AuditController {

    private static final int ON_A_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/administration/haendelser")
    String list(
            @RequestParam(defaultValue = "") String ord,
            @RequestParam @Nullable LocalDate fra,
            @RequestParam @Nullable LocalDate til,
            @RequestParam(defaultValue = "1") int side,
            Model model) {
        int page = Math.min(Math.max(side, 1), LAST_PAGE);
        List<AuditedChange> found = trail.find(ord, fra, til, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        model.addAttribute("words", ord);
        model.addAttribute("from", fra);
        model.addAttribute("to", til);
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > ON_A_PAGE);
        model.addAttribute("changes", found.subList(0, Math.min(found.size(), ON_A_PAGE)));
        return "audit/events";
    }
}
