package dk.partsregister.statusround;

import dk.partsregister.party.Side;
import dk.partsregister.shared.Missing;
import dk.partsregister.statusround.StatusRound.Reminders;
import dk.partsregister.statusround.StatusRound.Silent;
import dk.partsregister.statusround.StatusRound.Whom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds as they stand in their tables. */
@Repository
class StoredRounds {

    private static final String SELECT =
            "select r.*, e.number as edition from status_round r left join edition e on e.key = r.key ";

    private final JdbcClient database;

    StoredRounds(JdbcClient database) {
        this.database = database;
    }

    List<StatusRound> all() {
        return database.sql(SELECT + "order by r.id desc")
                .query(StoredRounds::round)
                .list();
    }

    Optional<StatusRound> find(long id) {
        return database.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(StoredRounds::round)
                .optional();
    }

    /** The same round, which nobody else changes until the end of the transaction. */
    StatusRound hold(long id) {
        database.sql("select id from status_round where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(Missing::new);
    }

    Optional<Long> openedAs(UUID key) {
        return database.sql("select id from status_round where key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    long insert(RoundPlan plan, String by) {
        return database.sql("""
                        insert into status_round (key, name, template_id, as_of, deadline, meeting_on, whom, two_keys, silent,
                                                  remind_before, remind_on_day, remind_after, opened_by)
                        values (:key, :name, :template, :asOf, :deadline, :meeting, :whom, :twoKeys, :silent,
                                :before, :onTheDay, :after, :by)
                        returning id
                        """)
                .param("key", plan.key())
                .param("name", plan.name())
                .param("template", plan.template())
                .param("asOf", plan.asOf())
                .param("deadline", plan.deadline())
                .param("meeting", plan.meeting(), Types.DATE)
                .param("whom", plan.whom().name())
                .param("twoKeys", plan.twoKeys())
                .param("silent", plan.silent().name())
                .param("before", plan.reminders().before(), Types.INTEGER)
                .param("onTheDay", plan.reminders().onTheDay())
                .param("after", plan.reminders().after(), Types.INTEGER)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /**
     * A project of the day, asked about or not.
     *
     * @param place among all projects of the day, in the order of the sections
     * @param words why it is otherwise than the template has it
     */
    record Project(Candidate candidate, int place, @Nullable String words) {}

    void insertProjects(long round, List<Project> projects) {
        database.sql("""
                        insert into round_project (round_id, project_id, position, section, title, last_status, included, reason, words)
                        select :round, p.id, c.place, c.section, c.title, c.last_status, c.included, c.reason, c.words
                        from unnest(:numbers::int[], :sections::text[], :titles::text[], :days::date[], :included::boolean[],
                                    :reasons::text[], :words::text[], :places::int[])
                             as c (number, section, title, last_status, included, reason, words, place)
                        join project p on p.number = c.number
                        on conflict (round_id, project_id) do update
                        set included = excluded.included, reason = excluded.reason, words = excluded.words
                        """)
                .param("round", round)
                .param(
                        "numbers",
                        projects.stream().map(one -> one.candidate().number()).toArray(Integer[]::new))
                .param(
                        "sections",
                        projects.stream().map(one -> one.candidate().section()).toArray(String[]::new))
                .param(
                        "titles",
                        projects.stream().map(one -> one.candidate().title()).toArray(String[]::new))
                .param("days", projects.stream().map(StoredRounds::day).toArray(String[]::new))
                .param(
                        "included",
                        projects.stream().map(one -> one.candidate().included()).toArray(Boolean[]::new))
                .param(
                        "reasons",
                        projects.stream()
                                .map(one -> one.candidate().reason().name())
                                .toArray(String[]::new))
                .param("words", projects.stream().map(Project::words).toArray(String[]::new))
                .param("places", projects.stream().map(Project::place).toArray(Integer[]::new))
                .update();
    }

    private static @Nullable String day(Project project) {
        LocalDate day = project.candidate().lastStatus();
        return day == null ? null : day.toString();
    }

    /** That somebody is asked about a project; the activities of several are joined. */
    record Task(
            int number,
            long person,
            String name,
            List<Integer> activities,
            @Nullable Side side) {}

    /** Adds what is asked to those who are asked already, and others. */
    void insertTasks(long round, List<Task> tasks) {
        Long[] persons = tasks.stream().map(Task::person).toArray(Long[]::new);
        String[] names = tasks.stream().map(Task::name).toArray(String[]::new);
        database.sql("""
                        insert into round_request (round_id, person_id, name)
                        select :round, t.person, min(t.name) from unnest(:persons::bigint[], :names::text[]) as t (person, name)
                        group by t.person
                        on conflict (round_id, person_id) do nothing
                        """)
                .param("round", round)
                .param("persons", persons)
                .param("names", names)
                .update();
        database.sql("""
                        insert into round_task (request_id, project_id, activities, side)
                        select coalesce(q.handed_to, q.id), p.id, t.activities::int[], t.side
                        from unnest(:numbers::int[], :persons::bigint[], :activities::text[], :sides::text[])
                             as t (number, person, activities, side)
                        join project p on p.number = t.number
                        join round_request q on q.round_id = :round and q.person_id = t.person
                        on conflict (request_id, project_id) do nothing
                        """)
                .param("round", round)
                .param("persons", persons)
                .param("numbers", tasks.stream().map(Task::number).toArray(Integer[]::new))
                .param("activities", tasks.stream().map(StoredRounds::array).toArray(String[]::new))
                .param("sides", tasks.stream().map(StoredRounds::side).toArray(String[]::new))
                .update();
    }

    private static String array(Task task) {
        return task.activities().toString().replace('[', '{').replace(']', '}');
    }

    private static @Nullable String side(Task task) {
        return task.side() == null ? null : task.side().name();
    }

    /** How many projects each of the rounds asks about, and of how many something has come. */
    List<Progress> progress() {
        return database.sql("""
                        select rp.round_id, count(*) as projects,
                               count(*) filter (where exists (
                                   select from round_answer a join round_request q on q.id = a.request_id
                                   where q.round_id = rp.round_id and a.project_id = rp.project_id
                                     and a.state in ('SENT', 'APPROVED'))) as answered
                        from round_project rp where rp.included group by rp.round_id
                        """)
                .query((row, index) ->
                        new Progress(row.getLong("round_id"), row.getInt("projects"), row.getInt("answered")))
                .list();
    }

    record Progress(long round, int projects, int answered) {}

    static StatusRound round(ResultSet row, int index) throws SQLException {
        RoundPlan plan = new RoundPlan(
                row.getObject("key", UUID.class),
                row.getString("name"),
                row.getLong("template_id"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getObject("meeting_on", LocalDate.class),
                Whom.valueOf(row.getString("whom")),
                row.getBoolean("two_keys"),
                Silent.valueOf(row.getString("silent")),
                new Reminders(
                        row.getObject("remind_before", Integer.class),
                        row.getBoolean("remind_on_day"),
                        row.getObject("remind_after", Integer.class)));
        return new StatusRound(
                row.getLong("id"),
                plan,
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                moment(row, "sent_at"),
                moment(row, "closed_at"),
                row.getObject("edition", Integer.class));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
