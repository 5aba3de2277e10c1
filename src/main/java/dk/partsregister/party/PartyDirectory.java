package dk.partsregister.party;

import dk.partsregister.shared.Danish;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisation or person that words stand for, and makes the one that is missing.
 *
 * <p>Remembers what it found, so that recording many projects asks once for each name.
 */
public final class PartyDirectory {

    private record Tie(
            long person, long organisation, @Nullable String viaGroup) {}

    private final Organisations organisations;
    private final Persons persons;
    private final Affiliations affiliations;
    private final Map<String, Long> organisationBySpelling = new HashMap<>();
    private final Map<String, Long> personByName = new HashMap<>();
    private final Set<Tie> ties = new HashSet<>();

    PartyDirectory(
            Organisations organisations, Persons persons, Affiliations affiliations, List<KnownSpelling> spellings) {
        this.organisations = organisations;
        this.persons = persons;
        this.affiliations = affiliations;
        spellings.forEach(known -> organisationBySpelling.put(Danish.fold(known.spelling()), known.organisation()));
    }

    /**
     * Id of the organisation that is written so.
     *
     * @param viaGroup a group of it that stands after a slash, as in "HK/perspektivgruppen"
     */
    public long organisation(String words, @Nullable String viaGroup) {
        Long known = organisationBySpelling.get(Danish.fold(words));
        if (known != null) {
            return known;
        }
        int slash = words.indexOf('/');
        if (viaGroup != null && slash > 0) {
            return organisation(words.substring(0, slash), null);
        }
        long made = organisations.save(Organisation.called(words)).id();
        organisationBySpelling.put(Danish.fold(words), made);
        return made;
    }

    /** Id of the person with this name. */
    public long person(String name) {
        return personByName.computeIfAbsent(
                Danish.fold(name),
                folded -> persons.findByFoldedOrderById(folded).stream()
                        .findFirst()
                        .map(Person::current)
                        .orElseGet(() -> persons.save(new Person(name, folded)))
                        .id());
    }

    /** Notes that a person acts for an organisation, unless that is known. */
    public void affiliate(long person, long organisation, @Nullable String viaGroup) {
        if (ties.add(new Tie(person, organisation, viaGroup)) && !affiliations.known(person, organisation, viaGroup)) {
            affiliations.save(new Affiliation(
                    persons.getReferenceById(person), organisations.getReferenceById(organisation), viaGroup));
        }
    }
}
