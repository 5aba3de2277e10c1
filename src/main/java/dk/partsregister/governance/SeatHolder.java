package dk.partsregister.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who sits in a seat, with the organisation at the time. */
@Entity
class SeatHolder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Seat seat;

    private long personId;

    private @Nullable String personTitle;

    private @Nullable Long organisationId;

    private @Nullable String viaGroup;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected SeatHolder() {}

    SeatHolder(Seat seat, SeatOutline.Holder holder) {
        this.seat = seat;
        this.personId = holder.person();
        this.personTitle = holder.title();
        this.organisationId = holder.organisation();
        this.viaGroup = holder.viaGroup();
    }
}
