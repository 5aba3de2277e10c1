package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.shared.Missing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells who of the secretariat may see and run a round: who may edit every project that it asks about.
 *
 * <p>A round is one thing with one deadline, letters that name several projects, and one end. So whoever may edit some of its projects only
 * does not see a part of it, but nothing.
 */
@Component
class RoundRights {

    private final StoredRounds rounds;
    private final ProjectRights projects;
    private final JdbcClient database;

    RoundRights(StoredRounds rounds, ProjectRights projects, JdbcClient database) {
        this.rounds = rounds;
        this.projects = projects;
        this.database = database;
    }

    /**
     * A round that somebody may run.
     *
     * @throws Missing when there is none, or it asks about projects of others
     */
    StatusRound find(long id, Actor actor) {
        StatusRound round = rounds.find(id).orElseThrow(Missing::new);
        Missing.unless(isOpenTo(actor, id));
        return round;
    }

    /**
     * The same round, which nobody else changes until the end of the transaction.
     *
     * @throws Missing when there is none, or it asks about projects of others
     */
    StatusRound hold(long id, Actor actor) {
        StatusRound round = rounds.hold(id);
        Missing.unless(isOpenTo(actor, id));
        return round;
    }

    /** Those of all rounds that somebody may run, the newest first. */
    List<StatusRound> all(Actor actor) {
        List<StatusRound> all = rounds.all();
        if (actor.mayEditAll()) {
            return all;
        }
        Map<Long, Set<Integer>> asked = asked(all.stream().map(StatusRound::id).toList());
        Set<Integer> numbers = asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<Integer> own = projects.editable(actor, numbers);
        return all.stream()
                .filter(round -> own.containsAll(asked.getOrDefault(round.id(), Set.of())))
                .filter(round -> asked.containsKey(round.id()))
                .toList();
    }

    private boolean isOpenTo(Actor actor, long round) {
        if (actor.mayEditAll()) {
            return true;
        }
        Set<Integer> numbers = asked(List.of(round)).getOrDefault(round, Set.of());
        return !numbers.isEmpty() && projects.mayEditAll(actor, numbers);
    }

    /** The register numbers of all projects that each round asks or has asked somebody about. */
    private Map<Long, Set<Integer>> asked(List<Long> ids) {
        Map<Long, Set<Integer>> asked = new HashMap<>();
        database.sql("""
                        select rp.round_id, p.number from round_project rp join project p on p.id = rp.project_id
                        where rp.round_id = any(:rounds)
                          and (rp.included or exists (select from round_task t join round_request q on q.id = t.request_id
                                                      where q.round_id = rp.round_id and t.project_id = rp.project_id))
                        """).param("rounds", ids.toArray(Long[]::new)).query(row -> {
            asked.computeIfAbsent(row.getLong("round_id"), id -> new HashSet<>())
                    .add(row.getInt("number"));
        });
        return asked;
    }
}
