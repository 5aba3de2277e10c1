package dk.partsregister.party;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with persons: names, those they act for, and records that turn out to be of the same person. */
@Service
@Transactional
public class PersonDesk {

    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final AuditTrail audit;

    PersonDesk(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Corrects the name of a person, who is still found under the one it was.
     *
     * @return the name until now
     */
    public String correct(long id, String name, @Nullable String title, String by) {
        String before = name(id);
        Refused.unless(
                !name.isBlank() && name.length() <= LONGEST && Danish.fold(name).length() > 1, "navn");
        Refused.unless(title == null || title.length() <= LONGEST, "titel");
        Refused.unless(
                Danish.fold(name).equals(Danish.fold(before))
                        || !database.sql("""
                                        select exists (select from person where folded = :folded and id <> :id
                                                         and merged_into_id is distinct from :id)
                                        """)
                                .param("folded", Danish.fold(name))
                                .param("id", id)
                                .query(Boolean.class)
                                .single(),
                "optaget");
        database.sql("update person set name = :name, folded = :folded, title = :title where id = :id")
                .param("name", name)
                .param("folded", Danish.fold(name))
                .param("title", title, Types.VARCHAR)
                .param("id", id)
                .update();
        if (!Danish.fold(name).equals(Danish.fold(before))) {
            keepSpelling(id, before, by);
        }
        audit.note(new AuditEvent(by, "person", before, "navn", before, name));
        return before;
    }

    /** Id of the person with this name, which is made when there is none. */
    public long called(String name) {
        return database.sql(
                        "select coalesce(merged_into_id, id) from person where folded = :folded order by id limit 1")
                .param("folded", Danish.fold(name))
                .query(Long.class)
                .optional()
                .orElseGet(() -> database.sql("""
                                insert into person (id, name, folded) values (nextval('register_id_seq'), :name, :folded)
                                returning id
                                """)
                        .param("name", name)
                        .param("folded", Danish.fold(name))
                        .query(Long.class)
                        .single());
    }

    /** The spelling that was becomes a record of its own that leads here. */
    private void keepSpelling(long id, String spelling, String by) {
        database.sql("""
                        with kept as (
                            insert into person (id, name, folded, merged_into_id)
                            values (nextval('register_id_seq'), :name, :folded, :id)
                            returning id)
                        insert into person_merge (person_id, into_id, by) select id, :id, :by from kept
                        """)
                .param("name", spelling)
                .param("folded", Danish.fold(spelling))
                .param("id", id)
                .param("by", by)
                .update();
    }

    /**
     * Says that two records are of the same person. Both keep what they hold, so that they can be parted again.
     *
     * @throws Refused when they are the same record, or one of them leads elsewhere already
     */
    public void merge(long id, long into, String by) {
        Refused.unless(id != into, "selv");
        String name = name(id);
        String kept = name(into);
        database.sql("insert into person_merge (person_id, into_id, by) values (:id, :into, :by)")
                .param("id", id)
                .param("into", into)
                .param("by", by)
                .update();
        database.sql("update person set merged_into_id = :into where id = :id or merged_into_id = :id")
                .param("id", id)
                .param("into", into)
                .update();
        audit.note(new AuditEvent(by, "person", name, "lagt sammen med", null, kept));
    }

    /**
     * Parts a record from the one it was merged into, with those that had been merged into it before.
     *
     * @param from the record it leaves
     * @throws Missing when it has not been merged into that one
     */
    public void part(long id, long from, String by) {
        Missing.unless(database.sql("select exists (select from person where id = :id and merged_into_id = :from)")
                .param("id", id)
                .param("from", from)
                .query(Boolean.class)
                .single());
        database.sql("delete from person_merge where person_id = :id")
                .param("id", id)
                .update();
        database.sql("""
                        with recursive below as (
                            select :id::bigint as id
                            union
                            select m.person_id from person_merge m join below on m.into_id = below.id)
                        update person set merged_into_id = case when person.id = :id then null else :id::bigint end
                        from below where person.id = below.id
                        """).param("id", id).update();
        audit.note(new AuditEvent(by, "person", name(id), "skilt fra", name(from), null));
    }

    /**
     * Says for whom a person acts, from a day and perhaps to one.
     *
     * @throws Refused when that is known of a part of the time already
     */
    public void affiliate(
            long person,
            long organisation,
            @Nullable String function,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String by) {
        String name = name(person);
        String acted = organisation(organisation);
        Refused.unless(from == null || to == null || !to.isBefore(from), "dage");
        Refused.unless(function == null || function.length() <= LONGEST, "titel");
        Refused.unless(
                !database.sql("""
                                select exists (select from affiliation
                                               where person_id = :person and organisation_id = :organisation and via_group is null
                                                 and daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]'))
                                """)
                        .param("person", person)
                        .param("organisation", organisation)
                        .param("from", from, Types.DATE)
                        .param("to", to, Types.DATE)
                        .query(Boolean.class)
                        .single(),
                "allerede");
        database.sql("""
                        insert into affiliation (id, person_id, organisation_id, function, valid_from, valid_to)
                        values (nextval('register_id_seq'), :person, :organisation, :function, :from, :to)
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("function", function, Types.VARCHAR)
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .update();
        audit.note(new AuditEvent(by, "person", name, "virker for", null, acted));
    }

    /** Says the last day that a person acts for an organisation. */
    public void leave(long person, long organisation, LocalDate last, String by) {
        String name = name(person);
        int left = database.sql("""
                        update affiliation set valid_to = :last
                        where person_id = :person and organisation_id = :organisation
                          and daterange(valid_from, valid_to, '[]') @> :last::date
                        """)
                .param("last", last)
                .param("person", person)
                .param("organisation", organisation)
                .update();
        Missing.unless(left > 0
                || database.sql("""
                                select exists (select from affiliation
                                               where person_id = :person and organisation_id = :organisation)
                                """)
                        .param("person", person)
                        .param("organisation", organisation)
                        .query(Boolean.class)
                        .single());
        Refused.unless(left > 0, "virker.ikke");
        audit.note(new AuditEvent(
                by, "person", name, "virker for", organisation(organisation), "til " + Danish.day(last)));
    }

    /** The name of a record that leads nowhere else. */
    private String name(long id) {
        return database.sql("select name from person where id = :id and merged_into_id is null for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
    }

    private String organisation(long id) {
        return database.sql("""
                        select short_name from organisation_name where organisation_id = :id
                        order by valid_from desc nulls last limit 1
                        """)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("organisation"));
    }
}
