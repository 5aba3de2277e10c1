package dk.partsregister.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All agreement periods. */
interface AgreementPeriods extends Repository<AgreementPeriod, Long> {

    Optional<AgreementPeriod> findByCode(String code);
}
