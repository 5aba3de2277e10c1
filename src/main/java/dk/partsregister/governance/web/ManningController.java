package dk.partsregister.governance.web;

import dk.partsregister.governance.Manning;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.TableFile;
import dk.partsregister.tables.Value;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The manning (bemanding): who sits where, by body or by party. */
@Controller
class ManningController {

    private static final String PARTY = "part";

    private final StandingBodies bodies;
    private final MessageSource messages;

    ManningController(StandingBodies bodies, MessageSource messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    /**
     * @param programme name of the programme whose bodies are shown; empty for all
     * @param by {@code "part"} for party by party, else body by body
     */
    @GetMapping("/bemanding")
    String show(
            AsOf asOf,
            @RequestParam(name = "program", defaultValue = "") String programme,
            @RequestParam(name = "efter", defaultValue = "") String by,
            Model model) {
        List<StandingBody> all = bodies.on(asOf.day());
        Manning manning = manning(all, programme);
        model.addAttribute("asOf", asOf);
        model.addAttribute("programme", programme);
        model.addAttribute(
                "programmes",
                all.stream()
                        .map(StandingBody::programme)
                        .filter(name -> name != null)
                        .distinct()
                        .toList());
        model.addAttribute("byParty", by.equals(PARTY));
        model.addAttribute("groups", by.equals(PARTY) ? manning.byParty() : manning.byBody());
        model.addAttribute("all", manning.all());
        return "governance/manning";
    }

    @GetMapping("/bemanding" + TableFile.ENDING)
    ResponseEntity<byte[]> file(
            AsOf asOf,
            @RequestParam(name = "program", defaultValue = "") String programme,
            @RequestParam(name = "efter", defaultValue = "") String by,
            @PathVariable String ending) {
        Manning manning = manning(bodies.on(asOf.day()), programme);
        List<Manning.Group> groups = by.equals(PARTY) ? manning.byParty() : manning.byBody();
        Table table = new Table(
                "Bemanding",
                List.of(
                        new Table.Head("Udvalg", 32),
                        new Table.Head("Part", 24),
                        new Table.Head("Gruppe", 24),
                        new Table.Head("Rolle", 14),
                        new Table.Head("Navn", 30),
                        new Table.Head("Kommer fra", 24),
                        new Table.Head("Ubesatte", 10),
                        new Table.Head("Navn ventes", 24)),
                () -> groups.stream().flatMap(group -> group.lines().stream()).map(this::row));
        return TableFile.of(ending, "Bemanding", asOf.day(), List.of(table));
    }

    private List<Value> row(Manning.Line line) {
        StandingBody.Place place = line.place();
        return List.of(
                Value.words(line.body().name()),
                Value.words(line.party()),
                Value.words(place.group()),
                Value.words(words("plads.rolle." + place.role())),
                Value.words(
                        place.holder() == null
                                ? words("plads." + place.status())
                                : place.holder().name()),
                Value.words(line.from()),
                Value.number(place.isVacant() ? place.places() : 0),
                Value.words(place.expected()));
    }

    private String words(String key) {
        return messages.getMessage(key, null, Danish.LOCALE);
    }

    private static Manning manning(List<StandingBody> bodies, String programme) {
        return Manning.of(bodies.stream()
                .filter(body -> programme.isEmpty() || programme.equals(body.programme()))
                .toList());
    }
}
