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

/** Money that grants are made from. */
@Entity
class FundingPot {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private PotKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable AgreementPeriod period;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Clause clause;

    private @Nullable String area;

    private @Nullable String annex;

    private @Nullable String subPot;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected FundingPot() {}

    FundingPot(PotKey key, @Nullable AgreementPeriod period, @Nullable Clause clause) {
        this.kind = key.kind();
        this.period = period;
        this.clause = clause;
        this.area = key.area();
        this.annex = key.annex();
        this.subPot = key.subPot();
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The pot has not been stored");
        }
        return id;
    }
}
