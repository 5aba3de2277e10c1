package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the choices of somebody whose work met another's. */
@Controller
class ConflictController {

    private static final String CHOICE = "valg.";

    private final ConflictDesk desk;

    ConflictController(ConflictDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/projekter/{number:\\d{1,9}}/rediger/sammenfletning")
    String join(
            @PathVariable int number,
            @RequestParam long newest,
            @RequestParam UUID kladde,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        if (!actor.is(Role.SECRETARIAT)) {
            throw new AccessDeniedException("Only a secretariat edits projects");
        }
        Map<String, FormMerge.Choice> choices = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), choice(value));
            }
        });
        Optional<UUID> joined = desk.join(actor, number, kladde, newest, choices);
        if (joined.isPresent()) {
            return "redirect:/projekter/" + number + "/rediger?kladde=" + joined.get();
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return desk.show(actor, number, kladde, model);
    }

    private static FormMerge.Choice choice(String value) {
        return switch (value) {
            case "theirs" -> FormMerge.Choice.THEIRS;
            case "both" -> FormMerge.Choice.BOTH;
            default -> FormMerge.Choice.MINE;
        };
    }
}
