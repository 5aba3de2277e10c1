package dk.partsregister.access;

import dk.partsregister.party.Side;
import dk.partsregister.shared.Danish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as they stand in the database. */
@Repository
class Accounts {

    private static final String ACCOUNT = """
            select id, user_name, name, email, (select coalesce(p.merged_into_id, p.id) from person p where p.id = person_id) as person_id, active, password_hash is null and issuer is null as invited, reset_wanted
            from account
            """;

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Id of an account for trying out that has lost its password. */
    Optional<Long> trialWithoutPassword(String userName) {
        return database.sql(
                        "select id from account where trial and active and password_hash is null and user_name = :name")
                .param("name", userName)
                .query(Long.class)
                .optional();
    }

    /** User names of the open accounts for trying out. */
    List<String> trials() {
        return database.sql("select user_name from account where trial and active order by id")
                .query(String.class)
                .list();
    }

    void markTrial(long account) {
        database.sql("update account set trial = true where id = :account")
                .param("account", account)
                .update();
    }

    void closeTrials() {
        database.sql("update account set active = false where trial").update();
    }

    Optional<Account> find(long id) {
        return database.sql(ACCOUNT + "where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> named(String userName) {
        return database.sql(ACCOUNT + "where folded = :folded")
                .param("folded", folded(userName))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> withEmail(String email) {
        return database.sql(ACCOUNT + "where lower(email) = lower(:email)")
                .param("email", email)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> withIdentity(String issuer, String subject) {
        return database.sql(ACCOUNT + "where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Accounts::account)
                .optional();
    }

    /** Those whose name, user name or address holds the words, in alphabetical order. */
    List<Account> list(String words) {
        return database.sql(ACCOUNT + """
                        where position(lower(:words) in lower(name || ' ' || user_name || ' ' || coalesce(email, ''))) > 0
                        order by name, id
                        """)
                .param("words", words)
                .query(Accounts::account)
                .list();
    }

    /** What the account signs in with; nothing for those that cannot sign in with a password, whatever the reason. */
    Optional<PasswordUser> passwordUser(String userName) {
        return database.sql("""
                        select id, user_name, password_hash from account
                        where folded = :folded and active and password_hash is not null
                        """)
                .param("folded", folded(userName))
                .query((row, index) ->
                        new PasswordUser(row.getLong("id"), row.getString("user_name"), row.getString("password_hash")))
                .optional();
    }

    /** Who acts under an account today, in one statement; nobody when it is closed. */
    Optional<Actor> actor(long account, LocalDate day) {
        List<Actor> rows = database.sql("""
                        select a.id, a.name, (select coalesce(p.merged_into_id, p.id) from person p where p.id = a.person_id) as person_id, r.role, r.organisation_id, o.side, p.name as programme
                        from account a
                        left join role_assignment r on r.account_id = a.id
                             and daterange(r.valid_from, r.valid_to, '[]') @> :day::date
                        left join organisation o on o.id = r.organisation_id
                        left join programme p on p.id = r.programme_id
                        where a.id = :account and a.active
                        order by r.id
                        """)
                .param("account", account)
                .param("day", day)
                .query(Accounts::actor)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Actor.Assignment> assignments = new ArrayList<>();
        rows.forEach(row -> assignments.addAll(row.assignments()));
        Actor first = rows.get(0);
        return Optional.of(new Actor(first.account(), first.name(), first.person(), assignments));
    }

    long create(String userName, String name, @Nullable String email, @Nullable Long person) {
        return database.sql("""
                        insert into account (user_name, folded, name, email, person_id)
                        values (:userName, :folded, :name, :email, :person) returning id
                        """)
                .param("userName", userName)
                .param("folded", folded(userName))
                .param("name", name)
                .param("email", email)
                .param("person", person, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    void setPassword(long account, String hash) {
        database.sql("update account set password_hash = :hash, reset_wanted = null, trial = false where id = :account")
                .param("hash", hash)
                .param("account", account)
                .update();
    }

    void setPerson(long account, @Nullable Long person) {
        database.sql("update account set person_id = :person where id = :account")
                .param("person", person, java.sql.Types.BIGINT)
                .param("account", account)
                .update();
    }

    Optional<String> personName(long person) {
        return database.sql("select name from person where id = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    void setActive(long account, boolean active) {
        database.sql("update account set active = :active where id = :account")
                .param("active", active)
                .param("account", account)
                .update();
    }

    /** Ties an account to the identity it signs in with elsewhere; not when it is tied to one already. */
    boolean setIdentity(long account, String issuer, String subject) {
        return database.sql(
                                "update account set issuer = :issuer, subject = :subject where id = :account and issuer is null")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .update()
                == 1;
    }

    void wantReset(String userName) {
        database.sql("update account set reset_wanted = now() where folded = :folded and active")
                .param("folded", folded(userName))
                .update();
    }

    /** Ends the sessions of an account, but for one that may go on. */
    void endSessions(String userName, @Nullable String except) {
        database.sql(
                        "delete from spring_session where principal_name = :userName and session_id <> coalesce(:except, '')")
                .param("userName", userName)
                .param("except", except)
                .update();
    }

    void keepLink(long account, String hash, Duration valid) {
        database.sql("delete from account_link where account_id = :account or expires_at < now()")
                .param("account", account)
                .update();
        database.sql("""
                        insert into account_link (hash, account_id, expires_at)
                        values (:hash, :account, now() + make_interval(secs => :seconds))
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("seconds", valid.toSeconds())
                .update();
    }

    /** Whose link this is, if it is still good. */
    Optional<Account> ofLink(String hash) {
        return database.sql(ACCOUNT + """
                        where active and id = (select account_id from account_link where hash = :hash and expires_at > now())
                        """)
                .param("hash", hash)
                .query(Accounts::account)
                .optional();
    }

    /** Whether the link was there to be used; it is not any more. */
    boolean useLink(String hash) {
        return database.sql("delete from account_link where hash = :hash and expires_at > now()")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    static String folded(String userName) {
        return Danish.fold(userName).replace(' ', '.');
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        var resetWanted = row.getTimestamp("reset_wanted");
        return new Account(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("person_id", Long.class),
                row.getBoolean("active"),
                row.getBoolean("invited"),
                resetWanted == null ? null : resetWanted.toInstant());
    }

    private static Actor actor(ResultSet row, int index) throws SQLException {
        String role = row.getString("role");
        String side = row.getString("side");
        return new Actor(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("person_id", Long.class),
                role == null
                        ? List.of()
                        : List.of(new Actor.Assignment(
                                Role.valueOf(role),
                                row.getObject("organisation_id", Long.class),
                                side == null ? null : Side.valueOf(side),
                                row.getString("programme"))));
    }
}
