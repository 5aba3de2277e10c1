package dk.partsregister.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All clauses. */
interface Clauses extends Repository<Clause, Long> {

    Clause save(Clause clause);

    @Query("select c from Clause c where c.number = :number and c.period is not distinct from :period")
    Optional<Clause> find(String number, @Nullable AgreementPeriod period);
}
