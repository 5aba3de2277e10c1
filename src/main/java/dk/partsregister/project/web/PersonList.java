package dk.partsregister.project.web;

import dk.partsregister.party.PartyProfiles.PersonEntry;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.Involvement.Part;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons of the register, one a line. */
final class PersonList {

    private PersonList() {}

    /**
     * A person with what he or she has to do with the projects of a day.
     *
     * @param leads how many times the person leads
     * @param sits how many seats the person holds
     */
    record Line(PersonEntry entry, int leads, int sits) {}

    /** Those in whose name or organisations the words stand. */
    static List<Line> of(List<PersonEntry> persons, List<RecordedSheet> projects, String words) {
        Map<Long, int[]> roles = new HashMap<>();
        projects.stream()
                .flatMap(recorded -> Involvement.in(recorded).stream())
                .filter(role -> role.person() != null && role.person().id() != null)
                .forEach(role -> roles.computeIfAbsent(role.person().id(), id -> new int[2])[
                        role.part() == Part.SITS ? 1 : 0]++);
        String folded = Danish.fold(words);
        return persons.stream()
                .filter(person ->
                        Danish.fold(person.name() + " " + person.actsFor()).contains(folded))
                .map(person -> {
                    int[] counts = roles.getOrDefault(person.id(), new int[2]);
                    return new Line(person, counts[0], counts[1]);
                })
                .toList();
    }

    static Table table(List<Line> lines) {
        return new Table(
                "Personer",
                List.of(
                        new Table.Head("Navn", 32),
                        new Table.Head("Virker for", 32),
                        new Table.Head("Leder", 8),
                        new Table.Head("Pladser", 8)),
                () -> lines.stream()
                        .map(line -> List.of(
                                Value.words(line.entry().name()),
                                Value.words(line.entry().actsFor()),
                                Value.number(line.leads()),
                                Value.number(line.sits()))));
    }
}
