package dk.partsregister.project;

import dk.partsregister.party.PersonNames;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes redactions that know every person of the register. */
@Service
public class Redactions {

    private final PersonNames persons;

    Redactions(PersonNames persons) {
        this.persons = persons;
    }

    /** One that takes out all that is doubtful, for where nobody is asked. */
    public Redaction of(Disclosure disclosure, Collection<RecordedSheet> sheets) {
        return of(disclosure, sheets, RedactionAnswers.NONE);
    }

    /** One that goes by what somebody has answered. */
    public Redaction of(Disclosure disclosure, Collection<RecordedSheet> sheets, RedactionAnswers answers) {
        PersonIndex index =
                PersonIndex.of(disclosure.names() ? List.of() : persons.all(), disclosure.names() ? List.of() : sheets);
        return new Redaction(disclosure, index, sheets, answers);
    }
}
