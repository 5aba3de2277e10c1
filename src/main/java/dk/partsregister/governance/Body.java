package dk.partsregister.governance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group that decides, follows or works; it belongs to a programme, a category or a project. */
@Entity
class Body {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;

    private @Nullable Long programmeId;

    private @Nullable Long categoryId;

    private @Nullable Long projectId;

    private int position = 1;

    private @Nullable String remit;

    private @Nullable LocalDate activeFrom;

    private @Nullable LocalDate activeTo;

    @OneToMany(mappedBy = "body", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Seat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    private Body(BodyKind kind, String name, int position) {
        this.kind = kind;
        this.name = name;
        this.position = position;
    }

    static Body ofProject(long projectId, BodyKind kind, String name, int position) {
        Body body = new Body(kind, name, position);
        body.projectId = projectId;
        return body;
    }

    void add(SeatOutline outline) {
        seats.add(new Seat(this, seats.size() + 1, outline));
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The body has not been stored");
        }
        return id;
    }

    @Nullable Long programmeId() {
        return programmeId;
    }
}
