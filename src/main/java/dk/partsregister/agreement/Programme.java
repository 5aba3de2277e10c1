package dk.partsregister.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A frame with its own agreement, bodies and money. */
@Entity
class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    private String name;

    private @Nullable String shortName;

    private @Nullable String purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Agreement agreement;

    private @Nullable String website;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Programme successor;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(String name) {
        this.name = name;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The programme has not been stored");
        }
        return id;
    }
}
