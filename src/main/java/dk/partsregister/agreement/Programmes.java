package dk.partsregister.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All programmes. */
interface Programmes extends Repository<Programme, Long> {

    Programme save(Programme programme);

    Optional<Programme> findByNameIgnoreCase(String name);
}
