package dk.partsregister.privacy;

import dk.partsregister.access.Actor;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Contacts;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.privacy.PersonalData.AccountHeld;
import dk.partsregister.privacy.PersonalData.Place;
import dk.partsregister.project.Mention;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is held on a person. */
@Service
public class Privacy {

    /** What stands where a name was. */
    public static final String INSTEAD = "(navn fjernet)";

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private final JdbcClient database;
    private final PartyProfiles parties;
    private final Contacts contacts;
    private final ProjectSheets sheets;
    private final ProjectRights rights;

    Privacy(JdbcClient database, PartyProfiles parties, Contacts contacts, ProjectSheets sheets, ProjectRights rights) {
        this.database = database;
        this.parties = parties;
        this.contacts = contacts;
        this.sheets = sheets;
        this.rights = rights;
    }

    /**
     * All that is held on a person; nothing of one who leads elsewhere, or of whom nothing is known. Who is limited to a programme is told of
     * those only who are named by that programme and by nobody else, since all places are told together.
     */
    @Transactional(readOnly = true)
    public Optional<PersonalData> of(long person, Actor actor) {
        if (!actor.administers() && !rights.mayShowAllOf(actor, person)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(Danish.ZONE);
        return parties.person(person, today)
                .filter(profile -> profile.mergedInto() == null)
                .map(profile -> held(profile, today));
    }

    private PersonalData held(PersonProfile profile, LocalDate today) {
        Contact contact = contacts.of(profile.id());
        List<Mention> projects = profile.ids().stream()
                .flatMap(id -> sheets.namingPerson(id, EVER, null).stream())
                .sorted(Comparator.comparing(Mention::last).reversed().thenComparing(Mention::number))
                .toList();
        Optional<AccountHeld> account = account(profile);
        return new PersonalData(
                profile,
                contact,
                projects,
                seats(profile),
                account.orElse(null),
                profile.forgotten() == null ? places(spellings(profile, contact, account, List.of())) : List.of());
    }

    private Optional<AccountHeld> account(PersonProfile profile) {
        return database.sql("""
                        select id, user_name, email, active from account where person_id = any(:persons) order by active desc, id limit 1
                        """)
                .param("persons", profile.ids().toArray(Long[]::new))
                .query((row, index) -> new AccountHeld(
                        row.getLong("id"),
                        row.getString("user_name"),
                        row.getString("email"),
                        row.getBoolean("active")))
                .optional();
    }

    private List<String> seats(PersonProfile profile) {
        return database.sql("""
                        select b.name from seat_holder h join seat s on s.id = h.seat_id join body b on b.id = s.body_id
                        where h.person_id = any(:persons) and b.project_id is null
                        group by b.name order by b.name
                        """)
                .param("persons", profile.ids().toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private List<Place> places(Set<String> spellings) {
        return database.sql("""
                        select split_part(place, '.', 1) as place, max(rows) as rows from places_of(:spellings::text[])
                        group by 1 order by 1
                        """)
                .param("spellings", spellings.toArray(String[]::new))
                .query((row, index) -> new Place(row.getString("place"), row.getLong("rows")))
                .list();
    }

    /** Everything the person may be written as; of one who was forgotten, what an administrator names. */
    private static Set<String> spellings(
            PersonProfile profile, Contact contact, Optional<AccountHeld> account, List<String> others) {
        Set<String> spellings = new LinkedHashSet<>();
        Stream.concat(Stream.of(profile.name()), profile.joined().stream().map(PersonProfile.Joined::name))
                .filter(name -> !name.isBlank() && !name.equals(INSTEAD))
                .forEach(name -> spellings.addAll(NameForms.of(name)));
        Optional.ofNullable(contact.phone()).ifPresent(phone -> spellings.addAll(NameForms.ofPhone(phone)));
        Stream.of(
                        Stream.ofNullable(contact.mail()),
                        account.stream().flatMap(held -> Stream.ofNullable(held.mail())),
                        others.stream())
                .flatMap(words -> words)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .forEach(spellings::add);
        return spellings;
    }

    /**
     * What is to be taken out of the register for a person to be forgotten. Who was forgotten can be forgotten again, by spellings that
     * were overlooked.
     *
     * @param others other spellings to take out, such as a last name that stands alone
     * @throws Refused when nothing can be
     */
    @Transactional(readOnly = true)
    Forgotten forgotten(long person, List<String> others) {
        PersonProfile profile = parties.person(person, LocalDate.now(Danish.ZONE))
                .filter(found -> found.mergedInto() == null)
                .orElseThrow(() -> new Refused("ukendt"));
        Refused.unless(others.size() <= MOST, "mange");
        for (String other : others) {
            Refused.unless(
                    other.length() >= SHORTEST && other.length() <= LONGEST && other.matches("[^\"\\\\\\p{Cntrl}]+"),
                    "stavemaade");
        }
        Optional<AccountHeld> account = account(profile);
        Refused.unless(account.filter(AccountHeld::active).isEmpty(), "konto");
        Set<String> spellings = spellings(profile, contacts.of(person), account, others);
        Refused.unless(!spellings.isEmpty(), "igen");
        return new Forgotten(profile.ids(), spellings);
    }

    /**
     * Somebody who is to be forgotten.
     *
     * @param persons ids of all records of the person
     * @param spellings all that is to be taken out
     */
    record Forgotten(Collection<Long> persons, Set<String> spellings) {

        Long[] ids() {
            return persons.toArray(Long[]::new);
        }

        String[] words() {
            return spellings.toArray(String[]::new);
        }
    }
}
