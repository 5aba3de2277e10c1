package dk.partsregister.delivery;

import dk.partsregister.delivery.FileOrder.Content;
import dk.partsregister.delivery.FileOrder.State;
import dk.partsregister.shared.Missing;
import dk.partsregister.transaction.Forgettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has been ordered, each by the account that waits for it. */
@Repository
public class FileOrders {

    /** After so long a file is thrown away; it can be ordered again. */
    private static final String KEPT = "7 days";

    /** Files of one account that are waited for. */
    private static final int MOST_OPEN = 10;

    /** Files of one account, those that are waited for among them. */
    private static final int MOST_KEPT = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Forgettings forgettings;

    FileOrders(JdbcClient database, Forgettings forgettings) {
        this.database = database;
        this.forgettings = forgettings;
    }

    /** What is to be done. */
    enum Kind {
        OVERVIEW,
        EDITION
    }

    /** An order as it is worked on. */
    record Task(Kind kind, Map<String, String> parameters) {}

    /** The orders of an account, the newest first. */
    public List<FileOrder> of(long account) {
        return database.sql("""
                        select id, title, state, step, steps, ordered_at, ended_at, failure, octet_length(content) as size, edition
                        from file_order where account = :account order by ordered_at desc, id
                        """)
                .param("account", account)
                .query(FileOrders::order)
                .list();
    }

    /** A file that is ready; only for the account that ordered it. */
    public Optional<Content> content(UUID id, long account) {
        return database.sql("""
                        select file_name, content_type, content from file_order
                        where id = :id and account = :account and content is not null
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, index) ->
                        new Content(row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    /**
     * Throws away what is no longer worked on.
     *
     * @throws Missing when this account has ordered no such thing
     */
    @Transactional
    public void remove(UUID id, long account) {
        Missing.unless(database.sql("select exists (select from file_order where id = :id and account = :account)")
                .param("id", id)
                .param("account", account)
                .query(Boolean.class)
                .single());
        database.sql("delete from file_order where id = :id and account = :account and state in ('DONE', 'FAILED')")
                .param("id", id)
                .param("account", account)
                .update();
    }

    /** A file that is ordered twice by one form is no second one. */
    void refuseTooMany(UUID id, long account) {
        database.sql("select from account where id = :account for update")
                .param("account", account)
                .query((row, index) -> index)
                .list();
        database.sql("""
                        select count(*) filter (where ended_at is null) as open, count(*) as kept
                        from file_order where account = :account and kind = 'OVERVIEW' and id <> :id
                          and (ended_at is null or ended_at >= now() - cast(:kept as interval))
                        """)
                .param("account", account)
                .param("id", id)
                .param("kept", KEPT)
                .query(row -> {
                    if (row.getInt("open") >= MOST_OPEN) {
                        throw new TooManyOrders("venter");
                    }
                    if (row.getInt("kept") >= MOST_KEPT) {
                        throw new TooManyOrders("gemt");
                    }
                });
    }

    void add(UUID id, long account, Kind kind, String title, Map<String, String> parameters, int steps) {
        database.sql("delete from file_order where ended_at < now() - interval '" + KEPT + "'")
                .update();
        database.sql("""
                        insert into file_order (id, account, kind, title, task, steps)
                        values (:id, :account, :kind, :title, :task::jsonb, :steps)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("account", account)
                .param("kind", kind.name())
                .param("title", title)
                .param("task", MAPPER.writeValueAsString(parameters))
                .param("steps", steps)
                .update();
    }

    Optional<Task> begin(UUID id) {
        return database.sql("""
                        update file_order set state = 'RUNNING', step = 0 where id = :id and state in ('WAITING', 'RUNNING')
                        returning kind, task
                        """)
                .param("id", id)
                .query((row, index) -> new Task(
                        Kind.valueOf(row.getString("kind")),
                        MAPPER.readValue(row.getString("task"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** Told at once, whatever becomes of the work. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int step) {
        database.sql("update file_order set step = :step where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("step", step)
                .update();
    }

    /**
     * Stores a file that was made.
     *
     * @param forgotten how often somebody had been forgotten before the sheets were read
     * @return whether it was stored; it must be made anew where somebody was forgotten meanwhile
     */
    @Transactional
    public boolean done(UUID id, Content content, long forgotten) {
        if (!forgettings.noneSince(forgotten)) {
            return false;
        }
        database.sql("""
                        update file_order
                        set state = 'DONE', step = steps, ended_at = clock_timestamp(), file_name = :name,
                            content_type = :contentType, content = :content
                        where id = :id
                        """)
                .param("id", id)
                .param("name", content.name())
                .param("contentType", content.contentType())
                .param("content", content.bytes())
                .update();
        return true;
    }

    void frozen(UUID id, int edition) {
        database.sql("""
                        update file_order set state = 'DONE', step = steps, ended_at = clock_timestamp(), edition = :edition
                        where id = :id
                        """).param("id", id).param("edition", edition).update();
    }

    void failed(UUID id, String code) {
        database.sql(
                        "update file_order set state = 'FAILED', ended_at = clock_timestamp(), failure = :code where id = :id")
                .param("id", id)
                .param("code", code)
                .update();
    }

    private static FileOrder order(ResultSet row, int index) throws SQLException {
        return new FileOrder(
                row.getObject("id", UUID.class),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                row.getInt("steps"),
                row.getTimestamp("ordered_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getString("failure"),
                row.getObject("size", Integer.class) == null ? null : row.getLong("size"),
                row.getObject("edition", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
