package dk.partsregister.delivery.web;

import dk.partsregister.access.Actor;
import dk.partsregister.delivery.Deliveries;
import dk.partsregister.delivery.FileOrder;
import dk.partsregister.delivery.FileOrders;
import dk.partsregister.delivery.TooManyOrders;
import dk.partsregister.overview.OverviewDesk;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The files and editions that somebody waits for, or has waited for. */
@Controller
class DeliveryController {

    private static final String ONE = "/mine-filer/{id:[0-9a-f-]{36}}";

    private final FileOrders orders;
    private final Deliveries deliveries;
    private final OverviewDesk desk;

    DeliveryController(FileOrders orders, Deliveries deliveries, OverviewDesk desk) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.desk = desk;
    }

    @GetMapping("/mine-filer")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("open", addOrders(actor, model));
        return "delivery/files";
    }

    /** The same list alone, for a page that is open. */
    @GetMapping("/mine-filer/liste")
    String rows(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("open", addOrders(actor, model));
        return "delivery/files :: rows";
    }

    private boolean addOrders(Actor actor, Model model) {
        List<FileOrder> all = orders.of(actor.account());
        model.addAttribute("orders", all);
        return all.stream().anyMatch(FileOrder::isOpen);
    }

    /** Says that a file takes its time, before it is ordered. */
    @GetMapping("/mine-filer/ny")
    String ask(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = "skabelon", required = false) @Nullable Long template,
            @RequestParam(name = "udkast", required = false) @Nullable String draft,
            @RequestParam String format,
            Model model) {
        OverviewDesk.Wanted wanted = wanted(asOf, filter, template, draft);
        model.addAttribute("projects", wanted.selection().sheets().size());
        model.addAttribute("format", ending(format));
        model.addAttribute("parameters", parameters(wanted));
        model.addAttribute("key", UUID.randomUUID());
        return "delivery/order";
    }

    @PostMapping("/mine-filer")
    String order(
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = "skabelon", required = false) @Nullable Long template,
            @RequestParam(name = "udkast", required = false) @Nullable String draft,
            @RequestParam String format,
            @RequestParam UUID key,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model) {
        OverviewDesk.Wanted wanted = wanted(asOf, filter, template, draft);
        Map<String, String> parameters = parameters(wanted);
        parameters.put("format", ending(format));
        String name = OverviewFormat.ofEnding(format).fileName(asOf.day());
        try {
            deliveries.order(
                    key,
                    actor.account(),
                    name + ", " + wanted.selection().sheets().size() + " projekter",
                    parameters);
        } catch (TooManyOrders tooMany) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", tooMany.code());
            return ask(asOf, filter, template, draft, format, model);
        }
        return "redirect:/mine-filer";
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> download(@PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
        FileOrder.Content file = orders.content(id, actor.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping(ONE + "/sletning")
    String remove(@PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
        orders.remove(id, actor.account());
        return "redirect:/mine-filer";
    }

    private OverviewDesk.Wanted wanted(
            AsOf asOf, ProjectFilter filter, @Nullable Long template, @Nullable String draft) {
        return desk.wanted(asOf, filter, template, draft != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All that tells which overview it is, the day among it even where it was not typed. */
    private static Map<String, String> parameters(OverviewDesk.Wanted wanted) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(AsOf.DAY, wanted.selection().asOf().day().toString());
        parameters.putAll(wanted.selection().parameters());
        parameters.putAll(wanted.kept());
        return parameters;
    }

    private static String ending(String format) {
        try {
            return OverviewFormat.ofEnding(format).ending();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
