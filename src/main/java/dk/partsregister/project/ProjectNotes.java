package dk.partsregister.project;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.party.Side;
import dk.partsregister.shared.Missing;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The internal notes on projects: no page, print or export of a project holds them. */
@Service
@Transactional
public class ProjectNotes {

    private final ProjectRights rights;
    private final JdbcClient database;

    ProjectNotes(ProjectRights rights, JdbcClient database) {
        this.rights = rights;
        this.database = database;
    }

    /**
     * A note.
     *
     * @param text as typed
     */
    public record Note(String author, Instant at, String text) {}

    /** Whether somebody may see and write notes on a project: a secretariat on those it edits, a leader on all. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(Actor actor, int number) {
        return actor.is(Role.LEADER) || rights.mayEdit(actor, number);
    }

    /**
     * The notes that somebody may see, the latest first: a secretariat all on projects it edits, a leader those of the own side.
     *
     * @throws Missing when they are not for this person
     */
    @Transactional(readOnly = true)
    public List<Note> seenBy(Actor actor, int number) {
        boolean edits = rights.mayEdit(actor, number);
        Missing.unless(edits || actor.is(Role.LEADER));
        return database.sql("""
                        select n.author, n.at, n.text
                        from project_note n join project p on p.id = n.project_id
                        where p.number = :number and (:all or n.account_id = :account or n.side = any(:sides))
                        order by n.id desc
                        """)
                .param("number", number)
                .param("all", edits)
                .param("account", actor.account())
                .param("sides", actor.sides(Role.LEADER).toArray(String[]::new))
                .query((row, index) ->
                        new Note(row.getString("author"), row.getTimestamp("at").toInstant(), row.getString("text")))
                .list();
    }

    /**
     * Writes a note.
     *
     * @throws Missing when the notes of the project are not for this person
     */
    public void add(Actor actor, int number, String text) {
        Missing.unless(isOpenTo(actor, number));
        add(
                number,
                actor.account(),
                actor.name(),
                actor.sides(Role.LEADER, Role.SECRETARIAT).stream().findFirst().orElse(null),
                text);
    }

    /** A note of somebody who has no account, or did not sign in. */
    public void add(String author, @Nullable Side side, int number, String text) {
        add(number, null, author, side == null ? null : side.name(), text);
    }

    private void add(int number, @Nullable Long account, String author, @Nullable String side, String text) {
        database.sql("""
                        insert into project_note (project_id, account_id, author, side, text)
                        select id, :account, :author, :side, :text from project where number = :number
                        """)
                .param("number", number)
                .param("account", account, Types.BIGINT)
                .param("author", author)
                .param("side", side)
                .param("text", text)
                .update();
    }
}
