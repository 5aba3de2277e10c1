package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.mail.Outbox;
import dk.partsregister.mail.StoredLetter;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Contacts;
import dk.partsregister.party.Side;
import dk.partsregister.statusround.Line.Answered;
import dk.partsregister.statusround.Line.Asked;
import dk.partsregister.statusround.Line.Reached;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees how rounds stand. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private final RoundRights rights;
    private final RoundLog log;
    private final Outbox outbox;
    private final Contacts contacts;
    private final JdbcClient database;

    Boards(RoundRights rights, RoundLog log, Outbox outbox, Contacts contacts, JdbcClient database) {
        this.rights = rights;
        this.log = log;
        this.outbox = outbox;
        this.contacts = contacts;
        this.database = database;
    }

    /**
     * How a round stands, in a number of statements that does not depend on how much it asks about.
     *
     * @throws dk.partsregister.shared.Missing when there is none, or it is not for this person
     */
    public Board of(long round, Actor actor) {
        return of(rights.find(round, actor));
    }

    /** As {@link Board#version}, without reading the rest. */
    public long version(long round, Actor actor) {
        return log.version(rights.find(round, actor).id());
    }

    Board of(StatusRound round) {
        return of(round, null);
    }

    /** As much of a round as a request asks about, if one is named. */
    Board of(StatusRound round, @Nullable Long request) {
        long version = log.version(round.id());
        List<Row> rows = database.sql("""
                        select p.number, rp.section, rp.title, rp.last_status, rp.passed_over,
                               q.id as request, q.person_id, q.name, q.deadline, q.spoken_at, array_to_string(t.activities, ',') as activities, t.side,
                               a.id as answer, a.state, a.unchanged, a.sent_at, a.sent_by, a.on_behalf,
                               a.confirmed_at is not null as confirmed,
                               case when a.unchanged then '' else md5((a.content - 'problems')::text) end as digest
                        from round_project rp
                        join project p on p.id = rp.project_id
                        left join (round_task t join round_request q on q.id = t.request_id and q.handed_to is null)
                               on q.round_id = rp.round_id and t.project_id = rp.project_id
                        left join round_answer a on a.request_id = t.request_id and a.project_id = t.project_id and a.state <> 'DRAFT'
                        where rp.round_id = :round and rp.included
                          and (:request::bigint is null
                               or rp.project_id in (select project_id from round_task where request_id = :request))
                        order by rp.position, rp.project_id, q.id
                        """)
                .param("round", round.id())
                .param("request", request, Types.BIGINT)
                .query(Boards::row)
                .list();
        Map<Long, RoundLog.Written> letters = log.letters(round.id()).stream()
                .collect(Collectors.toMap(RoundLog.Written::request, Function.identity()));
        Map<String, StoredLetter.State> lost = outbox.lost(
                letters.values().stream().map(RoundLog.Written::letter).toList());
        Map<Long, Contact> known = contacts.of(rows.stream()
                .filter(row -> row.asked() != null)
                .map(row -> row.asked().person())
                .distinct()
                .toList());
        Map<Integer, Line> lines = new LinkedHashMap<>();
        for (Row row : rows) {
            Line before = lines.getOrDefault(row.line().number(), row.line());
            List<Asked> asked = new ArrayList<>(before.asked());
            if (row.asked() != null) {
                asked.add(reached(row.asked(), letters, lost, known));
            }
            lines.put(
                    before.number(),
                    new Line(
                            before.number(),
                            before.title(),
                            before.section(),
                            before.lastStatus(),
                            before.passedOver(),
                            asked));
        }
        return new Board(round, List.copyOf(lines.values()), version);
    }

    private static Asked reached(
            Asked asked,
            Map<Long, RoundLog.Written> letters,
            Map<String, StoredLetter.State> lost,
            Map<Long, Contact> known) {
        RoundLog.Written letter = letters.get(asked.request());
        Reached reached = new Reached(
                known.getOrDefault(asked.person(), Contact.UNKNOWN),
                letter == null ? null : letter.at(),
                letter == null ? null : lost.get(letter.letter()),
                letter == null ? 0 : letter.reminders(),
                asked.reached().spokenAt());
        return new Asked(
                asked.request(),
                asked.person(),
                asked.name(),
                asked.activities(),
                asked.side(),
                asked.deadline(),
                asked.answer(),
                reached);
    }

    /** A project, and one of those who are asked about it. */
    private record Row(Line line, @Nullable Asked asked) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        Line line = new Line(
                row.getInt("number"),
                row.getString("title"),
                row.getString("section"),
                row.getObject("last_status", LocalDate.class),
                row.getString("passed_over"),
                List.of());
        Long request = row.getObject("request", Long.class);
        if (request == null) {
            return new Row(line, null);
        }
        String side = row.getString("side");
        Instant spoken = StoredRounds.moment(row, "spoken_at");
        return new Row(
                line,
                new Asked(
                        request,
                        row.getLong("person_id"),
                        row.getString("name"),
                        activities(row),
                        side == null ? null : Side.valueOf(side),
                        row.getObject("deadline", LocalDate.class),
                        answered(row),
                        new Reached(Contact.UNKNOWN, null, null, 0, spoken)));
    }

    private static List<Integer> activities(ResultSet row) throws SQLException {
        String numbers = row.getString("activities");
        return numbers.isEmpty()
                ? List.of()
                : Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static @Nullable Answered answered(ResultSet row) throws SQLException {
        Long answer = row.getObject("answer", Long.class);
        return answer == null
                ? null
                : new Answered(
                        answer,
                        AnswerState.valueOf(row.getString("state")),
                        row.getBoolean("unchanged"),
                        StoredRounds.moment(row, "sent_at"),
                        row.getString("sent_by"),
                        row.getBoolean("on_behalf"),
                        row.getBoolean("confirmed"),
                        row.getString("digest"));
    }
}
