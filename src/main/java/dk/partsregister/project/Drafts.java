package dk.partsregister.project;

import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what editors have typed and not saved: a draft for each form, so that two windows never write over each other. */
@Service
@Transactional
public class Drafts {

    private static final String COLUMNS = """
            select d.key, p.number, d.base_sheet, d.content, d.version, d.changed_at
            from project_draft d left join project p on p.id = d.project_id
            """;

    private final Submissions submissions;
    private final JdbcClient database;

    Drafts(Submissions submissions, JdbcClient database) {
        this.submissions = submissions;
        this.database = database;
    }

    /**
     * A form under way.
     *
     * @param key of the form it was typed in
     * @param number of the project; absent for a new one
     * @param base id of the newest sheet of the project when the form was made
     * @param content the form as JSON
     * @param version another one each time it is kept
     */
    public record Draft(
            UUID key, @Nullable Integer number, @Nullable Long base, String content, long version, Instant changedAt) {}

    /** A draft as a form was given it. */
    public record Version(UUID key, long version) {}

    /**
     * Keeps what is typed in a form, unless it has been saved just so. One that arrives while its form is being saved waits for that.
     *
     * @param form as it would be saved
     */
    public void keepUnlessSaved(
            Submission form,
            long account,
            @Nullable Integer number,
            @Nullable Long base,
            String content,
            @Nullable Version continued) {
        if (submissions.claim(form).isEmpty()) {
            keep(account, form.key(), number, base, content, continued);
        }
    }

    /**
     * Keeps what is typed in a form, in place of the draft that the form goes on with, unless that has changed since.
     *
     * @param key of the form
     * @param continued the draft that the form was made from
     */
    public void keep(
            long account,
            UUID key,
            @Nullable Integer number,
            @Nullable Long base,
            String content,
            @Nullable Version continued) {
        if (!put(account, key, number, base, content)) {
            // The key is that of a form of another project or of somebody else: what was typed is kept all the same.
            put(account, UUID.randomUUID(), number, base, content);
        }
        if (continued != null && !continued.key().equals(key)) {
            discard(account, continued);
        }
    }

    private boolean put(long account, UUID key, @Nullable Integer number, @Nullable Long base, String content) {
        return database.sql("""
                        insert into project_draft (key, account_id, project_id, base_sheet, content)
                        values (:key, :account, (select id from project where number = :number), :base, :content::jsonb)
                        on conflict (key) do update set base_sheet = excluded.base_sheet, content = excluded.content,
                                                        version = nextval('project_draft_version_seq'), changed_at = clock_timestamp()
                        where project_draft.account_id = excluded.account_id
                          and project_draft.project_id is not distinct from excluded.project_id
                        """)
                        .param("key", key)
                        .param("account", account)
                        .param("number", number, java.sql.Types.INTEGER)
                        .param("base", base, java.sql.Types.BIGINT)
                        .param("content", content)
                        .update()
                > 0;
    }

    /** The drafts that an editor has of a project, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(long account, int number) {
        return database.sql(COLUMNS + "where d.account_id = :account and p.number = :number order by d.changed_at desc")
                .param("account", account)
                .param("number", number)
                .query(Drafts::draft)
                .list();
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

    /** Discards a draft that is still as a form was given it. */
    public void discard(long account, Version draft) {
        database.sql("delete from project_draft where key = :key and account_id = :account and version = :version")
                .param("key", draft.key())
                .param("account", account)
                .param("version", draft.version())
                .update();
    }

    /** Discards the draft of a form that was saved, unless something else has been typed in it since. */
    public void discardSaved(long account, UUID key, String content) {
        database.sql(
                        "delete from project_draft where key = :key and account_id = :account and content = :content::jsonb")
                .param("key", key)
                .param("account", account)
                .param("content", content)
                .update();
    }

    private static Draft draft(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Draft(
                row.getObject("key", UUID.class),
                row.getObject("number", Integer.class),
                row.getObject("base_sheet", Long.class),
                row.getString("content"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
