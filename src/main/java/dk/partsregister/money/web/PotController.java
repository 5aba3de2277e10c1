package dk.partsregister.money.web;

import dk.partsregister.access.Actor;
import dk.partsregister.agreement.FrameBook;
import dk.partsregister.agreement.FrameDesk;
import dk.partsregister.money.Money;
import dk.partsregister.money.Money.Change;
import dk.partsregister.money.MoneyBook;
import dk.partsregister.money.PotAccount;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.Typed;
import dk.partsregister.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pots: what each was granted, what projects have of it, what is spent, and what is left. */
@Controller
class PotController {

    private static final String ONE = "/puljer/{id:\\d{1,18}}";

    private final Money money;
    private final FrameBook frame;
    private final FrameDesk frameDesk;
    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final MoneyTables tables;

    PotController(
            Money money,
            FrameBook frame,
            FrameDesk frameDesk,
            ProjectSheets sheets,
            Overviews overviews,
            MoneyTables tables) {
        this.money = money;
        this.frame = frame;
        this.frameDesk = frameDesk;
        this.sheets = sheets;
        this.overviews = overviews;
        this.tables = tables;
    }

    @GetMapping("/puljer")
    String list(
            AsOf asOf, @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String typed, Model model) {
        int page = Paged.page(typed);
        Selection all = all(asOf);
        MoneyBook book = money.book(asOf);
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !all.isBeforeEverything());
        model.addAttribute("book", book);
        model.addAttribute("undivided", Paged.upTo(book.undivided(), page, Paged.LINES));
        model.addAttribute("withoutPot", Paged.upTo(book.withoutPot(), page, Paged.LINES));
        model.addAttribute("totals", overviews.totals(all));
        return "money/pots";
    }

    @GetMapping("/puljer" + TableFile.ENDING)
    ResponseEntity<byte[]> listFile(AsOf asOf, @PathVariable String ending) {
        return TableFile.of(ending, "Puljer", asOf.day(), tables.pots(money.book(asOf)));
    }

    /** Period by source by party. */
    @GetMapping("/puljer/billede")
    String picture(AsOf asOf, Model model) {
        Selection all = all(asOf);
        model.addAttribute("asOf", asOf);
        model.addAttribute("known", !all.isBeforeEverything());
        model.addAttribute("picture", MoneyPicture.of(overviews.money(all)));
        return "money/picture";
    }

    @GetMapping("/puljer/billede" + TableFile.ENDING)
    ResponseEntity<byte[]> pictureFile(AsOf asOf, @PathVariable String ending) {
        return TableFile.of(ending, "Penge", asOf.day(), MoneyTables.picture(overviews.money(all(asOf))));
    }

    private Selection all(AsOf asOf) {
        return Selection.of(asOf, ProjectFilter.NONE, sheets.asOf(asOf.day(), asOf.knownAt()));
    }

    /** @param done what was just done, as the ending of the key of a Danish message */
    @GetMapping(ONE)
    String show(
            @PathVariable long id,
            AsOf asOf,
            @RequestParam(name = Paged.PARAMETER, required = false) @Nullable String page,
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            Model model) {
        model.addAttribute(
                "done", done != null && done.matches("bevilling|overfoersel|annullering|brug") ? done : null);
        return shown(id, asOf, Paged.page(page), Map.of(), null, model);
    }

    private String shown(long id, AsOf asOf, int page, Map<String, String> typed, @Nullable String flaw, Model model) {
        MoneyBook book = money.book(asOf);
        PotAccount account = found(book, id);
        model.addAttribute("asOf", asOf);
        model.addAttribute("account", account);
        model.addAttribute("allocated", Paged.upTo(account.allocated(), page, Paged.LINES));
        model.addAttribute("byProject", Paged.upTo(account.byProject(), page, Paged.LINES));
        model.addAttribute("spent", Paged.upTo(account.spent(), page, Paged.LINES));
        model.addAttribute("mayPay", book.mayPay(id));
        model.addAttribute(
                "others",
                frame.pots().stream()
                        .filter(pot -> pot.id() != id && pot.active() && !pot.locked())
                        .toList());
        model.addAttribute("changes", Change.values());
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "money/pot";
    }

    @GetMapping(ONE + TableFile.ENDING)
    ResponseEntity<byte[]> file(@PathVariable long id, AsOf asOf, @PathVariable String ending) {
        PotAccount account = found(money.book(asOf), id);
        return TableFile.of(ending, "Pulje " + id, asOf.day(), tables.pot(account));
    }

    @PostMapping(ONE + "/bevilling")
    String grant(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            money.grant(
                    id,
                    change(Typed.text(sent, "slags")),
                    Typed.text(sent, "beloeb"),
                    Typed.day(sent, "dag"),
                    Typed.text(sent, "beslutning"),
                    actor.name());
            return "bevilling";
        });
    }

    @PostMapping(ONE + "/overfoersel")
    String move(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            money.move(
                    id,
                    Typed.id(sent, "til"),
                    Typed.text(sent, "beloeb"),
                    Typed.day(sent, "dag"),
                    Typed.text(sent, "beslutning"),
                    actor.name());
            return "overfoersel";
        });
    }

    @PostMapping(ONE + "/annullering")
    String cancel(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, sent, model, response, () -> {
            money.cancel(
                    id, Typed.id(sent, "post"), Typed.day(sent, "dag"), Typed.text(sent, "beslutning"), actor.name());
            return "annullering";
        });
    }

    @PostMapping(ONE + "/brug")
    String use(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Actor actor,
            Model model,
            HttpServletResponse response) {
        found(money.book(AsOf.on(LocalDate.now(Danish.ZONE))), id);
        return done(id, sent, model, response, () -> {
            frameDesk.usePot(id, sent.containsKey("brug"), actor.name());
            return "brug";
        });
    }

    /** What was done, as the ending of the key of its Danish message. */
    private interface Work {
        String done();
    }

    private String done(long id, Map<String, String> sent, Model model, HttpServletResponse response, Work work) {
        String flaw;
        try {
            return "redirect:/puljer/" + id + "?gjort=" + work.done();
        } catch (Refused refused) {
            flaw = refused.code();
        } catch (DateTimeException unreadable) {
            flaw = "dato";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return shown(id, AsOf.on(LocalDate.now(Danish.ZONE)), 1, sent, flaw, model);
    }

    private static PotAccount found(MoneyBook book, long id) {
        return book.account(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Change change(String name) {
        for (Change change : Change.values()) {
            if (change.name().equals(name)) {
                return change;
            }
        }
        return Change.GRANT;
    }
}
