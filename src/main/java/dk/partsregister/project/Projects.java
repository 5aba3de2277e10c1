package dk.partsregister.project;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All projects. */
interface Projects extends Repository<Project, Long> {

    Project save(Project project);

    Optional<Project> findByNumber(int number);

    /** Numbers of the projects whose title compares as equal, the oldest first. */
    @Query("select p.number from Project p where p.foldedTitle = :foldedTitle order by p.number")
    List<Integer> numbersOf(String foldedTitle);

    @Query(nativeQuery = true, value = "select nextval('project_number_seq')")
    int nextNumber();

    void flush();
}
