package dk.partsregister.statusround;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what came when a round had ended, for the next one. */
@Component
class LateAnswers {

    private final JdbcClient database;

    LateAnswers(JdbcClient database) {
        this.database = database;
    }

    /** What came too late for the round before is what those who wrote it begin from in this one. */
    void carryOn(long round) {
        database.sql("""
                        with carried as (
                            insert into round_answer (request_id, project_id, state, content)
                            select distinct on (t.request_id, t.project_id) t.request_id, t.project_id, 'DRAFT', a.content
                            from round_task t
                            join round_request q on q.id = t.request_id and q.round_id = :round
                            join round_request earlier on earlier.person_id = q.person_id and earlier.round_id < :round
                            join round_answer a on a.request_id = earlier.id and a.project_id = t.project_id and a.state = 'LATE'
                            order by t.request_id, t.project_id, earlier.round_id desc
                            on conflict (request_id, project_id) do nothing
                            returning request_id, project_id)
                        insert into round_event (round_id, request_id, project_id, kind, by)
                        select :round, c.request_id, c.project_id, 'CARRIED_ON', q.name
                        from carried c join round_request q on q.id = c.request_id
                        """).param("round", round).update();
    }
}
