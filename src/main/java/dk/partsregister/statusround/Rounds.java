package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.Side;
import dk.partsregister.project.LeadingSides;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.statusround.Candidate.Choice;
import dk.partsregister.statusround.Candidate.Reason;
import dk.partsregister.statusround.RoundScope.Scoped;
import dk.partsregister.statusround.StatusRound.Whom;
import dk.partsregister.statusround.StoredRounds.Project;
import dk.partsregister.statusround.StoredRounds.Task;
import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, and finds them again. */
@Service
@Transactional
public class Rounds {

    private final StoredRounds rounds;
    private final RoundRights rights;
    private final RoundScope scope;
    private final PartyProfiles parties;
    private final LateAnswers late;
    private final RoundLog log;
    private final Submissions submissions;

    Rounds(
            StoredRounds rounds,
            RoundRights rights,
            RoundScope scope,
            PartyProfiles parties,
            LateAnswers late,
            RoundLog log,
            Submissions submissions) {
        this.rounds = rounds;
        this.rights = rights;
        this.scope = scope;
        this.parties = parties;
        this.late = late;
        this.log = log;
        this.submissions = submissions;
    }

    /**
     * A round in the list of all.
     *
     * @param projects how many it asks about
     * @param answered of how many something has come
     */
    public record Listed(StatusRound round, int projects, int answered) {}

    /** All rounds that somebody may run, the newest first. */
    @Transactional(readOnly = true)
    public List<Listed> all(Actor actor) {
        Map<Long, StoredRounds.Progress> progress =
                rounds.progress().stream().collect(Collectors.toMap(StoredRounds.Progress::round, Function.identity()));
        return rights.all(actor).stream()
                .map(round -> {
                    StoredRounds.Progress known = progress.get(round.id());
                    return new Listed(
                            round, known == null ? 0 : known.projects(), known == null ? 0 : known.answered());
                })
                .toList();
    }

    /**
     * A round that somebody may run.
     *
     * @throws dk.partsregister.shared.Missing when there is none, or it is not for this person
     */
    @Transactional(readOnly = true)
    public StatusRound find(long id, Actor actor) {
        return rights.find(id, actor);
    }

    /** Whether a round was opened with the form of this key. */
    @Transactional(readOnly = true)
    public boolean isOpenedWith(UUID key) {
        return rounds.openedAs(key).isPresent();
    }

    /** All that has happened in a round, the latest first. */
    @Transactional(readOnly = true)
    public List<RoundEvent> record(long round, Actor actor) {
        return log.of(rights.find(round, actor).id(), null);
    }

    /**
     * The projects that a round would ask about, and the others, each with the reason.
     *
     * @throws RoundRefused when there is no such template
     */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(RoundPlan plan, Actor actor) {
        return scope.of(plan.template(), plan.asOf(), actor).stream()
                .map(Scoped::candidate)
                .toList();
    }

    /**
     * Opens a round: it is then known who is asked what, and nobody has been asked yet.
     *
     * @param choices what is wanted otherwise than by the template, by register number
     * @return its id
     * @throws RoundRefused when it would ask about nothing, or another round was opened with the same form
     */
    public long open(RoundPlan plan, Map<Integer, Choice> choices, Actor actor) {
        Submission submission = Submission.of(plan.key(), "round", actor.account(), plan, new TreeMap<>(choices));
        Optional<Long> before = submissions.claim(submission).map(Long::valueOf);
        if (before.isPresent()) {
            return before.get();
        }
        if (rounds.openedAs(plan.key()).isPresent()) {
            throw new RoundRefused("brugt");
        }
        List<Scoped> scoped = scope.of(plan.template(), plan.asOf(), actor);
        List<Project> projects = scoped.stream()
                .map(one -> chosen(one, choices.get(one.candidate().number())))
                .toList();
        Set<Integer> included = projects.stream()
                .map(Project::candidate)
                .filter(Candidate::included)
                .map(Candidate::number)
                .collect(Collectors.toSet());
        if (included.isEmpty()) {
            throw new RoundRefused("ingen");
        }
        long round = rounds.insert(plan, actor.name());
        rounds.insertProjects(round, projects);
        ask(
                round,
                plan,
                scoped.stream()
                        .map(Scoped::recorded)
                        .filter(one -> included.contains(one.number()))
                        .toList());
        log.note(RoundLog.Entry.of(round, RoundEvent.Kind.OPENED, actor.name()));
        submissions.record(submission, Long.toString(round));
        return round;
    }

    /** Asks about a project that was not in the round, because it came later or because somebody wants it in after all. */
    public void add(long id, int number, String words, Actor actor) {
        StatusRound round = rights.hold(id, actor);
        if (!round.isOpen()) {
            throw new RoundRefused("afsluttet");
        }
        Scoped found = scope.of(round.plan().template(), round.asOf(), actor).stream()
                .filter(one ->
                        one.candidate().number() == number && one.candidate().reason() != Reason.OTHER_PROGRAMME)
                .findFirst()
                .orElseThrow(() -> new RoundRefused("projekt"));
        rounds.insertProjects(id, List.of(chosen(found, new Choice(true, words))));
        ask(id, round.plan(), List.of(found.recorded()));
        log.note(new RoundLog.Entry(
                id, null, number, RoundEvent.Kind.PROJECT_ADDED, actor.name(), words.isBlank() ? null : words, null));
    }

    /** The projects of the day that the round does not ask about, those that came after it was opened among them. */
    @Transactional(readOnly = true)
    public List<Candidate> others(Board board, Actor actor) {
        Set<Integer> asked = board.lines().stream().map(Line::number).collect(Collectors.toSet());
        return candidates(board.round().plan(), actor).stream()
                .filter(candidate -> !asked.contains(candidate.number()))
                .toList();
    }

    private static Project chosen(Scoped scoped, @Nullable Choice choice) {
        Candidate candidate = scoped.candidate();
        if (choice == null
                || choice.included() == candidate.included()
                || candidate.reason() == Reason.OTHER_PROGRAMME) {
            return new Project(candidate, scoped.place(), null);
        }
        return new Project(
                new Candidate(
                        candidate.number(),
                        candidate.title(),
                        candidate.section(),
                        candidate.lastStatus(),
                        candidate.leaders(),
                        choice.included(),
                        choice.included() ? Reason.ADDED : Reason.LEFT_OUT),
                scoped.place(),
                choice.words().isBlank() ? null : choice.words().strip());
    }

    private void ask(long round, RoundPlan plan, List<RecordedSheet> projects) {
        LeadingSides sides = LeadingSides.of(parties.organisations(plan.asOf()));
        List<Task> tasks = projects.stream()
                .flatMap(project -> tasks(project, plan.whom(), sides).stream())
                .toList();
        rounds.insertTasks(round, tasks);
        late.carryOn(round);
    }

    /** Who is asked about a project: each person once, about all that the person leads. */
    static List<Task> tasks(RecordedSheet project, Whom whom, LeadingSides sides) {
        Map<Long, Task> tasks = new LinkedHashMap<>();
        for (Leader leader : asked(project.sheet().leaders(), whom)) {
            Long person = leader.person().id();
            if (person != null) {
                Task task = new Task(
                        project.number(), person, leader.person().words(), leader.activities(), sides.of(leader));
                tasks.merge(person, task, Rounds::joined);
            }
        }
        return List.copyOf(tasks.values());
    }

    private static List<Leader> asked(List<Leader> leaders, Whom whom) {
        if (whom == Whom.BOTH) {
            return leaders;
        }
        Map<List<Integer>, Leader> responsible = new HashMap<>();
        for (Leader leader : leaders) {
            responsible.merge(
                    leader.activities(),
                    leader,
                    (first, other) ->
                            first.role() == LeaderRole.LEADER || other.role() != LeaderRole.LEADER ? first : other);
        }
        return leaders.stream().filter(responsible::containsValue).toList();
    }

    private static Task joined(Task one, Task other) {
        Set<Integer> activities = new TreeSet<>(one.activities());
        activities.addAll(other.activities());
        boolean whole = one.activities().isEmpty() || other.activities().isEmpty();
        Side side = one.side() == null ? other.side() : one.side();
        return new Task(one.number(), one.person(), one.name(), whole ? List.of() : new ArrayList<>(activities), side);
    }
}
