package dk.partsregister.project;

import dk.partsregister.party.PersonNames;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.redaction.AddressFinder;
import dk.partsregister.redaction.AmountFinder;
import dk.partsregister.redaction.KnownPerson;
import dk.partsregister.redaction.Match;
import dk.partsregister.redaction.NameFinder;
import dk.partsregister.redaction.NameIndex;
import dk.partsregister.redaction.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons whose names are looked for: those of the register, and whoever is named on the sheets. */
final class PersonIndex {

    private final NameFinder names;
    private final AddressFinder addresses;
    private final Map<Long, Long> current = new HashMap<>();
    private final Map<Long, Set<String>> namesOf = new HashMap<>();

    private PersonIndex(NameIndex index) {
        this.names = new NameFinder(index);
        this.addresses = new AddressFinder(index);
    }

    static PersonIndex of(Collection<PersonNames.Entry> register, Collection<RecordedSheet> sheets) {
        Set<KnownPerson> persons = new LinkedHashSet<>();
        register.forEach(entry -> persons.add(new KnownPerson(entry.name(), entry.mail(), entry.phone())));
        for (RecordedSheet recorded : sheets) {
            ProjectCriteria.persons(recorded.sheet()).forEach(named -> persons.add(KnownPerson.named(named.words())));
        }
        PersonIndex index = new PersonIndex(NameIndex.of(persons));
        for (PersonNames.Entry entry : register) {
            index.current.put(entry.person(), entry.current());
            index.namesOf
                    .computeIfAbsent(entry.current(), id -> new HashSet<>())
                    .add(entry.name());
        }
        return index;
    }

    /** Those whom these sheets name, by all names they have. */
    NameFinder.Own named(Collection<RecordedSheet> sheets) {
        Set<String> own = new HashSet<>();
        for (RecordedSheet recorded : sheets) {
            for (Named named : ProjectCriteria.persons(recorded.sheet())) {
                own.add(named.words());
                if (named.id() != null) {
                    own.addAll(namesOf.getOrDefault(current.getOrDefault(named.id(), named.id()), Set.of()));
                }
            }
        }
        return NameFinder.Own.of(own);
    }

    /**
     * What of a text is not shown, or asked for.
     *
     * @param own those whom the text is about
     * @param known words that were taken out of it before
     */
    List<Match> find(String text, Disclosure shown, NameFinder.Own own, Set<String> known) {
        if (text.isBlank()) {
            return List.of();
        }
        PlainText plain = PlainText.of(text);
        List<Match> found = new ArrayList<>();
        if (!shown.names()) {
            found.addAll(names.find(plain, own));
            found.addAll(addresses.find(plain));
            known.forEach(words -> addKnown(text, words, found));
        }
        if (!shown.money()) {
            found.addAll(AmountFinder.find(plain));
        }
        return Match.apart(found);
    }

    private static void addKnown(String text, String words, List<Match> found) {
        int at = text.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                found.add(new Match(at, end, Match.Kind.NAME, false));
            }
            at = text.indexOf(words, end);
        }
    }
}
