package dk.partsregister.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All categories. */
interface Categories extends Repository<Category, Long> {

    Category save(Category category);

    Optional<Category> findBySchemeAndNumberAndTitle(ClassificationScheme scheme, int number, String title);

    List<Category> findBySchemeAndActiveTrueOrderByNumberAscIdAsc(ClassificationScheme scheme);

    @Query("select s from ClassificationScheme s where s.kind = :kind order by s.id limit 1")
    ClassificationScheme scheme(SchemeKind kind);
}
