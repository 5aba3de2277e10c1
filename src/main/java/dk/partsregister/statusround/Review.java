package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.comparison.ComparedSide;
import dk.partsregister.comparison.Comparison;
import dk.partsregister.comparison.Comparisons;
import dk.partsregister.comparison.Fact;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.Finding;
import dk.partsregister.edition.Freezing;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.Outbox;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.statusround.Answers.Stored;
import dk.partsregister.statusround.Line.Asked;
import dk.partsregister.transaction.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Looks answers through before anybody else sees them: beside the last edition, to be approved, returned or left aside. */
@Service
@Transactional
public class Review {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RoundRights rounds;
    private final Boards boards;
    private final RoundLinks links;
    private final RoundLetters letters;
    private final RoundLog log;
    private final Outbox outbox;
    private final ProjectSheets sheets;
    private final ProjectEditing editing;
    private final Editions editions;
    private final Freezing freezing;
    private final Comparisons comparisons;
    private final JdbcClient database;

    Review(
            RoundRights rounds,
            Boards boards,
            RoundLinks links,
            RoundLetters letters,
            RoundLog log,
            Outbox outbox,
            ProjectSheets sheets,
            ProjectEditing editing,
            Editions editions,
            Freezing freezing,
            Comparisons comparisons,
            JdbcClient database) {
        this.rounds = rounds;
        this.boards = boards;
        this.links = links;
        this.letters = letters;
        this.log = log;
        this.outbox = outbox;
        this.sheets = sheets;
        this.editing = editing;
        this.editions = editions;
        this.freezing = freezing;
        this.comparisons = comparisons;
        this.database = database;
    }

    /**
     * An answer that waits to be looked through.
     *
     * @param status the cell of the overview as it would be, with all that changed since the last edition marked in it
     * @param facts what else changed since
     * @param findings what the check list would point at
     * @param awaitsOtherSide whether the other side is to agree first
     * @param contradicts names of those who have written something else
     */
    public record Proposal(
            Line line,
            Asked leader,
            Stored answer,
            Cell status,
            List<Fact> facts,
            List<Finding> findings,
            boolean awaitsOtherSide,
            List<String> contradicts) {

        /** Whether nothing is in the way of approving it together with others. */
        public boolean isPlain() {
            return !awaitsOtherSide && contradicts.isEmpty();
        }
    }

    /**
     * What is looked through together.
     *
     * @param against number of the edition the answers are compared with; absent where there is none, and they are compared with the register
     * @param further how many answers wait beside these
     */
    public record Pile(StatusRound round, @Nullable Integer against, List<Proposal> proposals, int further) {

        /** The ids of those that can be approved together. */
        public List<Long> plain() {
            return proposals.stream()
                    .filter(Proposal::isPlain)
                    .map(proposal -> proposal.answer().id())
                    .toList();
        }
    }

    /**
     * The answers that wait, in the order of the sections.
     *
     * @param state SENT, or LATE for those that came when the round had ended
     * @param most how many at once
     */
    @Transactional(readOnly = true)
    public Pile pile(long id, AnswerState state, int most, Actor actor) {
        StatusRound round = rounds.find(id, actor);
        Board board = boards.of(round);
        List<Waiting> waiting = new ArrayList<>();
        for (Line line : board.lines()) {
            for (Asked one : line.asked()) {
                if (one.is(state)) {
                    waiting.add(new Waiting(line, one));
                }
            }
        }
        Edition last = editions.inForce(round.asOf()).orElse(null);
        List<Waiting> first = waiting.subList(0, Math.min(most, waiting.size()));
        return new Pile(
                round,
                last == null ? null : last.number(),
                proposals(round, first, last),
                waiting.size() - first.size());
    }

    private record Waiting(Line line, Asked leader) {}

    /** Answers to the same project are laid out one after the other, as if each were the only one. */
    private List<Proposal> proposals(StatusRound round, List<Waiting> waiting, @Nullable Edition last) {
        Map<Long, Stored> stored = stored(waiting);
        List<RecordedSheet> all = sheets.asOf(round.asOf(), null);
        Map<Long, Proposal> proposals = new HashMap<>();
        List<Waiting> left = new ArrayList<>(waiting);
        while (!left.isEmpty()) {
            Map<Integer, Waiting> layer = new LinkedHashMap<>();
            left.forEach(one -> layer.putIfAbsent(one.line().number(), one));
            left.removeAll(layer.values());
            proposals.putAll(laidOut(round, layer, stored, all, last));
        }
        return waiting.stream()
                .flatMap(one -> Optional.ofNullable(proposals.get(id(one))).stream())
                .toList();
    }

    private Map<Long, Proposal> laidOut(
            StatusRound round,
            Map<Integer, Waiting> layer,
            Map<Long, Stored> stored,
            List<RecordedSheet> all,
            @Nullable Edition last) {
        List<RecordedSheet> now = new ArrayList<>();
        List<RecordedSheet> proposed = new ArrayList<>();
        List<RecordedSheet> everything = new ArrayList<>();
        for (RecordedSheet recorded : all) {
            Waiting one = layer.get(recorded.number());
            if (one == null) {
                everything.add(recorded);
            } else {
                RecordedSheet with = with(recorded, round, one, stored.get(id(one)));
                now.add(recorded);
                proposed.add(with);
                everything.add(with);
            }
        }
        Freezing.Draft draft =
                freezing.draft(round.asOf(), ProjectFilter.NONE, round.plan().template(), everything);
        Map<Integer, List<Finding>> findings =
                draft.findings().stream().collect(Collectors.groupingBy(Finding::project));
        OverviewTemplate template = draft.used().template().with(ProjectFilter.NONE);
        List<RecordedSheet> before = last == null
                ? now
                : editions.sheets(last.number()).stream()
                        .filter(sheet -> layer.containsKey(sheet.number()))
                        .toList();
        Comparison comparison = comparisons.compare(
                side("før", round.asOf(), before, template), side("nu", round.asOf(), proposed, template));
        Map<Integer, List<Fact>> facts = comparison.changes().stream()
                .collect(Collectors.toMap(Comparison.ProjectChange::project, Comparison.ProjectChange::facts));
        Map<Integer, OverviewRow> rows = new HashMap<>();
        Set<Integer> changed = new HashSet<>(facts.keySet());
        draft.overview().sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> layer.containsKey(row.project()))
                .forEach(row -> rows.put(row.project(), row));
        comparison.marked().sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> changed.contains(row.project()))
                .forEach(row -> rows.put(row.project(), row));
        Map<Long, Proposal> proposals = new HashMap<>();
        layer.forEach((number, one) -> {
            Stored answer = stored.get(id(one));
            if (answer != null) {
                proposals.put(
                        answer.id(),
                        new Proposal(
                                one.line(),
                                one.leader(),
                                answer,
                                cell(rows.get(number)),
                                facts.getOrDefault(number, List.of()),
                                findings.getOrDefault(number, List.of()),
                                one.line().awaitsOtherSide(one.leader(), round),
                                one.line()
                                        .contradictions(one.leader())
                                        .map(Asked::name)
                                        .toList()));
            }
        });
        return proposals;
    }

    private static long id(Waiting waiting) {
        Line.Answered answer = waiting.leader().answer();
        return answer == null ? 0 : answer.id();
    }

    private static Cell cell(@Nullable OverviewRow row) {
        return row == null
                ? new Cell(Column.STATUS, List.of())
                : row.cells().stream()
                        .filter(cell -> cell.column() == Column.STATUS)
                        .findFirst()
                        .orElse(new Cell(Column.STATUS, List.of()));
    }

    private static RecordedSheet with(
            RecordedSheet recorded, StatusRound round, Waiting waiting, @Nullable Stored answer) {
        ProjectSheet sheet = answer == null
                ? recorded.sheet()
                : new Report(waiting.leader().activities(), round.asOf())
                        .of(recorded.sheet(), answer.answer(), answer.unchanged());
        return new RecordedSheet(
                answer == null ? recorded.id() : -answer.id(),
                recorded.number(),
                recorded.effectiveOn(),
                recorded.recordedAt(),
                recorded.recordedBy(),
                recorded.cause(),
                sheet);
    }

    private static ComparedSide side(
            String name, LocalDate day, List<RecordedSheet> sheets, OverviewTemplate template) {
        return new ComparedSide(name, name, day, sheets, template);
    }

    private Map<Long, Stored> stored(List<Waiting> waiting) {
        return database
                .sql("""
                        select a.*, p.number from round_answer a join project p on p.id = a.project_id where a.id = any(:ids)
                        """)
                .param("ids", waiting.stream().map(Review::id).toArray(Long[]::new))
                .query(Answers::stored)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    /** What came of approving. */
    public enum Outcome {
        APPROVED,
        /** The other side has not said that it agrees. */
        UNCONFIRMED,
        /** It is approved already, or was taken back. */
        GONE,
        /** It belongs to a programme that others look after. */
        FORBIDDEN
    }

    /**
     * Goes on where these are answers of a round that somebody may run.
     *
     * @throws Missing where one of them is not
     */
    @Transactional(readOnly = true)
    public void demandAll(long id, List<Long> answers, Actor actor) {
        StatusRound round = rounds.find(id, actor);
        answers.forEach(answer -> find(round, answer));
    }

    /**
     * Puts an answer on the sheet of its project, as of the day of the round and on sheets of later days. Other answers to the same are
     * left aside, or approved with it where they say the same.
     */
    public Outcome approve(long id, long answer, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        return find(round, answer)
                .map(waiting -> approve(round, waiting.line(), waiting.leader(), actor))
                .orElse(Outcome.GONE);
    }

    private Outcome approve(StatusRound round, Line line, Asked one, Actor actor) {
        if (!one.has(EnumSet.of(AnswerState.SENT, AnswerState.SET_ASIDE, AnswerState.LATE))) {
            return Outcome.GONE;
        }
        if (line.awaitsOtherSide(one, round)) {
            return Outcome.UNCONFIRMED;
        }
        Waiting waiting = new Waiting(line, one);
        Stored stored = stored(List.of(waiting)).values().stream().findFirst().orElseThrow();
        Report report = new Report(one.activities(), round.asOf());
        UUID key = key(stored);
        for (LocalDate day : editing.daysFrom(line.number(), round.asOf())) {
            ProjectEditing.Basis basis = editing.basis(line.number(), day).orElse(null);
            if (basis == null) {
                continue;
            }
            ProjectSheet sheet = basis.recorded().sheet();
            if (!editing.mayEdit(actor, sheet)) {
                return Outcome.FORBIDDEN;
            }
            ProjectSheet reported = report.of(sheet, stored.answer(), stored.unchanged());
            ProjectEditing.Outcome outcome = editing.save(
                    new ProjectEditing.Edit(
                            Submission.of(key, "status", day, SheetDocument.write(reported)),
                            line.number(),
                            basis.newest(),
                            reported,
                            day,
                            stored.sentBy() == null ? one.name() : stored.sentBy(),
                            "Status i runden " + round.name() + ", godkendt af " + actor.name()),
                    actor);
            if (outcome instanceof ProjectEditing.Outcome.Stale) {
                throw new ConcurrencyFailureException("The project was saved while its answer was approved");
            }
        }
        settle(round, line, one, AnswerState.APPROVED, actor);
        for (Asked other : line.asked()) {
            if (other.request() != one.request() && other.overlaps(one) && other.is(AnswerState.SENT)) {
                boolean same = one.answer() != null && other.says(one.answer());
                settle(round, line, other, same ? AnswerState.APPROVED : AnswerState.SET_ASIDE, actor);
            }
        }
        return Outcome.APPROVED;
    }

    private UUID key(Stored answer) {
        return database.sql("select key from round_answer where id = :id")
                .param("id", answer.id())
                .query(UUID.class)
                .single();
    }

    private void settle(StatusRound round, Line line, Asked one, AnswerState state, Actor actor) {
        database.sql("""
                        update round_answer set state = :state, reviewed_by = :by, reviewed_at = clock_timestamp()
                        where request_id = :request and project_id = (select id from project where number = :number)
                        """)
                .param("state", state.name())
                .param("by", actor.name())
                .param("request", one.request())
                .param("number", line.number())
                .update();
        log.note(new RoundLog.Entry(
                round.id(),
                one.request(),
                line.number(),
                state == AnswerState.APPROVED ? RoundEvent.Kind.APPROVED : RoundEvent.Kind.SET_ASIDE,
                actor.name(),
                null,
                null));
    }

    /** Leaves an answer aside: it is kept, and not used. */
    public void setAside(long id, long answer, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        Waiting waiting = sent(round, answer);
        settle(round, waiting.line(), waiting.leader(), AnswerState.SET_ASIDE, actor);
    }

    /** Says that the other side has agreed, outside the register. */
    public void confirm(long id, long answer, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        Waiting waiting = sent(round, answer);
        database.sql("update round_answer set confirmed_by = :by, confirmed_at = clock_timestamp() where id = :id")
                .param("by", actor.name())
                .param("id", answer)
                .update();
        log.note(new RoundLog.Entry(
                id,
                waiting.leader().request(),
                waiting.line().number(),
                RoundEvent.Kind.CONFIRMED,
                actor.name(),
                "uden for registeret",
                null));
    }

    /**
     * Gives an answer back to be written anew.
     *
     * @param comments what is wanted, by field; one at least
     */
    public void giveBack(long id, long answer, Map<String, String> comments, Actor actor) {
        if (comments.isEmpty()) {
            throw new RoundRefused("bemaerkning");
        }
        StatusRound round = rounds.hold(id, actor);
        if (!round.isOpen()) {
            throw new RoundRefused("afsluttet");
        }
        Waiting waiting = sent(round, answer);
        Asked leader = waiting.leader();
        database.sql("""
                        update round_answer set state = 'RETURNED', comments = :comments::jsonb, reviewed_by = :by,
                               reviewed_at = clock_timestamp(), confirmed_by = null, confirmed_at = null, unchanged = false
                        where id = :id
                        """)
                .param("comments", MAPPER.writeValueAsString(comments).replace("\\u0000", ""))
                .param("by", actor.name())
                .param("id", answer)
                .update();
        String words = comments.entrySet().stream()
                .map(comment -> comment.getKey() + ": " + comment.getValue())
                .collect(Collectors.joining("\n"));
        log.note(new RoundLog.Entry(
                id,
                leader.request(),
                waiting.line().number(),
                RoundEvent.Kind.RETURNED,
                actor.name(),
                words,
                letter(round, waiting, words)));
    }

    private @Nullable String letter(StatusRound round, Waiting waiting, String words) {
        Asked leader = waiting.leader();
        if (leader.reached().contact().mail() == null || round.sentAt() == null) {
            return null;
        }
        String key = "retur-" + UUID.randomUUID();
        String link = links.make(List.of(leader.request()), round.deadline()).get(leader.request());
        LocalDate later = leader.deadline();
        outbox.write(letters.written(
                letters.text(MailTemplates.Kind.ROUND_RETURNED),
                key,
                leader,
                Map.of(
                        "navn",
                        leader.name(),
                        "runde",
                        round.name(),
                        "projekt",
                        RoundLetters.project(waiting.line()),
                        "bemærkninger",
                        words,
                        "frist",
                        Danish.weekday(later == null ? round.deadline() : later),
                        "link",
                        letters.link(link))));
        return key;
    }

    private Waiting sent(StatusRound round, long answer) {
        return find(round, answer)
                .filter(waiting -> waiting.leader().is(AnswerState.SENT))
                .orElseThrow(() -> new RoundRefused("svar"));
    }

    /**
     * An answer of a round.
     *
     * @return nothing when it was taken back
     * @throws Missing when it is not one of this round
     */
    private Optional<Waiting> find(StatusRound round, long answer) {
        long request = database.sql("""
                        select q.id from round_answer a join round_request q on q.id = a.request_id
                        where a.id = :id and q.round_id = :round
                        """)
                .param("id", answer)
                .param("round", round.id())
                .query(Long.class)
                .optional()
                .orElseThrow(Missing::new);
        return boards.of(round, request).lines().stream()
                .flatMap(line -> line.asked().stream()
                        .filter(one -> one.answer() != null && one.answer().id() == answer)
                        .map(one -> new Waiting(line, one)))
                .findFirst();
    }
}
