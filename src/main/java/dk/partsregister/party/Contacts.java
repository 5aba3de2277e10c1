package dk.partsregister.party;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.shared.Refused;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where persons can be reached at work. */
@Service
@Transactional
public class Contacts {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,100}@[^\\s@<>,;]{1,150}\\.[^\\s@<>,;.]{2,60}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,30}");

    private final JdbcClient database;
    private final AuditTrail audit;

    Contacts(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What is known of these persons; nothing is said of those of whom nothing is. */
    @Transactional(readOnly = true)
    public Map<Long, Contact> of(Collection<Long> persons) {
        Map<Long, Contact> contacts = new HashMap<>();
        database.sql("""
                        select coalesce(p.merged_into_id, p.id) as person_id,
                               (array_agg(value order by p.merged_into_id nulls first) filter (where kind = 'MAIL'))[1] as mail,
                               (array_agg(value order by p.merged_into_id nulls first) filter (where kind = 'PHONE'))[1] as phone
                        from contact_point c join person p on p.id = c.person_id
                        where p.id = any(:persons) or p.merged_into_id = any(:persons) group by 1
                        """).param("persons", persons.toArray(Long[]::new)).query(row -> {
            contacts.put(row.getLong("person_id"), new Contact(row.getString("mail"), row.getString("phone")));
        });
        return contacts;
    }

    @Transactional(readOnly = true)
    public Contact of(long person) {
        return Optional.ofNullable(of(List.of(person)).get(person)).orElse(Contact.UNKNOWN);
    }

    /**
     * What is typed takes the place of what was known; what is left empty is forgotten.
     *
     * @throws Refused when it is no address or no number
     */
    public void set(long person, Contact contact, String by) {
        if (contact.mail() != null && !MAIL.matcher(contact.mail()).matches()) {
            throw new Refused("mail");
        }
        if (contact.phone() != null && !PHONE.matcher(contact.phone()).matches()) {
            throw new Refused("telefon");
        }
        set(person, "MAIL", contact.mail());
        set(person, "PHONE", contact.phone());
        String name = database.sql("select name from person where id = :person")
                .param("person", person)
                .query(String.class)
                .single();
        audit.note(new AuditEvent(by, "person", name, "kontaktoplysninger", null, "rettet"));
    }

    /** The names of others who have the same mail address, which somebody should look at. */
    @Transactional(readOnly = true)
    public List<String> sharing(long person) {
        return database.sql("""
                        select p.name from contact_point own
                        join contact_point other on other.kind = 'MAIL' and lower(other.value) = lower(own.value)
                        join person p on p.id = other.person_id and p.id <> :person and p.merged_into_id is distinct from :person
                        where own.person_id = :person and own.kind = 'MAIL' order by p.name
                        """).param("person", person).query(String.class).list();
    }

    private void set(long person, String kind, @Nullable String value) {
        database.sql("delete from contact_point where person_id = :person and kind = :kind")
                .param("person", person)
                .param("kind", kind)
                .update();
        database.sql("""
                        insert into contact_point (person_id, kind, value)
                        select :person, :kind, :value where :value <> ''
                        """)
                .param("person", person)
                .param("kind", kind)
                .param("value", value, Types.VARCHAR)
                .update();
    }
}
