package dk.partsregister.party;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A party, union, employer, secretariat or institute, with what it has been called. */
@Entity
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private @Nullable Side side;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation parent;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation successor;

    private boolean active = true;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrganisationName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_alias", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "spelling")
    private Set<String> aliases = new HashSet<>();

    protected Organisation() {}

    /** An organisation of which only the name is known yet. */
    static Organisation called(String name) {
        Organisation organisation = new Organisation();
        organisation.names.add(new OrganisationName(organisation, name));
        organisation.aliases.add(name);
        return organisation;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The organisation has not been stored");
        }
        return id;
    }
}
