package dk.partsregister.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All programmes. */
interface Programmes extends Repository<Programme, Long> {

    Programme save(Programme programme);

    /** The first, since names that differ by case alone are two. */
    Optional<Programme> findFirstByNameIgnoreCaseOrderById(String name);
}
