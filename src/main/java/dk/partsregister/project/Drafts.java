package dk.partsregister.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors have typed and not saved: one draft for each editor of a project, and one for each new project begun. */
@Service
@Transactional
public class Drafts {

    private static final String COLUMNS = """
            select d.key, p.number, d.base_sheet, d.content, d.changed_at
            from project_draft d left join project p on p.id = d.project_id
            """;

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    /**
     * A form under way.
     *
     * @param number of the project; absent for a new one
     * @param base id of the newest sheet of the project when the form was made
     * @param content the form as JSON
     */
    public record Draft(
            UUID key, @Nullable Integer number, @Nullable Long base, String content, Instant changedAt) {}

    /** Keeps what is typed, in place of what the same editor had typed of the same project. */
    public void keep(long account, UUID key, @Nullable Integer number, @Nullable Long base, String content) {
        if (number != null) {
            database.sql("""
                            delete from project_draft d using project p
                            where p.id = d.project_id and p.number = :number and d.account_id = :account and d.key <> :key
                            """)
                    .param("number", number)
                    .param("account", account)
                    .param("key", key)
                    .update();
        }
        database.sql("""
                        insert into project_draft (key, account_id, project_id, base_sheet, content)
                        values (:key, :account, (select id from project where number = :number), :base, :content::jsonb)
                        on conflict (key) do update set base_sheet = excluded.base_sheet, content = excluded.content,
                                                        changed_at = clock_timestamp()
                        where project_draft.account_id = excluded.account_id
                        """)
                .param("key", key)
                .param("account", account)
                .param("number", number, java.sql.Types.INTEGER)
                .param("base", base, java.sql.Types.BIGINT)
                .param("content", content)
                .update();
    }

    /** The draft that an editor has of a project. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(long account, int number) {
        return database.sql(COLUMNS + "where d.account_id = :account and p.number = :number")
                .param("account", account)
                .param("number", number)
                .query(Drafts::draft)
                .optional();
    }

    /** The new projects that an editor has begun, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> begun(long account) {
        return database.sql(
                        COLUMNS + "where d.account_id = :account and d.project_id is null order by d.changed_at desc")
                .param("account", account)
                .query(Drafts::draft)
                .list();
    }

    public void discard(long account, UUID key) {
        database.sql("delete from project_draft where key = :key and account_id = :account")
                .param("key", key)
                .param("account", account)
                .update();
    }

    private static Draft draft(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Draft(
                row.getObject("key", UUID.class),
                row.getObject("number", Integer.class),
                row.getObject("base_sheet", Long.class),
                row.getString("content"),
                row.getTimestamp("changed_at").toInstant());
    }
}
