package dk.partsregister.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organisation was called, and when. */
@Entity
class OrganisationName {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation organisation;

    private String officialName;

    private String shortName;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationName() {}

    OrganisationName(Organisation organisation, String name) {
        this.organisation = organisation;
        this.officialName = name;
        this.shortName = name;
    }
}
