package dk.partsregister.mail;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dk.partsregister.background.Background;
import dk.partsregister.mail.StoredLetter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been written, and what became of it. */
@Service
public class Outbox {

    private static final int SHOWN = 200;

    private static final String SELECT = """
            select id, to_name, to_address, subject, body, secret, state, attempts, trouble, written_at, sent_at from mail
            """;

    private final JdbcClient database;
    private final Background background;
    private final OneTimeTask<Void> sending;
    private final ObjectProvider<JavaMailSender> server;

    Outbox(
            JdbcClient database,
            Background background,
            OneTimeTask<Void> mailSending,
            ObjectProvider<JavaMailSender> server) {
        this.database = database;
        this.background = background;
        this.sending = mailSending;
        this.server = server;
    }

    /** Whether letters go out; where no mail server is named they stand in the outbox to be read. */
    public boolean isSending() {
        return server.getIfAvailable() != null;
    }

    /** Writes a letter with what it tells of, in one transaction, and has it sent afterwards. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter) {
        write(List.of(letter));
    }

    /**
     * Writes many letters at once.
     *
     * @return how many there were that had not been written before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(List<Letter> letters) {
        List<Long> written = database.sql("""
                        insert into mail (key, to_name, to_address, subject, body, secret)
                        select * from unnest(:keys::text[], :names::text[], :addresses::text[], :subjects::text[],
                                             :bodies::text[], :secrets::boolean[])
                        on conflict (key) do nothing
                        returning id
                        """)
                .param("keys", column(letters, Letter::key))
                .param("names", column(letters, Letter::toName))
                .param("addresses", column(letters, Letter::toAddress))
                .param(
                        "subjects",
                        column(
                                letters,
                                // Subjects are kept when bodies are forgotten, so no link belongs there.
                                letter -> PersonalLinks.hidden(
                                        letter.subject().replaceAll("\\s+", " ").strip())))
                .param("bodies", column(letters, Letter::body))
                .param("secrets", letters.stream().map(Letter::secret).toArray(Boolean[]::new))
                .query(Long.class)
                .list();
        if (isSending()) {
            background.soon(written.stream()
                    .<TaskInstance<?>>map(id -> sending.instance(String.valueOf(id)))
                    .toList());
        }
        return written.size();
    }

    private static String[] column(List<Letter> letters, Function<Letter, String> value) {
        return letters.stream().map(value).toArray(String[]::new);
    }

    /** Those of these keys that a letter has been written under. */
    public Set<String> written(Collection<String> keys) {
        return Set.copyOf(database.sql("select key from mail where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Of the letters with these keys, those that did not arrive or may not have. */
    public Map<String, State> lost(Collection<String> keys) {
        Map<String, State> lost = new HashMap<>();
        database.sql("select key, state from mail where key = any(:keys) and state in ('REFUSED', 'UNCERTAIN')")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    lost.put(row.getString("key"), State.valueOf(row.getString("state")));
                });
        return lost;
    }

    /** The newest letters to be read, those that did not arrive first; without their personal links. */
    public List<StoredLetter> newest() {
        return database
                .sql(SELECT + "order by state = 'SENT', id desc limit " + SHOWN)
                .query(Outbox::letter)
                .list()
                .stream()
                .map(StoredLetter::withoutLinks)
                .toList();
    }

    /** A letter to be read, without its personal links. */
    public Optional<StoredLetter> find(long id) {
        return whole(id).map(StoredLetter::withoutLinks);
    }

    private Optional<StoredLetter> whole(long id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Outbox::letter)
                .optional();
    }

    /** Has a letter sent again that did not arrive, or of which nobody knows. */
    @Transactional
    public void again(long id) {
        int found = database.sql("""
                        update mail set state = 'WAITING', trouble = null
                        where id = :id and state in ('WAITING', 'REFUSED', 'UNCERTAIN') and body <> ''
                        """).param("id", id).update();
        if (found > 0) {
            send(id);
        }
    }

    /** Has all sent that waits, as when a mail server is named at last; what a server that ended had in its hands is left for a human. */
    @Transactional
    void sendWaiting() {
        database.sql("select id from mail where state = 'SENDING'").query(Long.class).list().stream()
                .filter(this::grasp)
                .forEach(this::leave);
        database.sql("select id from mail where state = 'WAITING' order by id")
                .query(Long.class)
                .list()
                .forEach(this::send);
    }

    /** Notes that a letter came back; it may be one that was found to have arrived at first. */
    @Transactional
    boolean cameBack(UUID token, String trouble) {
        return database.sql(
                                "update mail set state = 'REFUSED', trouble = :trouble where token = :token and state = 'SENT'")
                        .param("trouble", trouble.strip())
                        .param("token", token)
                        .update()
                > 0;
    }

    UUID token(long id) {
        return database.sql("select token from mail where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private void leave(long id) {
        database.sql("update mail set state = 'UNCERTAIN' where id = :id and state = 'SENDING'")
                .param("id", id)
                .update();
    }

    private void send(long id) {
        if (isSending()) {
            background.soon(sending.instance(String.valueOf(id)));
        }
    }

    /** Whether a letter is in nobody's hands; until the end of the caller's transaction, or of its server, it is in the caller's. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean grasp(long id) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended('mail ' || :id, 0))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes a letter to send it, told at once to all; the caller has grasped it.
     *
     * <p>One that was taken before and never put down was taken by a server that ended: it is left for a human.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<StoredLetter> take(long id) {
        leave(id);
        int taken = database.sql(
                        "update mail set state = 'SENDING', attempts = attempts + 1 where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
        return taken == 0 ? Optional.empty() : whole(id);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void putDown(long id, State state, @Nullable String trouble) {
        database.sql("""
                        update mail
                        set state = :state, trouble = :trouble,
                            sent_at = case when :state = 'SENT' then clock_timestamp() end,
                            body = case when :state = 'SENT' and secret then '' else body end
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("trouble", trouble)
                .update();
    }

    private static StoredLetter letter(ResultSet row, int index) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new StoredLetter(
                row.getLong("id"),
                row.getString("to_name"),
                row.getString("to_address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("secret"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("trouble"),
                row.getTimestamp("written_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
