package dk.partsregister.party;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations and persons of the register, found by what people write. */
@Service
@Transactional(readOnly = true)
public class Parties {

    private final Organisations organisations;
    private final Persons persons;
    private final Affiliations affiliations;

    Parties(Organisations organisations, Persons persons, Affiliations affiliations) {
        this.organisations = organisations;
        this.persons = persons;
        this.affiliations = affiliations;
    }

    /** Every spelling that is known, in no particular order. */
    public List<KnownSpelling> spellings() {
        return organisations.spellings().stream()
                .map(row -> new KnownSpelling(row.getSpelling(), row.getShortName(), row.getOrganisation()))
                .toList();
    }

    /** A directory for one piece of recording; it must be used inside that transaction. */
    public PartyDirectory directory() {
        return new PartyDirectory(organisations, persons, affiliations, spellings());
    }
}
