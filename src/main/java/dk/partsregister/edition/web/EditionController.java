package dk.partsregister.edition.web;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.EditionFile;
import dk.partsregister.edition.EditionRights;
import dk.partsregister.edition.Editions;
import dk.partsregister.overview.FileResponse;
import dk.partsregister.overview.OverviewFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** An edition as a page and as files: the whole of it for those with a role, for others what is open to everyone. */
@Controller
class EditionController {

    private static final String ONE = "/udgaver/{number:\\d{1,9}}";

    /** Others may keep a copy, but must ask each time whether it is still open. */
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();

    /** In seconds; so long the files of an edition take at most, as a rule. */
    private static final String SOON = "30";

    private final Editions editions;
    private final EditionRights rights;

    EditionController(Editions editions, EditionRights rights) {
        this.editions = editions;
        this.rights = rights;
    }

    @GetMapping("/udgaver")
    String list(@AuthenticationPrincipal @Nullable Actor actor, Model model) {
        boolean inside = isInside(actor);
        model.addAttribute("inside", inside);
        model.addAttribute("editions", inside ? editions.all() : editions.published());
        return "edition/list";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable int number,
            @AuthenticationPrincipal @Nullable Actor actor,
            Model model,
            HttpServletResponse response) {
        Shown shown = shown(number, actor);
        EditionFile page = find(shown, EditionFile.PAGE).orElse(null);
        if (page == null) {
            return closed(shown.edition(), model, response);
        }
        model.addAttribute("rules", actor != null && rights.mayChange(actor, number));
        model.addAttribute("inside", shown.inside());
        model.addAttribute("edition", shown.edition());
        model.addAttribute("forgotten", editions.forgotten(number).orElse(null));
        model.addAttribute("sections", new String(page.content(), StandardCharsets.UTF_8));
        model.addAttribute(
                "files",
                shown.inside()
                        ? editions.files(number, shown.edition().disclosure())
                        : editions.openFiles(shown.edition()));
        model.addAttribute("formats", OverviewFormat.values());
        model.addAttribute("footer", shown.edition().footer());
        if (!shown.inside()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME.getHeaderValue());
        }
        return "edition/edition";
    }

    @GetMapping(ONE + ".{ending:pdf|docx|xlsx|csv|json}")
    @Nullable ResponseEntity<byte[]> download(
            @PathVariable int number,
            @PathVariable String ending,
            @AuthenticationPrincipal @Nullable Actor actor,
            ServletWebRequest request) {
        Shown shown = shown(number, actor);
        OverviewFormat format = OverviewFormat.ofEnding(ending);
        EditionFile file = file(shown, format.name());
        if (request.checkNotModified("\"" + file.sha256() + "\"")) {
            return null;
        }
        ResponseEntity.BodyBuilder answer =
                FileResponse.of(format, shown.edition().fileName(ending)).eTag("\"" + file.sha256() + "\"");
        if (!shown.inside()) {
            answer.cacheControl(ASK_EACH_TIME);
        }
        return answer.body(file.content());
    }

    /**
     * An edition as somebody sees it.
     *
     * @param inside whether as it was frozen; else as it was opened to everyone
     */
    private record Shown(Edition edition, boolean inside) {}

    /** Who may see nothing of an edition is not told that it is there. */
    private Shown shown(int number, @Nullable Actor actor) {
        Optional<Edition> found = editions.find(number);
        boolean inside = isInside(actor);
        return found.filter(edition -> inside || edition.publication() != null)
                .map(edition -> new Shown(inside ? edition : edition.asOthersSeeIt(), inside))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<EditionFile> find(Shown shown, String format) {
        Edition edition = shown.edition();
        return shown.inside()
                ? editions.file(edition.number(), edition.disclosure(), format)
                : editions.openFile(edition, format);
    }

    private EditionFile file(Shown shown, String format) {
        return find(shown, format).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    /** A name was taken out of the edition, and its files are being made again without it. */
    private static String closed(Edition edition, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        model.addAttribute("edition", edition);
        return "edition/closed";
    }

    private static boolean isInside(@Nullable Actor actor) {
        return actor != null && !actor.assignments().isEmpty();
    }
}
