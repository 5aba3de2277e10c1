package dk.partsregister.search;

import dk.partsregister.party.PartySearch;
import java.util.List;

/**
 * What was found.
 *
 * @param words that were asked for
 * @param count of projects, of which some are on this page
 */
public record Answer(
        String words,
        int count,
        List<Found> projects,
        List<PartySearch.Found> persons,
        List<PartySearch.Found> organisations) {

    public Answer {
        projects = List.copyOf(projects);
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
    }

    static Answer nothing(String words) {
        return new Answer(words, 0, List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return projects.isEmpty() && persons.isEmpty() && organisations.isEmpty();
    }
}
