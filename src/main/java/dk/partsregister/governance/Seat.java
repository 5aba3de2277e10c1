package dk.partsregister.governance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a body that a party fills. */
@Entity
class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Body body;

    private int position;

    private @Nullable Long partyId;

    private @Nullable String seatGroup;

    @Enumerated(EnumType.STRING)
    private SeatRole role = SeatRole.MEMBER;

    private int places = 1;

    @Enumerated(EnumType.STRING)
    private SeatStatus status;

    private @Nullable String expectedBy;

    private @Nullable String note;

    @OneToMany(mappedBy = "seat", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SeatHolder> holders = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(Body body, int position, SeatOutline outline) {
        this.body = body;
        this.position = position;
        this.partyId = outline.party();
        this.status = outline.status();
        this.expectedBy = outline.expected();
        this.note = outline.note();
        if (outline.holder() != null) {
            holders.add(new SeatHolder(this, outline.holder()));
        }
    }
}
