package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.Line.State;
import dk.partsregister.statusround.StatusRound.Silent;
import dk.partsregister.transaction.Submission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round: nothing waits, and each project is answered for or passed over with a reason. */
@Service
@Transactional
public class Ending {

    private static final Set<State> UNANSWERED =
            EnumSet.of(State.NOBODY, State.STALE, State.MISSING, State.PARTLY, State.RETURNED);
    private static final Set<State> WAITING =
            EnumSet.of(State.TWO_ANSWERS, State.OTHER_SIDE, State.ANSWERED, State.NO_CHANGE);

    private final RoundRights rounds;
    private final Boards boards;
    private final ProjectEditing editing;
    private final RoundLog log;
    private final JdbcClient database;

    Ending(RoundRights rounds, Boards boards, ProjectEditing editing, RoundLog log, JdbcClient database) {
        this.rounds = rounds;
        this.boards = boards;
        this.editing = editing;
        this.log = log;
        this.database = database;
    }

    /** The projects of which an answer waits to be looked through. */
    public List<Line> waiting(Board board) {
        return in(board, WAITING);
    }

    /** The projects that would be passed over. */
    public List<Line> unanswered(Board board) {
        return in(board, UNANSWERED);
    }

    private static List<Line> in(Board board, Set<State> states) {
        return board.lines().stream()
                .filter(line -> states.contains(line.state(board.round())))
                .toList();
    }

    /**
     * Ends a round.
     *
     * @param reasons why each unanswered project is passed over, by register number
     * @throws RoundRefused when an answer waits, or a reason is missing
     */
    public void close(long id, Map<Integer, String> reasons, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        if (!round.isOpen()) {
            throw new RoundRefused("afsluttet");
        }
        Board board = boards.of(round);
        if (!waiting(board).isEmpty()) {
            throw new RoundRefused("venter");
        }
        List<Line> passed = unanswered(board);
        if (passed.stream()
                .anyMatch(line -> reasons.getOrDefault(line.number(), "").isBlank())) {
            throw new RoundRefused("begrundelse");
        }
        passOver(round, passed, reasons, actor);
        database.sql("update status_round set closed_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
        log.note(RoundLog.Entry.of(id, RoundEvent.Kind.CLOSED, actor.name()));
    }

    private void passOver(StatusRound round, List<Line> lines, Map<Integer, String> reasons, Actor actor) {
        database.sql("""
                        update round_project rp set passed_over = passed.reason
                        from unnest(:numbers::int[], :reasons::text[]) as passed (number, reason)
                        join project p on p.number = passed.number
                        where rp.round_id = :round and rp.project_id = p.id
                        """)
                .param("numbers", lines.stream().map(Line::number).toArray(Integer[]::new))
                .param(
                        "reasons",
                        lines.stream().map(line -> reason(line, reasons)).toArray(String[]::new))
                .param("round", round.id())
                .update();
        log.note(lines.stream()
                .map(line -> new RoundLog.Entry(
                        round.id(),
                        null,
                        line.number(),
                        RoundEvent.Kind.PASSED_OVER,
                        actor.name(),
                        reason(line, reasons),
                        null))
                .toList());
        if (round.plan().silent() == Silent.NOT_RECEIVED) {
            lines.forEach(line -> sayNothingCame(round, line, actor));
        }
    }

    private static String reason(Line line, Map<Integer, String> reasons) {
        return reasons.getOrDefault(line.number(), "").strip();
    }

    private void sayNothingCame(StatusRound round, Line line, Actor actor) {
        editing.basis(line.number(), round.asOf())
                .filter(basis -> editing.mayEdit(actor, basis.recorded().sheet()))
                .map(basis -> nothingCame(round, line, basis, actor))
                .filter(ProjectEditing.Outcome.Stale.class::isInstance)
                .ifPresent(stale -> {
                    throw new ConcurrencyFailureException("A project was saved while its round was ended");
                });
    }

    private ProjectEditing.Outcome nothingCame(StatusRound round, Line line, ProjectEditing.Basis basis, Actor actor) {
        ProjectSheet sheet = Report.nothingCame(basis.recorded().sheet(), round.asOf());
        return editing.save(
                new ProjectEditing.Edit(
                        Submission.of(null, "nothing came", round.id(), line.number(), SheetDocument.write(sheet)),
                        line.number(),
                        basis.newest(),
                        sheet,
                        round.asOf(),
                        actor.name(),
                        "Status ikke modtaget i runden " + round.name() + " pr. " + Danish.day(round.asOf())),
                actor);
    }

    /** Goes on with a round that has ended and has not been frozen. */
    public void reopen(long id, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        if (round.stage() != StatusRound.Stage.CLOSED) {
            throw new RoundRefused("frosset");
        }
        database.sql("update status_round set closed_at = null where id = :id")
                .param("id", id)
                .update();
        database.sql("update round_project set passed_over = null where round_id = :id")
                .param("id", id)
                .update();
        database.sql("""
                        update round_answer a set state = 'SENT' from round_request q
                        where q.id = a.request_id and q.round_id = :id and a.state = 'LATE'
                        """).param("id", id).update();
        log.note(RoundLog.Entry.of(id, RoundEvent.Kind.REOPENED, actor.name()));
    }
}
