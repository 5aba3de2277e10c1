package dk.partsregister.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an organisation stands under an umbrella, and when. */
@Entity
class OrganisationMembership {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation member;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation umbrella;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationMembership() {}

    OrganisationMembership(Organisation member, Organisation umbrella) {
        if (member == umbrella) {
            throw new IllegalArgumentException("An organisation is not its own umbrella");
        }
        this.member = member;
        this.umbrella = umbrella;
    }
}
