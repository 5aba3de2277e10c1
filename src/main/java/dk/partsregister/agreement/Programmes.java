package dk.partsregister.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All programmes. */
interface Programmes extends Repository<Programme, Long> {

    Programme save(Programme programme);

    /** The first, since names that differ by case alone are two. */
    Optional<Programme> findFirstByNameIgnoreCaseOrderById(String name);

    @Query("select p.name from Programme p where p.active order by p.name")
    List<String> names();

    @Query("select p.name from Programme p where p.id = :id")
    Optional<String> nameOf(long id);
}
