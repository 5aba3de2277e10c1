package dk.partsregister.mail.web;

import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.MailTemplates.Kind;
import dk.partsregister.mail.MailTemplates.Text;
import dk.partsregister.mail.Outbox;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The outbox and the texts of letters. */
@Controller
class MailController {

    private static final String OUTBOX = "/administration/post";
    private static final String LETTER = OUTBOX + "/{id:\\d{1,18}}";
    private static final String TEXT = OUTBOX + "/tekster/{kind:[A-Z_]+}";
    private static final int LONGEST = 10_000;

    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry("navn", "Åse Krogh"),
            Map.entry("brugernavn", "aase"),
            Map.entry("link", "https://partsregister.example/eksempel"),
            Map.entry("runde", "Foråret 2008"),
            Map.entry("dag", "1. april 2008"),
            Map.entry("frist", "fredag den 4. april 2008"),
            Map.entry("projekt", "12. Godt arbejde"),
            Map.entry("projekter", "– 12. Godt arbejde\n– 17. Ledelse i forandring"),
            Map.entry("bemærkninger", "Status: Hvornår holdes konferencen?"),
            Map.entry("svar", "Kurserne er holdt."),
            Map.entry("hvem", "Bo Lund"));

    private final Outbox outbox;
    private final MailTemplates templates;

    MailController(Outbox outbox, MailTemplates templates) {
        this.outbox = outbox;
        this.templates = templates;
    }

    @GetMapping(OUTBOX)
    String list(Model model) {
        model.addAttribute("sending", outbox.isSending());
        model.addAttribute("letters", outbox.newest());
        model.addAttribute("kinds", Kind.values());
        return "mail/outbox";
    }

    @GetMapping(LETTER)
    String show(@PathVariable long id, Model model) {
        model.addAttribute(
                "letter", outbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("sending", outbox.isSending());
        return "mail/letter";
    }

    @PostMapping(LETTER + "/igen")
    String again(@PathVariable long id) {
        outbox.again(id);
        return "redirect:" + OUTBOX;
    }

    @GetMapping(TEXT)
    String edit(@PathVariable Kind kind, Model model) {
        return shown(kind, templates.text(kind), null, model);
    }

    /** Shows what is typed as it would be sent, or stores it. */
    @PostMapping(TEXT)
    String save(
            @PathVariable Kind kind,
            @RequestParam String emne,
            @RequestParam String tekst,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String vis,
            @AuthenticationPrincipal(expression = "name()") String by,
            Model model,
            HttpServletResponse response) {
        Text typed = new Text(emne.strip(), tekst.strip(), version);
        Optional<String> unknown = templates.unknownPlace(kind, emne + tekst);
        String flaw = typed.subject().isEmpty() || typed.body().isEmpty()
                ? "tom"
                : typed.subject().length() + typed.body().length() > LONGEST
                        ? "lang"
                        : unknown.isPresent()
                                ? "sted"
                                : kind.places().contains("link")
                                                && !typed.body().contains("{link}")
                                        ? "link"
                                        : null;
        if (flaw == null && vis == null) {
            try {
                templates.save(kind, typed, by);
                return "redirect:" + OUTBOX;
            } catch (OptimisticLockingFailureException e) {
                flaw = "samtidig";
            }
        }
        if (flaw != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("unknown", unknown.orElse(""));
        return shown(kind, typed, flaw, model);
    }

    private static String shown(Kind kind, Text text, @Nullable String flaw, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute("flaw", flaw);
        model.addAttribute("preview", text.filled(EXAMPLE));
        return "mail/text";
    }
}
