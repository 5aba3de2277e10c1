package dk.partsregister.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bargaining round, such as OK-05, and the years it governs. */
@Entity
class AgreementPeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    private String code;

    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected AgreementPeriod() {}

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The period has not been stored");
        }
        return id;
    }
}
