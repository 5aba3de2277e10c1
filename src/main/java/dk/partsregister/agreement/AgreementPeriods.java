package dk.partsregister.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All agreement periods. */
interface AgreementPeriods extends Repository<AgreementPeriod, Long> {

    Optional<AgreementPeriod> findByCode(String code);

    @Query("select p.code from AgreementPeriod p order by p.startsOn desc")
    List<String> codes();

    @Query(nativeQuery = true, value = "select code from agreement_period where locked_at is not null")
    Set<String> locked();
}
