package dk.partsregister.party;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All persons. */
interface Persons extends Repository<Person, Long> {

    Person save(Person person);

    Person getReferenceById(Long id);

    /** Those whose name compares as equal, the oldest record first. */
    List<Person> findByFoldedOrderById(String folded);
}
