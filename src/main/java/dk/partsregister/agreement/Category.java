package dk.partsregister.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A heading in a scheme, with its number and the years it is used. */
@Entity
class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ClassificationScheme scheme;

    private int number;

    private String title;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    Category(ClassificationScheme scheme, int number, String title) {
        this.scheme = scheme;
        this.number = number;
        this.title = title;
    }

    CategoryPlace place() {
        if (id == null) {
            throw new IllegalStateException("The category has not been stored");
        }
        return new CategoryPlace(scheme.id(), id);
    }

    SectionHeading heading() {
        return new SectionHeading(number, title);
    }
}
