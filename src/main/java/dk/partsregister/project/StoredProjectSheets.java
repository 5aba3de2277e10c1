package dk.partsregister.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sheets as they stand in table {@code project_sheet}. */
@Repository
class StoredProjectSheets implements ProjectSheets {

    private static final String SHEET_OF_PROJECT = """
            select s.id, p.number, s.effective_on, s.recorded_at, s.recorded_by, s.cause, s.document
            from project p
            """;

    private static final String IN_FORCE = SHEET_OF_PROJECT + """
            cross join lateral (
                select * from project_sheet
                where project_id = p.id and effective_on <= :day and recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                order by effective_on desc, recorded_at desc, id desc
                limit 1) s
            where not s.withdrawn
            """;

    /** The same, with documents of those only that are not known in this version. */
    private static final String IN_FORCE_AND_KNOWN = """
            select s.id, s.version, p.number, s.effective_on, s.recorded_at, s.recorded_by, s.cause,
                   case when known.id is null then s.document end as document
            from project p
            cross join lateral (
                select *, xmin::text::bigint as version from project_sheet
                where project_id = p.id and effective_on <= :day and recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                order by effective_on desc, recorded_at desc, id desc
                limit 1) s
            left join unnest(:ids::bigint[], :versions::bigint[]) as known (id, version)
                on known.id = s.id and known.version = s.version
            where not s.withdrawn
            order by p.number
            """;

    private static final String APPEND = """
            insert into project_sheet (project_id, effective_on, recorded_by, cause, import_batch_id, document)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """;

    /** Sheets that name somebody, by project, but for those that were corrected for the same day. The condition is one that an index answers. */
    private static final String NAMING = """
            select p.number,
                   (array_agg(s.document ->> 'title' order by s.effective_on desc, s.recorded_at desc))[1] as title,
                   min(s.effective_on) as first_day, max(s.effective_on) as last_day,
                   bool_or(s.id = (select i.id from project_sheet i
                                   where i.project_id = p.id and i.effective_on <= :day
                                     and i.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                                   order by i.effective_on desc, i.recorded_at desc, i.id desc limit 1)) as still
            from project_sheet s join project p on p.id = s.project_id
            where s.effective_on <= :day and s.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
              and not s.withdrawn and (%s)
              and not exists (select from project_sheet later
                              where later.project_id = s.project_id and later.effective_on = s.effective_on
                                and later.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                                and (later.recorded_at, later.id) > (s.recorded_at, s.id))
            group by p.number
            order by last_day desc, p.number
            """;

    private static final String NAMES_PERSON = NAMING.formatted("""
            s.document -> 'leaders' @> jsonb_build_array(jsonb_build_object('person', jsonb_build_object('id', :id::bigint)))
            or s.document -> 'groups' @> jsonb_build_array(jsonb_build_object('seats',
                   jsonb_build_array(jsonb_build_object('holder', jsonb_build_object('id', :id::bigint)))))
            """);

    private static final String NAMES_ORGANISATION = NAMING.formatted("""
            s.document -> 'leaders' @> jsonb_build_array(jsonb_build_object('organisation', jsonb_build_object('id', :id::bigint)))
            or s.document -> 'groups' @> jsonb_build_array(jsonb_build_object('seats',
                   jsonb_build_array(jsonb_build_object('organisation', jsonb_build_object('id', :id::bigint)))))
            or s.document -> 'groups' @> jsonb_build_array(jsonb_build_object('seats',
                   jsonb_build_array(jsonb_build_object('party', jsonb_build_object('id', :id::bigint)))))
            or s.document -> 'budget' @> jsonb_build_array(jsonb_build_object('party', jsonb_build_object('id', :id::bigint)))
            """);

    /** The sheets in force on a day or on some later one, of which something holds. */
    private static final String FROM_A_DAY = """
            select s.project_id, p.number, s.effective_on, s.document
            from project p join (select distinct on (project_id, effective_on) * from project_sheet
                  order by project_id, effective_on, recorded_at desc, id desc) s on s.project_id = p.id
            where not s.withdrawn
              and s.effective_on >= coalesce((select max(effective_on) from project_sheet
                                              where project_id = s.project_id and effective_on <= :day), :day)
              and %s
            order by s.project_id, s.effective_on
            """;

    /** When more projects than this have changed, all are read. */
    private static final int READ_ONE_BY_ONE = 1000;

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final KeptSheets kept = new KeptSheets();
    private final KeptDays days = new KeptDays();

    StoredProjectSheets(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    @Override
    public List<RecordedSheet> asOf(LocalDate day, @Nullable Instant knownAt) {
        if (isWriting()) {
            return read(day, knownAt);
        }
        KeptDays.Day wanted = new KeptDays.Day(day, knownAt);
        List<RecordedSheet> found = days.find(wanted, revision());
        return found == null ? days.renew(wanted, kept -> renewed(wanted, kept)) : found;
    }

    /** What a transaction has written is in no revision before it ends. */
    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** The revision is read first, so that what is kept may be newer than that, but never older. */
    private KeptDays.Sheets renewed(KeptDays.Day day, KeptDays.@Nullable Sheets kept) {
        long revision = revision();
        if (kept == null) {
            return new KeptDays.Sheets(revision, read(day.day(), day.knownAt()));
        }
        if (kept.revision() == revision) {
            return kept;
        }
        Set<Integer> changed = changedSince(kept.revision());
        if (changed.size() > READ_ONE_BY_ONE || revision < kept.revision()) {
            return new KeptDays.Sheets(revision, read(day.day(), day.knownAt()));
        }
        return new KeptDays.Sheets(
                revision,
                changed.isEmpty()
                        ? kept.sheets()
                        : Stream.concat(
                                        kept.sheets().stream().filter(sheet -> !changed.contains(sheet.number())),
                                        of(changed, day.day(), day.knownAt()).stream())
                                .sorted(Comparator.comparingInt(RecordedSheet::number))
                                .toList());
    }

    private Set<Integer> changedSince(long revision) {
        return client.sql("""
                        select distinct p.number from sheet_change c join project p on p.id = c.project_id
                        where c.revision > :revision
                        """).param("revision", revision).query(Integer.class).set();
    }

    private List<RecordedSheet> read(LocalDate day, @Nullable Instant knownAt) {
        Map<Long, KeptSheets.Kept> known = kept.known();
        return client.sql(IN_FORCE_AND_KNOWN)
                .param("day", day)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ids", known.keySet().toArray(Long[]::new))
                .param(
                        "versions",
                        known.values().stream().map(KeptSheets.Kept::version).toArray(Long[]::new))
                .query((row, index) -> {
                    long id = row.getLong("id");
                    return sheet(row, id, kept.sheet(id, row.getLong("version"), row.getString("document"), known));
                })
                .list();
    }

    @Override
    public Optional<RecordedSheet> find(int number, LocalDate day, @Nullable Instant knownAt) {
        return client.sql(IN_FORCE + "and p.number = :number")
                .param("day", day)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", number)
                .query(StoredProjectSheets::sheet)
                .optional();
    }

    @Override
    public List<RecordedSheet> of(Collection<Integer> numbers, LocalDate day, @Nullable Instant knownAt) {
        return client.sql(IN_FORCE + "and p.number = any(:numbers) order by p.number")
                .param("day", day)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(StoredProjectSheets::sheet)
                .list();
    }

    @Override
    public List<Document> documents(Collection<Integer> numbers, LocalDate day) {
        return client.sql("select number, document ->> 'title' as title, document::text as json from (" + IN_FORCE
                        + "and p.number = any(:numbers)) as shown")
                .param("day", day)
                .param("knownAt", null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, index) ->
                        new Document(row.getInt("number"), row.getString("title"), row.getString("json")))
                .list();
    }

    /** The inner query finds the candidates by index; whether the sheet in force still points here is seen on the sheet itself. */
    @Override
    public List<RecordedSheet> related(
            int number, Collection<Integer> pointedAt, LocalDate day, @Nullable Instant knownAt) {
        return client.sql(IN_FORCE + """
                        and p.number <> :number
                        and (p.number = any(:pointedAt) or p.id in (
                            select project_id from project_sheet
                            where document -> 'relations' @> jsonb_build_array(jsonb_build_object('project', :number::int))))
                        order by p.number
                        """)
                .param("day", day)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", number)
                .param("pointedAt", pointedAt.toArray(Integer[]::new))
                .query(StoredProjectSheets::sheet)
                .list();
    }

    @Override
    public Optional<RecordedSheet> sheet(int number, long id) {
        return client.sql(SHEET_OF_PROJECT
                        + "join project_sheet s on s.project_id = p.id where p.number = :number and s.id = :id")
                .param("number", number)
                .param("id", id)
                .query(StoredProjectSheets::sheet)
                .optional();
    }

    @Override
    public List<RecordedSheet> withIds(Collection<Long> ids) {
        return client.sql(SHEET_OF_PROJECT
                        + "join project_sheet s on s.project_id = p.id where s.id = any(:ids) order by p.number")
                .param("ids", ids.toArray(Long[]::new))
                .query(StoredProjectSheets::sheet)
                .list();
    }

    @Override
    public List<RecordedSheet> history(int number) {
        return client.sql(SHEET_OF_PROJECT + """
                        join project_sheet s on s.project_id = p.id
                        where p.number = :number
                        order by s.effective_on desc, s.recorded_at desc, s.id desc
                        """)
                .param("number", number)
                .query(StoredProjectSheets::sheet)
                .list();
    }

    /** By id, which grows with the moment of recording and has an index. */
    @Override
    public List<RecordedSheet> latest(int count, @Nullable Instant knownAt) {
        return client.sql(SHEET_OF_PROJECT + """
                        join project_sheet s on s.project_id = p.id
                        where s.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                        order by s.id desc
                        limit :count
                        """)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("count", count)
                .query(StoredProjectSheets::sheet)
                .list();
    }

    @Override
    public List<Mention> namingPerson(long person, LocalDate day, @Nullable Instant knownAt) {
        return naming(NAMES_PERSON, person, day, knownAt);
    }

    @Override
    public List<Mention> namingOrganisation(long organisation, LocalDate day, @Nullable Instant knownAt) {
        return naming(NAMES_ORGANISATION, organisation, day, knownAt);
    }

    private List<Mention> naming(String query, long id, LocalDate day, @Nullable Instant knownAt) {
        return client.sql(query)
                .param("id", id)
                .param("day", day)
                .param("knownAt", moment(knownAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, index) -> new Mention(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("still")))
                .list();
    }

    @Override
    public boolean isEmpty() {
        return !client.sql("select exists (select from project_sheet)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public long revision() {
        return client.sql("select revision from register_revision")
                .query(Long.class)
                .single();
    }

    boolean hasLaterThan(int number, LocalDate day) {
        return client.sql("""
                        select exists (select from project_sheet s join project p on p.id = s.project_id
                                       where p.number = :number and s.effective_on > :day)
                        """)
                .param("number", number)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** A sheet and the id of its project. */
    record OfProject(long project, int number, LocalDate effectiveOn, ProjectSheet sheet) {}

    /** The sheets that name a person or an organisation and are in force on a day or on some later one. */
    List<OfProject> namingFrom(long named, LocalDate day) {
        return matchingFrom("$.** ? (@.id == $id)", Map.of("id", named), day);
    }

    /**
     * The sheets that are in force on a day or on some later one, and in which something is found.
     *
     * @param path of what is to be found, with the names of the values after dollar signs
     */
    List<OfProject> matchingFrom(String path, Map<String, Object> values, LocalDate day) {
        return client.sql(FROM_A_DAY.formatted("jsonb_path_exists(s.document, :path::jsonpath, :values::jsonb)"))
                .param("day", day)
                .param("path", path)
                .param("values", SheetDocument.values(values))
                .query(StoredProjectSheets::ofProject)
                .list();
    }

    /** The sheets of these projects that are in force on a day or on some later one. */
    List<OfProject> from(Collection<Integer> numbers, LocalDate day) {
        return client.sql(FROM_A_DAY.formatted("p.number = any(:numbers)"))
                .param("day", day)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(StoredProjectSheets::ofProject)
                .list();
    }

    /** Holds projects until the end of the transaction, so that nobody else saves them meanwhile. */
    void hold(Collection<Long> projects) {
        client.sql("select id from project where id = any(:projects) order by id for update")
                .param("projects", projects.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static OfProject ofProject(ResultSet row, int index) throws SQLException {
        return new OfProject(
                row.getLong("project_id"),
                row.getInt("number"),
                row.getObject("effective_on", LocalDate.class),
                SheetDocument.read(row.getString("document")));
    }

    void append(List<NewSheet> sheets) {
        template.batchUpdate(APPEND, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement statement, int i) throws SQLException {
                NewSheet sheet = sheets.get(i);
                statement.setLong(1, sheet.project());
                statement.setObject(2, sheet.occasion().effectiveOn());
                statement.setString(3, sheet.occasion().recordedBy());
                statement.setString(4, sheet.occasion().cause());
                statement.setObject(5, sheet.occasion().importBatch(), java.sql.Types.BIGINT);
                statement.setString(6, SheetDocument.write(sheet.sheet()));
            }

            @Override
            public int getBatchSize() {
                return sheets.size();
            }
        });
    }

    /** A sheet that is to be appended for the project with this id. */
    record NewSheet(long project, Occasion occasion, ProjectSheet sheet) {}

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static RecordedSheet sheet(ResultSet row, int index) throws SQLException {
        return sheet(row, row.getLong("id"), SheetDocument.read(row.getString("document")));
    }

    private static RecordedSheet sheet(ResultSet row, long id, ProjectSheet sheet) throws SQLException {
        return new RecordedSheet(
                id,
                row.getInt("number"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("cause"),
                sheet);
    }
}
