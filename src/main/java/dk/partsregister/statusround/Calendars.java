package dk.partsregister.statusround;

import dk.partsregister.shared.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody is to remember: deadlines to answer by, and the meetings they are for. */
@Service
@Transactional
public class Calendars {

    private static final String SELECT = """
            select r.id, r.name, coalesce(q.deadline, r.deadline) as deadline, r.meeting_on, r.sent_at
            from round_request q join status_round r on r.id = q.round_id
            where q.handed_to is null and r.sent_at is not null
            """;

    private final JdbcClient database;

    Calendars(JdbcClient database) {
        this.database = database;
    }

    /** A round in somebody's calendar. */
    public record Entry(
            long round,
            String name,
            LocalDate deadline,
            @Nullable LocalDate meeting,
            Instant since) {}

    /** A new secret for the address of a person's calendar; the one from before is no longer good. */
    public String newAddress(long person) {
        String secret = Secret.random();
        database.sql("""
                        insert into calendar_feed (person_id, hash) values (:person, :hash)
                        on conflict (person_id) do update set hash = excluded.hash
                        """)
                .param("person", person)
                .param("hash", Secret.hash(secret))
                .update();
        return secret;
    }

    /** Whose calendar it is; nobody's when the address is unknown. */
    @Transactional(readOnly = true)
    public Optional<Long> person(String secret) {
        return database.sql("select person_id from calendar_feed where hash = :hash")
                .param("hash", Secret.hash(secret))
                .query(Long.class)
                .optional();
    }

    /** All rounds that a person is or was asked in. */
    @Transactional(readOnly = true)
    public List<Entry> ofPerson(long person) {
        return database.sql(
                        SELECT
                                + "and q.person_id in (select id from person where id = :person or merged_into_id = :person) order by r.id")
                .param("person", person)
                .query(Calendars::entry)
                .list();
    }

    /** The round of a request. */
    @Transactional(readOnly = true)
    public List<Entry> ofRequest(long request) {
        return database.sql(SELECT + "and q.id = :request")
                .param("request", request)
                .query(Calendars::entry)
                .list();
    }

    private static Entry entry(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("meeting_on", LocalDate.class),
                row.getTimestamp("sent_at").toInstant());
    }
}
