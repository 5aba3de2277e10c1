package dk.partsregister.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A way to sort projects: overview sections, focus areas, partnerships. */
@Entity
class ClassificationScheme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private SchemeKind kind;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Programme programme;

    @SuppressWarnings("NullAway.Init")
    protected ClassificationScheme() {}

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The scheme has not been stored");
        }
        return id;
    }
}
