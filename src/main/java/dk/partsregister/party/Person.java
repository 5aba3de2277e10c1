package dk.partsregister.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Somebody who acts in projects and bodies. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    private String name;

    /** The name as it is compared. */
    private String folded;

    private @Nullable String title;

    private @Nullable String initials;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, String folded) {
        this.name = name;
        this.folded = folded;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The person has not been stored");
        }
        return id;
    }

    /** The person this record was merged into, or the person itself. */
    Person current() {
        return mergedInto == null ? this : mergedInto.current();
    }
}
