package dk.partsregister.project.web;

import dk.partsregister.project.Involvement;
import dk.partsregister.project.Involvement.Part;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with the projects of a day.
 *
 * @param leads projects or activities that are led or coordinated
 * @param sits seats in groups, empty ones too
 * @param bears money that is borne
 */
record Roles(List<Involvement> leads, List<Involvement> sits, List<Involvement> bears) {

    static Roles of(List<RecordedSheet> sheets, Predicate<Involvement> about) {
        List<Involvement> all = sheets.stream()
                .flatMap(recorded -> Involvement.in(recorded).stream())
                .filter(about)
                .toList();
        return new Roles(
                all.stream()
                        .filter(role -> role.part() == Part.LEADS || role.part() == Part.COORDINATES)
                        .toList(),
                all.stream().filter(role -> role.part() == Part.SITS).toList(),
                all.stream().filter(role -> role.part() == Part.BEARS_MONEY).toList());
    }

    public boolean isEmpty() {
        return leads.isEmpty() && sits.isEmpty() && bears.isEmpty();
    }

    /** The persons who lead or sit, in alphabetical order, each once however the name is written. */
    public List<Named> persons() {
        Map<Long, Named> persons = new HashMap<>();
        Stream.concat(leads.stream(), sits.stream())
                .map(Involvement::person)
                .filter(person -> person != null && person.id() != null)
                .forEach(person -> persons.putIfAbsent(person.id(), person));
        return persons.values().stream()
                .sorted(Comparator.comparing(Named::words, Danish.order()))
                .toList();
    }

    /** What the grants that are borne sum to; absent when there are none with an amount. */
    public @Nullable BigDecimal borne() {
        return bears.stream()
                .map(Involvement::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
