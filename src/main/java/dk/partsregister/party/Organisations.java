package dk.partsregister.party;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All organisations. */
interface Organisations extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    Organisation getReferenceById(Long id);

    @Query(nativeQuery = true, value = """
            select alias.spelling, name.short_name as shortName, name.organisation_id as organisation
            from organisation_alias alias
            join lateral (select n.organisation_id, n.short_name from organisation_name n
                          where n.organisation_id = alias.organisation_id
                          order by n.valid_from desc nulls last limit 1) name on true
            order by alias.spelling
            """)
    List<Spelling> spellings();

    /** A spelling as a row of the query above. */
    interface Spelling {
        String getSpelling();

        String getShortName();

        Long getOrganisation();
    }
}
