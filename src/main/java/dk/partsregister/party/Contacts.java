package dk.partsregister.party;

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

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /** Whether a letter could be sent to it. */
    public static boolean isMail(String typed) {
        return MAIL.matcher(typed).matches();
    }

    /** Whether it looks like a number one can call. */
    public static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }

    /** What is known of these persons; nothing is said of those of whom nothing is. */
    @Transactional(readOnly = true)
    public Map<Long, Contact> of(Collection<Long> persons) {
        Map<Long, Contact> contacts = new HashMap<>();
        database.sql("""
                        select person_id,
                               max(value) filter (where kind = 'MAIL') as mail,
                               max(value) filter (where kind = 'PHONE') as phone
                        from contact_point where person_id = any(:persons) group by person_id
                        """).param("persons", persons.toArray(Long[]::new)).query(row -> {
            contacts.put(row.getLong("person_id"), new Contact(row.getString("mail"), row.getString("phone")));
        });
        return contacts;
    }

    @Transactional(readOnly = true)
    public Contact of(long person) {
        return Optional.ofNullable(of(List.of(person)).get(person)).orElse(Contact.UNKNOWN);
    }

    /** What is typed takes the place of what was known; what is left empty is forgotten. */
    public void set(long person, Contact contact) {
        set(person, "MAIL", contact.mail());
        set(person, "PHONE", contact.phone());
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
