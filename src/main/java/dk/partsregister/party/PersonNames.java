package dk.partsregister.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The names of all persons of the register, to be known again in texts. */
@Service
public class PersonNames {

    private final JdbcClient database;

    PersonNames(JdbcClient database) {
        this.database = database;
    }

    /**
     * A name of a person; one whose records were merged has several.
     *
     * @param person id of the record
     * @param current id of the record it was merged into, or its own
     */
    public record Entry(
            long person,
            long current,
            String name,
            @Nullable String mail,
            @Nullable String phone) {}

    /** Every name but those that were forgotten. */
    public List<Entry> all() {
        return database.sql("""
                        select p.id, coalesce(p.merged_into_id, p.id) as current, p.name,
                               max(c.value) filter (where c.kind = 'MAIL') as mail, max(c.value) filter (where c.kind = 'PHONE') as phone
                        from person p left join contact_point c on c.person_id = p.id
                        where p.forgotten_at is null
                        group by p.id order by p.id
                        """)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        row.getLong("current"),
                        row.getString("name"),
                        row.getString("mail"),
                        row.getString("phone")))
                .list();
    }
}
