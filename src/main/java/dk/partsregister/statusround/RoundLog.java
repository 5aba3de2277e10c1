package dk.partsregister.statusround;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of rounds: what was done, by whom and when. */
@Component
class RoundLog {

    private final JdbcClient database;

    RoundLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something that happens in a round.
     *
     * @param request whose it is; absent for the round as a whole
     * @param project register number
     * @param letter key of the letter that was written
     */
    record Entry(
            long round,
            @Nullable Long request,
            @Nullable Integer project,
            RoundEvent.Kind kind,
            String by,
            @Nullable String words,
            @Nullable String letter) {

        static Entry of(long round, RoundEvent.Kind kind, String by) {
            return new Entry(round, null, null, kind, by, null, null);
        }

        static Entry of(long round, long request, RoundEvent.Kind kind, String by, @Nullable String words) {
            return new Entry(round, request, null, kind, by, words, null);
        }
    }

    void note(Entry entry) {
        note(List.of(entry));
    }

    void note(List<Entry> entries) {
        database.sql("""
                        insert into round_event (round_id, request_id, project_id, kind, by, words, letter)
                        select e.round, e.request, p.id, e.kind, e.by, e.words, e.letter
                        from unnest(:rounds::bigint[], :requests::bigint[], :numbers::int[], :kinds::text[], :bys::text[],
                                    :words::text[], :letters::text[])
                             with ordinality as e (round, request, number, kind, by, words, letter, place)
                        left join project p on p.number = e.number
                        order by e.place
                        """)
                .param("rounds", entries.stream().map(Entry::round).toArray(Long[]::new))
                .param("requests", entries.stream().map(Entry::request).toArray(Long[]::new))
                .param("numbers", entries.stream().map(Entry::project).toArray(Integer[]::new))
                .param(
                        "kinds",
                        entries.stream().map(entry -> entry.kind().name()).toArray(String[]::new))
                .param("bys", entries.stream().map(Entry::by).toArray(String[]::new))
                .param("words", entries.stream().map(Entry::words).toArray(String[]::new))
                .param("letters", entries.stream().map(Entry::letter).toArray(String[]::new))
                .update();
    }

    /** All that has happened in a round, or only to one request, the latest first. */
    List<RoundEvent> of(long round, @Nullable Long request) {
        return database.sql("""
                        select e.kind, e.by, e.at, e.words, e.request_id, q.name, p.number, rp.title
                        from round_event e
                        left join round_request q on q.id = e.request_id
                        left join project p on p.id = e.project_id
                        left join round_project rp on rp.project_id = e.project_id and rp.round_id = e.round_id
                        where e.round_id = :round and (:request::bigint is null or e.request_id = :request)
                        order by e.id desc
                        """)
                .param("round", round)
                .param("request", request, Types.BIGINT)
                .query((row, index) -> new RoundEvent(
                        RoundEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getObject("number", Integer.class),
                        row.getString("title"),
                        row.getString("words")))
                .list();
    }

    /** When letters were written to those who are asked in a round, and how many reminders. */
    List<Written> letters(long round) {
        return database.sql("""
                        select request_id, max(at) as at, count(*) filter (where kind = 'REMINDED') as reminders,
                               (array_agg(letter order by id desc))[1] as letter
                        from round_event where round_id = :round and letter is not null and request_id is not null
                        group by request_id
                        """)
                .param("round", round)
                .query((row, index) -> new Written(
                        row.getLong("request_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("reminders"),
                        row.getString("letter")))
                .list();
    }

    /** The letters of a request: when the last one was written, its key, and how many reminded. */
    record Written(long request, Instant at, int reminders, String letter) {}

    /** Grows with each thing that happens in a round. */
    long version(long round) {
        return database.sql("select coalesce(max(id), 0) from round_event where round_id = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }
}
