package dk.partsregister.project;

import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonDesk;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects, merges and parts the records of persons, and has the projects that name them say so from today on. */
@Service
public class PersonRecords {

    private final PersonDesk desk;
    private final PartyProfiles persons;
    private final SheetRewriting rewriting;

    PersonRecords(PersonDesk desk, PartyProfiles persons, SheetRewriting rewriting) {
        this.desk = desk;
        this.persons = persons;
        this.rewriting = rewriting;
    }

    /**
     * Corrects the name of a person, and how today's projects write it; words on a sheet that are another spelling stay.
     *
     * @return how many projects were changed
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int correct(long person, String name, @Nullable String title, String by) {
        String before = Danish.fold(desk.correct(person, name, title, by));
        return rewriting.of(
                person,
                today(),
                by,
                "Navnet " + name + " er rettet",
                sheet -> SheetDocument.withWords(
                        sheet, person, person, typed -> Danish.fold(typed).equals(before) ? name : typed));
    }

    /**
     * Says that two records are of the same person: today's projects then name the one that is kept, in the words they had.
     *
     * @return how many projects were changed
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int merge(long person, long into, String by) {
        desk.merge(person, into, by);
        return rewriting.of(
                person,
                today(),
                by,
                "To personer er lagt sammen",
                sheet -> SheetDocument.withWords(sheet, person, into, typed -> typed));
    }

    /**
     * Parts a record from the one it was merged into. Of what today's projects say, it gets what is written in its own spelling, also what
     * was written since.
     *
     * @return how many projects were changed
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int part(long person, long from, String by) {
        desk.part(person, from, by);
        PersonProfile parted = persons.person(person, today()).orElseThrow();
        Set<String> own = Stream.concat(
                        Stream.of(parted.name()), parted.joined().stream().map(PersonProfile.Joined::name))
                .map(Danish::fold)
                .collect(Collectors.toSet());
        return rewriting.of(
                from,
                today(),
                by,
                "To personer er skilt igen",
                sheet -> SheetDocument.withSomeWords(sheet, from, person, typed -> own.contains(Danish.fold(typed))));
    }

    private static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
