package dk.partsregister.privacy.web;

import dk.partsregister.access.Actor;
import dk.partsregister.privacy.Forgetting;
import dk.partsregister.privacy.PersonalData;
import dk.partsregister.privacy.Privacy;
import dk.partsregister.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** All that is held on a person: to be seen, given out, and forgotten. */
@Controller
class PrivacyController {

    private static final String ONE = "/personer/{id:\\d{1,18}}/oplysninger";

    private final Privacy privacy;
    private final Forgetting forgetting;
    private final JsonMapper json;

    PrivacyController(Privacy privacy, Forgetting forgetting, JsonMapper json) {
        this.privacy = privacy;
        this.forgetting = forgetting;
        this.json = json;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            @RequestParam(name = "udgaver", required = false) @Nullable Integer editions,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        model.addAttribute("editions", editions);
        return shown(id, "", null, actor, model);
    }

    private String shown(long id, String others, @Nullable String flaw, Actor actor, Model model) {
        model.addAttribute("held", found(id, actor));
        model.addAttribute("others", others);
        model.addAttribute("flaw", flaw);
        return "privacy/person";
    }

    @GetMapping(ONE + ".json")
    ResponseEntity<byte[]> give(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("person-" + id + ".json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(found(id, actor)));
    }

    @PostMapping(ONE + "/glem")
    String forget(
            @PathVariable long id,
            @RequestParam(name = "ogsaa", defaultValue = "") String others,
            @RequestParam(name = "sikker", defaultValue = "") String sure,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            if (sure.isEmpty()) {
                return flawed(id, others, "sikker", actor, model, response);
            }
            List<String> lines = others.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return "redirect:/personer/" + id + "/oplysninger?udgaver=" + forgetting.forget(id, lines, actor.name());
        } catch (Refused refused) {
            return flawed(id, others, refused.code(), actor, model, response);
        }
    }

    private String flawed(long id, String others, String flaw, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(id, others, flaw, actor, model);
    }

    private PersonalData found(long id, Actor actor) {
        return privacy.of(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
