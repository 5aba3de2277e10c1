package dk.partsregister.access;

import dk.partsregister.shared.Danish;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles of all accounts, with the days on which they are in force. */
@Repository
class RoleAssignments {

    private static final String ASSIGNMENT = """
            select r.id, r.account_id, r.role, r.valid_from, r.valid_to, p.name as programme,
                   (select short_name from organisation_name n where n.organisation_id = r.organisation_id
                    order by valid_from desc nulls last limit 1) as organisation
            from role_assignment r left join programme p on p.id = r.programme_id
            """;

    private final JdbcClient database;

    RoleAssignments(JdbcClient database) {
        this.database = database;
    }

    /** A role of an account; what it is limited to and when, in words and days. */
    record Given(
            long id,
            long account,
            Role role,
            @Nullable String organisation,
            @Nullable String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public boolean inForce(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Something a role can be limited to. */
    record Limit(long id, String name) {}

    List<Given> all() {
        return database.sql(ASSIGNMENT + "order by r.account_id, r.id")
                .query(RoleAssignments::given)
                .list();
    }

    List<Given> of(long account) {
        return database.sql(ASSIGNMENT + "where r.account_id = :account order by r.id")
                .param("account", account)
                .query(RoleAssignments::given)
                .list();
    }

    Optional<Given> find(long account, long id) {
        return of(account).stream().filter(given -> given.id() == id).findFirst();
    }

    void give(
            long account,
            Role role,
            @Nullable Long organisation,
            @Nullable Long programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        database.sql("""
                        insert into role_assignment (account_id, role, organisation_id, programme_id, valid_from, valid_to)
                        values (:account, :role, :organisation, :programme, :from, :to)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("organisation", organisation, Types.BIGINT)
                .param("programme", programme, Types.BIGINT)
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .update();
    }

    void take(long id) {
        database.sql("delete from role_assignment where id = :id")
                .param("id", id)
                .update();
    }

    /** Whether some other account that is open is an administrator today and stays one. Waits for others who ask the same. */
    boolean otherAdministrator(long account) {
        database.sql("select id from role_assignment where role = 'ADMIN' for update")
                .query(Long.class)
                .list();
        return database.sql("""
                        select exists (select from role_assignment r join account a on a.id = r.account_id
                                       where r.role = 'ADMIN' and a.active and a.id <> :account
                                         and coalesce(r.valid_from, :day) <= :day and r.valid_to is null)
                        """)
                .param("account", account)
                .param("day", LocalDate.now(Danish.ZONE))
                .query(Boolean.class)
                .single();
    }

    /** Whether an administrator can sign in; after an archive was put back, none has a password. */
    boolean anyAdministrator() {
        return database.sql("""
                        select exists (select from role_assignment r join account a on a.id = r.account_id
                                       where r.role = 'ADMIN' and a.active and num_nonnulls(a.password_hash, a.issuer) > 0)
                        """).query(Boolean.class).single();
    }

    List<Limit> organisations() {
        return database.sql("""
                        select o.id, n.short_name as name from organisation o
                        cross join lateral (select short_name from organisation_name where organisation_id = o.id
                                            order by valid_from desc nulls last limit 1) n
                        where o.active order by n.short_name, o.id
                        """)
                .query((row, index) -> new Limit(row.getLong("id"), row.getString("name")))
                .list();
    }

    List<Limit> programmes() {
        return database.sql("select id, name from programme where active order by name, id")
                .query((row, index) -> new Limit(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static Given given(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Given(
                row.getLong("id"),
                row.getLong("account_id"),
                Role.valueOf(row.getString("role")),
                row.getString("organisation"),
                row.getString("programme"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
