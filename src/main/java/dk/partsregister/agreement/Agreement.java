package dk.partsregister.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A signed result: a settlement, the agreement on development activities, a framework. */
@Entity
class Agreement {

    enum Kind {
        SETTLEMENT,
        AUA,
        FRAMEWORK,
        TRIPARTITE,
        EU
    }

    enum RegionScope {
        MUNICIPAL,
        REGIONAL,
        BOTH
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable AgreementPeriod period;

    @Enumerated(EnumType.STRING)
    private @Nullable RegionScope regionScope;

    private @Nullable String url;

    /** Ids of the organisations that signed. */
    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "organisation_id")
    private Set<Long> parties = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}
}
