package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.Outbox;
import dk.partsregister.party.Side;
import dk.partsregister.project.ProjectNotes;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Missing;
import dk.partsregister.statusround.Line.Asked;
import dk.partsregister.statusround.Report.Flaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a leader is asked and answers: drafts that nobody else sees, and answers that are sent. */
@Service
@Transactional
public class Answers {

    /** Somebody who has typed within this time is told of to others who write on the same project. */
    private static final Duration WRITING = Duration.ofMinutes(15);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final StoredRounds rounds;
    private final RoundRights rights;
    private final Boards boards;
    private final RoundLinks links;
    private final RoundLetters letters;
    private final RoundLog log;
    private final Outbox outbox;
    private final ProjectSheets sheets;
    private final ProjectNotes notes;
    private final JdbcClient database;

    Answers(
            StoredRounds rounds,
            RoundRights rights,
            Boards boards,
            RoundLinks links,
            RoundLetters letters,
            RoundLog log,
            Outbox outbox,
            ProjectSheets sheets,
            ProjectNotes notes,
            JdbcClient database) {
        this.rounds = rounds;
        this.rights = rights;
        this.boards = boards;
        this.links = links;
        this.letters = letters;
        this.log = log;
        this.outbox = outbox;
        this.sheets = sheets;
        this.notes = notes;
        this.database = database;
    }

    /**
     * Who answers.
     *
     * @param request whose it is
     * @param by name of whoever writes; absent for the leader who is asked
     */
    public record Caller(long request, @Nullable String by) {}

    /**
     * What a leader is asked in a round.
     *
     * @param deadline the leader's own, if a later one was given
     */
    public record Asking(StatusRound round, Board.Leader leader, LocalDate deadline, List<Task> tasks) {

        public Asking {
            tasks = List.copyOf(tasks);
        }

        /** Those that have not been answered. */
        public List<Task> open() {
            return tasks.stream().filter(Task::isOpen).toList();
        }
    }

    /**
     * A project that a leader is asked about.
     *
     * @param own how the leader is asked about it
     * @param answer what was typed last, or what to begin from
     * @param others what those have sent who are asked about the same
     * @param writing names of others who are writing on it now
     */
    public record Task(
            Line line,
            Asked own,
            RecordedSheet recorded,
            Answer start,
            Answer answer,
            @Nullable Stored stored,
            List<Other> others,
            List<String> writing) {

        public int number() {
            return line.number();
        }

        /** Whether it can be typed in. */
        public boolean isOpen() {
            return stored == null || stored.state() == AnswerState.DRAFT || stored.state() == AnswerState.RETURNED;
        }

        /** Whether something has been typed and not sent. */
        public boolean isBegun() {
            return isOpen() && stored != null && !answer.equals(start);
        }
    }

    /**
     * An answer of somebody else.
     *
     * @param id of the answer
     * @param confirmable whether a word of this leader is waited for
     */
    public record Other(
            long id, String name, Answer answer, boolean unchanged, boolean confirmable, boolean confirmed) {}

    /** An answer as it is kept. */
    public record Stored(
            long id,
            long request,
            int project,
            AnswerState state,
            boolean unchanged,
            Answer answer,
            Map<String, String> comments,
            Instant changedAt,
            @Nullable Instant sentAt,
            @Nullable String sentBy,
            boolean onBehalf) {}

    /** Whose personal link it is; nobody's when it is unknown, altered, too old or taken back. */
    @Transactional(readOnly = true)
    public Optional<Long> ofLink(String secret) {
        return links.request(secret);
    }

    /** The requests of somebody in rounds that have been sent and not frozen, the nearest deadline first. */
    @Transactional(readOnly = true)
    public List<Long> ofPerson(long person) {
        return database.sql("""
                        select q.id from round_request q join status_round r on r.id = q.round_id
                        where q.person_id in (select id from person where id = :person or merged_into_id = :person) and q.handed_to is null and r.sent_at is not null
                          and not exists (select from edition where key = r.key)
                        order by coalesce(q.deadline, r.deadline), q.id
                        """).param("person", person).query(Long.class).list();
    }

    /** Whether a request is this person's. */
    @Transactional(readOnly = true)
    public boolean isOf(long request, long person) {
        return database.sql(
                        "select exists (select from round_request where id = :id and person_id in (select id from person where id = :person or merged_into_id = :person) and handed_to is null)")
                .param("id", request)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** What is asked; absent when nobody is, or somebody else has taken over. */
    @Transactional(readOnly = true)
    public Optional<Asking> asking(long request) {
        Optional<StatusRound> found = round(request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StatusRound round = found.get();
        return boards.of(round, request).leader(request).map(leader -> asking(round, leader));
    }

    /**
     * What a leader is asked in a round, for somebody of the secretariat who answers instead.
     *
     * @throws Missing when nobody is asked so in this round, or the round is not for this person
     */
    @Transactional(readOnly = true)
    public Asking asking(long round, long request, Actor actor) {
        StatusRound found = rights.find(round, actor);
        return asking(request)
                .filter(asking -> asking.round().id() == found.id())
                .orElseThrow(Missing::new);
    }

    private Optional<StatusRound> round(long request) {
        return database.sql("select round_id from round_request where id = :id and handed_to is null")
                .param("id", request)
                .query(Long.class)
                .optional()
                .flatMap(rounds::find);
    }

    private Asking asking(StatusRound round, Board.Leader leader) {
        List<Integer> numbers = leader.projects().stream().map(Line::number).toList();
        Map<Integer, RecordedSheet> recorded = sheets.of(numbers, round.asOf()).stream()
                .collect(Collectors.toMap(RecordedSheet::number, Function.identity()));
        List<Stored> stored = stored(round.id(), numbers);
        List<Task> tasks = new ArrayList<>();
        for (Line line : leader.projects()) {
            RecordedSheet sheet = recorded.get(line.number());
            Asked own = line.asked().stream()
                    .filter(one -> one.request() == leader.request())
                    .findFirst()
                    .orElseThrow();
            if (sheet != null) {
                tasks.add(task(round, line, own, sheet, stored));
            }
        }
        LocalDate later = leader.asked().deadline();
        return new Asking(round, leader, later == null ? round.deadline() : later, tasks);
    }

    private static Task task(StatusRound round, Line line, Asked own, RecordedSheet recorded, List<Stored> all) {
        Answer start = Answer.start(recorded.sheet(), own.activities());
        Stored mine = null;
        List<Other> others = new ArrayList<>();
        List<String> writing = new ArrayList<>();
        for (Stored one : all) {
            if (one.project() != line.number()) {
                continue;
            }
            if (one.request() == own.request()) {
                mine = one;
                continue;
            }
            Optional<Asked> other = line.asked().stream()
                    .filter(asked -> asked.request() == one.request())
                    .findFirst();
            if (other.isEmpty() || !other.get().overlaps(own)) {
                continue;
            }
            if (one.state() == AnswerState.SENT || one.state() == AnswerState.APPROVED) {
                boolean waits =
                        line.awaitsOtherSide(other.get(), round) && other.get().isAcross(own);
                boolean confirmed =
                        other.get().answer() != null && other.get().answer().confirmed();
                others.add(new Other(one.id(), other.get().name(), one.answer(), one.unchanged(), waits, confirmed));
            } else if (one.changedAt().isAfter(Instant.now().minus(WRITING))) {
                writing.add(other.get().name());
            }
        }
        return new Task(line, own, recorded, start, mine == null ? start : mine.answer(), mine, others, writing);
    }

    private List<Stored> stored(long round, List<Integer> numbers) {
        return database.sql("""
                        select a.*, p.number from round_answer a
                        join round_request q on q.id = a.request_id and q.round_id = :round and q.handed_to is null
                        join project p on p.id = a.project_id
                        where p.number = any(:numbers) order by a.id
                        """)
                .param("round", round)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(Answers::stored)
                .list();
    }

    static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getInt("number"),
                AnswerState.valueOf(row.getString("state")),
                row.getBoolean("unchanged"),
                Answer.read(row.getString("content")),
                MAPPER.readValue(row.getString("comments"), new TypeReference<Map<String, String>>() {}),
                row.getTimestamp("changed_at").toInstant(),
                StoredRounds.moment(row, "sent_at"),
                row.getString("sent_by"),
                row.getBoolean("on_behalf"));
    }

    /** What came of keeping or sending what is typed. */
    public enum Outcome {
        KEPT,
        SENT,
        /** It is kept for the next round, or for a correction. */
        TOO_LATE,
        /** Somebody has typed or sent something else since, in another window. */
        OVERTAKEN,
        /** Something is in the way. */
        FLAWED
    }

    /**
     * What came of it.
     *
     * @param flaws what is in the way, or is to be looked at once more
     */
    public record Result(Outcome outcome, List<Flaw> flaws) {

        private static Result of(Outcome outcome) {
            return new Result(outcome, List.of());
        }
    }

    /**
     * What stands in a form of a project.
     *
     * @param basis {@link Answer#digest} of what the form was made from
     */
    public record Typed(int number, Answer answer, String basis) {}

    /** Keeps what is typed of several projects; what came of each is told by its number. */
    public Map<Integer, Result> keep(Caller caller, List<Typed> typed) {
        Asking asking = hold(caller);
        Map<Integer, Result> results = new LinkedHashMap<>();
        for (Typed one : typed) {
            asking.tasks().stream()
                    .filter(task -> task.number() == one.number())
                    .map(task -> new Held(asking.round(), task))
                    .forEach(held -> results.put(
                            one.number(),
                            held.isOvertakenBy(one) ? Result.of(Outcome.OVERTAKEN) : kept(held, one.answer())));
        }
        return results;
    }

    private Result kept(Held held, Answer typed) {
        if (!typed.digest().equals(held.task().answer().digest())) {
            store(held, typed);
        }
        return Result.of(Outcome.KEPT);
    }

    /**
     * Sends what is typed.
     *
     * @param anyway whether words that could not be read as a time are sent as they are
     */
    public Result send(Caller caller, Typed form, boolean anyway) {
        Held held = hold(caller, form.number());
        Answer typed = form.answer();
        if (held.isOvertakenBy(form)) {
            return Result.of(Outcome.OVERTAKEN);
        }
        if (!held.task().isOpen()) {
            return Result.of(Outcome.SENT);
        }
        Report report = new Report(held.task().own().activities(), held.round().asOf());
        List<Flaw> flaws = report.flaws(held.task().recorded().sheet(), typed).stream()
                .filter(flaw -> !anyway || !flaw.warning())
                .toList();
        if (!flaws.isEmpty()) {
            kept(held, typed);
            return new Result(Outcome.FLAWED, flaws);
        }
        return sent(held, caller, typed.withoutBlanks(), false);
    }

    /** Says that nothing has changed. */
    public Result sendUnchanged(Caller caller, int number) {
        Held held = hold(caller, number);
        return held.task().isOpen()
                ? sent(held, caller, held.task().start().withoutBlanks(), true)
                : Result.of(Outcome.SENT);
    }

    /** Takes an answer back that nobody has approved, to be written anew. */
    public void takeBack(Caller caller, int number) {
        Held held = hold(caller, number);
        database.sql("""
                        update round_answer set state = 'DRAFT', unchanged = false, confirmed_by = null, confirmed_at = null
                        where request_id = :request and project_id = (select id from project where number = :number)
                          and state in ('SENT', 'LATE')
                        """)
                .param("request", held.task().own().request())
                .param("number", number)
                .update();
    }

    /** Says that the other side agrees with an answer. */
    public void confirm(Caller caller, int number, long answer) {
        Held held = hold(caller, number);
        if (held.task().others().stream().noneMatch(other -> other.id() == answer && other.confirmable())) {
            throw new RoundRefused("bekraeft");
        }
        String by = name(held, caller);
        database.sql(
                        "update round_answer set confirmed_by = :by, confirmed_at = clock_timestamp() where id = :id and state = 'SENT'")
                .param("by", by)
                .param("id", answer)
                .update();
        log.note(new RoundLog.Entry(
                held.round().id(), caller.request(), number, RoundEvent.Kind.CONFIRMED, by, null, null));
    }

    /** A task that nobody else answers until the end of the transaction. */
    private record Held(StatusRound round, Task task) {

        /** Whether something else has been typed or sent since the form was made, and something is typed in the form. */
        boolean isOvertakenBy(Typed form) {
            String now = task.answer().digest();
            String typed = form.answer().digest();
            boolean untouched = typed.equals(form.basis()) || typed.equals(now);
            return !untouched && (!task.isOpen() || !now.equals(form.basis()));
        }
    }

    private Asking hold(Caller caller) {
        database.sql("select id from round_request where id = :request for update")
                .param("request", caller.request())
                .query(Long.class)
                .optional();
        return asking(caller.request()).orElseThrow(() -> new RoundRefused("leder"));
    }

    private Held hold(Caller caller, int number) {
        Asking asking = hold(caller);
        return asking.tasks().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(task -> new Held(asking.round(), task))
                .orElseThrow(() -> new RoundRefused("projekt"));
    }

    private void store(Held held, Answer answer) {
        database.sql("""
                        insert into round_answer (request_id, project_id, state, content)
                        values (:request, (select id from project where number = :number), 'DRAFT', :content::jsonb)
                        on conflict (request_id, project_id) do update
                        set content = excluded.content, changed_at = clock_timestamp()
                        """)
                .param("request", held.task().own().request())
                .param("number", held.task().number())
                .param("content", answer.json())
                .update();
    }

    private Result sent(Held held, Caller caller, Answer answer, boolean unchanged) {
        boolean late = !held.round().isOpen();
        String by = name(held, caller);
        boolean onBehalf = caller.by() != null;
        int number = held.task().number();
        if (!answer.problems().isBlank()) {
            Side side = held.task().own().side();
            notes.add(by, side, number, answer.problems());
        }
        store(held, answer.withoutProblems());
        database.sql("""
                        update round_answer
                        set state = :state, unchanged = :unchanged, sent_at = clock_timestamp(), sent_by = :by, on_behalf = :onBehalf,
                            comments = '{}', confirmed_by = null, confirmed_at = null, key = gen_random_uuid()
                        where request_id = :request and project_id = (select id from project where number = :number)
                        """)
                .param("state", (late ? AnswerState.LATE : AnswerState.SENT).name())
                .param("unchanged", unchanged)
                .param("by", by)
                .param("onBehalf", onBehalf)
                .param("request", caller.request())
                .param("number", number)
                .update();
        RoundEvent.Kind kind =
                late ? RoundEvent.Kind.CAME_LATE : unchanged ? RoundEvent.Kind.NO_CHANGE : RoundEvent.Kind.ANSWERED;
        String copy = onBehalf ? copy(held, by, answer, unchanged) : null;
        log.note(new RoundLog.Entry(
                held.round().id(),
                caller.request(),
                number,
                kind,
                by,
                onBehalf ? "på vegne af " + held.task().own().name() : null,
                copy));
        return Result.of(late ? Outcome.TOO_LATE : Outcome.SENT);
    }

    /** Tells a leader what was answered on behalf of the leader. */
    private @Nullable String copy(Held held, String by, Answer answer, boolean unchanged) {
        Asked leader = held.task().own();
        if (leader.reached().contact().mail() == null) {
            return null;
        }
        String key = "kopi-" + UUID.randomUUID();
        String link =
                links.make(List.of(leader.request()), held.round().deadline()).get(leader.request());
        outbox.write(letters.written(
                letters.text(MailTemplates.Kind.ROUND_COPY),
                key,
                leader,
                Map.of(
                        "navn",
                        leader.name(),
                        "runde",
                        held.round().name(),
                        "projekt",
                        RoundLetters.project(held.task().line()),
                        "svar",
                        unchanged
                                ? "Ingen ændring."
                                : answer.statements().stream()
                                        .map(Answers::words)
                                        .collect(Collectors.joining("\n")),
                        "hvem",
                        by,
                        "link",
                        letters.link(link))));
        return key;
    }

    private static String words(Answer.Statement statement) {
        return statement.activities().isEmpty()
                ? statement.text()
                : "Ad. " + statement.activities() + ": " + statement.text();
    }

    private static String name(Held held, Caller caller) {
        return caller.by() == null ? held.task().own().name() : caller.by();
    }
}
