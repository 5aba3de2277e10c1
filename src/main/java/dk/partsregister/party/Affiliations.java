package dk.partsregister.party;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All affiliations. */
interface Affiliations extends Repository<Affiliation, Long> {

    Affiliation save(Affiliation affiliation);

    @Query("""
            select count(a) > 0 from Affiliation a
            where a.person.id = :person and a.organisation.id = :organisation
              and a.viaGroup is not distinct from :viaGroup
            """)
    boolean known(Long person, Long organisation, @Nullable String viaGroup);
}
