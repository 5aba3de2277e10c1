package dk.partsregister.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What a grant is made under, such as "§ 5"; the same number may mean something else in the next period. */
@Entity
class Clause {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable AgreementPeriod period;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Agreement agreement;

    private @Nullable String meaning;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Clause() {}

    Clause(String number, @Nullable AgreementPeriod period) {
        this.number = number;
        this.period = period;
    }
}
