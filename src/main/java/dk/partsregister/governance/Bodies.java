package dk.partsregister.governance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All bodies. */
interface Bodies extends Repository<Body, Long> {

    Body save(Body body);

    void deleteAll(Iterable<? extends Body> bodies);

    List<Body> findByProjectId(long projectId);

    @Query("select b from Body b where b.projectId is null and lower(b.name) = lower(:name) order by b.id limit 1")
    Optional<Body> findStanding(String name);

    /** The latest one: a programme that begins again in a period may have bodies of the same names. */
    @Query(
            "select b from Body b where b.programmeId is not null and lower(b.name) = lower(:name) order by b.id desc limit 1")
    Optional<Body> findOfProgramme(String name);
}
