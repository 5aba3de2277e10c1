package dk.partsregister.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a person acts for an organisation, perhaps through a group of it, and when. */
@Entity
class Affiliation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation organisation;

    private @Nullable String viaGroup;

    private @Nullable String function;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected Affiliation() {}

    Affiliation(Person person, Organisation organisation, @Nullable String viaGroup) {
        this.person = person;
        this.organisation = organisation;
        this.viaGroup = viaGroup;
    }
}
