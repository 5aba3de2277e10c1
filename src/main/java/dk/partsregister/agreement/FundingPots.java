package dk.partsregister.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All funding pots. */
interface FundingPots extends Repository<FundingPot, Long> {

    FundingPot save(FundingPot pot);

    @Query("""
            select p from FundingPot p
            where p.kind = :#{#key.kind()}
              and p.period is not distinct from :period
              and p.clause is not distinct from :clause
              and p.area is not distinct from :#{#key.area()}
              and p.annex is not distinct from :#{#key.annex()}
              and p.subPot is not distinct from :#{#key.subPot()}
            """)
    Optional<FundingPot> find(PotKey key, @Nullable AgreementPeriod period, @Nullable Clause clause);
}
