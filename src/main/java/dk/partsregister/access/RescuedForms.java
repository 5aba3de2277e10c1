package dk.partsregister.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps forms that were sent after a session had ended, for a day, for the account that had it. How much is kept is limited by account, by
 * address, and in all.
 */
@Service
@Transactional
public class RescuedForms {

    private static final int MOST_OF_AN_ACCOUNT = 20;
    private static final int MOST_OF_AN_ADDRESS = 100;
    private static final long ROOM_OF_AN_ADDRESS = 10_000_000;
    private static final long ROOM = 50_000_000;

    /** Held while room is counted, so that many at once do not each take the last of it. */
    private static final long LOCK = 7_240_063;

    private final JdbcClient database;
    private final SigningKey key;

    RescuedForms(JdbcClient database, SigningKey key) {
        this.database = database;
        this.key = key;
    }

    /** A form that waits for its sender. */
    public record Rescued(long id, SentForm form, Instant at) {}

    /** Keeps a form, where there is room for it; one that is kept already is not doubled. */
    boolean keep(long account, String remoteAddress, SentForm form) {
        String client = key.signature("client", remoteAddress);
        String[] names = form.fields().stream().map(SentForm.Field::name).toArray(String[]::new);
        String[] contents = form.fields().stream().map(SentForm.Field::value).toArray(String[]::new);
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, index) -> index)
                .list();
        removeOld();
        boolean keptAlready = database.sql("""
                        select exists (select from rescued_form where account_id = :account and address = :address
                                       and names = cast(:names as text[]) and contents = cast(:contents as text[]))
                        """)
                .param("account", account)
                .param("address", form.address())
                .param("names", names)
                .param("contents", contents)
                .query(Boolean.class)
                .single();
        return keptAlready
                || database.sql("""
                                insert into rescued_form (account_id, client, address, names, contents, size)
                                select :account, :client, :address, cast(:names as text[]), cast(:contents as text[]), :size
                                where (select count(*) < :ofAccount from rescued_form where account_id = :account)
                                  and (select count(*) < :ofAddress and coalesce(sum(size), 0) + :size <= :roomOfAddress
                                       from rescued_form where client = :client and sent_at > now() - interval '1 hour')
                                  and (select coalesce(sum(size), 0) + :size <= :room from rescued_form)
                                """)
                                .param("account", account)
                                .param("client", client)
                                .param("address", form.address())
                                .param("names", names)
                                .param("contents", contents)
                                .param("size", form.size())
                                .param("ofAccount", MOST_OF_AN_ACCOUNT)
                                .param("ofAddress", MOST_OF_AN_ADDRESS)
                                .param("roomOfAddress", ROOM_OF_AN_ADDRESS)
                                .param("room", ROOM)
                                .update()
                        == 1;
    }

    /** Those of an account that wait, the latest first. */
    @Transactional(readOnly = true)
    public List<Rescued> of(long account) {
        return database.sql("""
                        select id, address, names, contents, sent_at from rescued_form
                        where account_id = :account and sent_at > now() - interval '1 day' order by id desc
                        """)
                .param("account", account)
                .query(RescuedForms::rescued)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean waitFor(long account) {
        return database.sql("""
                        select exists (select from rescued_form
                                       where account_id = :account and sent_at > now() - interval '1 day')
                        """).param("account", account).query(Boolean.class).single();
    }

    /** Takes one away that was sent again or is not wanted any more. */
    public void remove(long account, long id) {
        database.sql("delete from rescued_form where account_id = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** Takes those away that nobody has come back for within a day. */
    void removeOld() {
        database.sql("delete from rescued_form where sent_at <= now() - interval '1 day'")
                .update();
    }

    private static Rescued rescued(ResultSet row, int index) throws SQLException {
        String[] names = texts(row.getArray("names"));
        String[] contents = texts(row.getArray("contents"));
        List<SentForm.Field> fields = IntStream.range(0, names.length)
                .mapToObj(at -> new SentForm.Field(names[at], contents[at]))
                .toList();
        return new Rescued(
                row.getLong("id"),
                new SentForm(row.getString("address"), fields),
                row.getTimestamp("sent_at").toInstant());
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
