package dk.partsregister.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All agreement periods. */
interface AgreementPeriods extends Repository<AgreementPeriod, Long> {

    Optional<AgreementPeriod> findByCode(String code);

    @Query("select p.code from AgreementPeriod p order by p.startsOn desc")
    List<String> codes();
}
