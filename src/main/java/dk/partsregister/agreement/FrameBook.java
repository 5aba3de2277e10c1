package dk.partsregister.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The frame that money and projects come from, to be read: periods with what was agreed, programmes, schemes, pots. */
@Service
public class FrameBook {

    private static final String PERIOD =
            "select id, code, starts_on, ends_on, locked_at, locked_by from agreement_period ";
    private static final String POT = """
            select pot.id, pot.kind, period.code as period, period.locked_at is not null as locked, clause.number as clause,
                   pot.area, pot.annex, pot.sub_pot, pot.active
            from funding_pot pot
            left join agreement_period period on period.id = pot.period_id
            left join clause on clause.id = pot.clause_id
            """;

    private final JdbcClient database;

    FrameBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * An agreement period.
     *
     * @param code e.g. {@code "OK-05"}
     * @param to the last day; absent while it is open
     * @param locked since when nothing of it is changed any more
     */
    public record Period(
            long id,
            String code,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant locked) {}

    /** What was agreed: a settlement, the agreement on development, a framework. */
    public record Agreed(
            long id,
            String name,
            String kind,
            @Nullable String scope,
            @Nullable String url,
            boolean active) {}

    /** A clause, and what it means in its period. */
    public record Paragraph(
            long id, String number, @Nullable String meaning, boolean active) {}

    /** A pot and what tells it from others. */
    public record Pot(long id, PotKey key, boolean active, boolean locked) {

        public String words() {
            return key.words();
        }
    }

    /** A programme, with its agreement and the one that took its place in words. */
    public record Frame(
            long id,
            String name,
            @Nullable String shortName,
            @Nullable String purpose,
            @Nullable String website,
            @Nullable Long successor,
            @Nullable String successorName,
            boolean active) {}

    /** A scheme with its categories by number. */
    public record Scheme(long id, SchemeKind kind, String name, List<Heading> categories) {

        public Scheme {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A category.
     *
     * @param projects how many stand there now
     */
    public record Heading(
            long id,
            int number,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean active,
            int projects) {}

    /** The periods, the latest first. */
    public List<Period> periods() {
        return database.sql(PERIOD + "order by starts_on desc")
                .query(FrameBook::period)
                .list();
    }

    public Optional<Period> period(String code) {
        return database.sql(PERIOD + "where code = :code")
                .param("code", code)
                .query(FrameBook::period)
                .optional();
    }

    /** The agreements of a period, by name. */
    public List<Agreed> agreements(long period) {
        return database.sql("""
                        select id, name, kind, region_scope, url, active from agreement
                        where period_id = :period order by active desc, name, id
                        """)
                .param("period", period)
                .query((row, index) -> new Agreed(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("region_scope"),
                        row.getString("url"),
                        row.getBoolean("active")))
                .list();
    }

    /** The clauses of a period, by number. */
    public List<Paragraph> clauses(long period) {
        return database.sql("""
                        select id, number, meaning, active from clause
                        where period_id = :period order by active desc, length(number), number
                        """)
                .param("period", period)
                .query((row, index) -> new Paragraph(
                        row.getLong("id"), row.getString("number"), row.getString("meaning"), row.getBoolean("active")))
                .list();
    }

    /** All pots: by period, those without one last, and by what they are called. */
    public List<Pot> pots() {
        return database.sql(POT + "order by period.starts_on nulls last, pot.id")
                .query(FrameBook::pot)
                .list();
    }

    public Optional<Pot> pot(long id) {
        return database.sql(POT + "where pot.id = :id")
                .param("id", id)
                .query(FrameBook::pot)
                .optional();
    }

    /** All programmes, by name. */
    public List<Frame> programmes() {
        return database.sql("""
                        select p.id, p.name, p.short_name, p.purpose, p.website, p.successor_id, s.name as successor, p.active
                        from programme p left join programme s on s.id = p.successor_id
                        order by p.active desc, p.name, p.id
                        """)
                .query((row, index) -> new Frame(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("purpose"),
                        row.getString("website"),
                        row.getObject("successor_id", Long.class),
                        row.getString("successor"),
                        row.getBoolean("active")))
                .list();
    }

    /** All schemes. */
    public List<Scheme> schemes() {
        return database
                .sql("select id, kind, name from classification_scheme order by id")
                .query((row, index) -> new Scheme(
                        row.getLong("id"), SchemeKind.valueOf(row.getString("kind")), row.getString("name"), List.of()))
                .list()
                .stream()
                .map(scheme -> new Scheme(scheme.id(), scheme.kind(), scheme.name(), categories(scheme.id())))
                .toList();
    }

    private List<Heading> categories(long scheme) {
        return database.sql("""
                        select c.id, c.number, c.title, c.valid_from, c.valid_to, c.active,
                               (select count(*) from project_category p where p.category_id = c.id) as projects
                        from category c where c.scheme_id = :scheme order by c.active desc, c.number, c.id
                        """)
                .param("scheme", scheme)
                .query((row, index) -> new Heading(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("active"),
                        row.getInt("projects")))
                .list();
    }

    private static Period period(ResultSet row, int index) throws SQLException {
        var locked = row.getTimestamp("locked_at");
        return new Period(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                locked == null ? null : locked.toInstant());
    }

    private static Pot pot(ResultSet row, int index) throws SQLException {
        return new Pot(
                row.getLong("id"),
                new PotKey(
                        PotKind.valueOf(row.getString("kind")),
                        row.getString("period"),
                        row.getString("clause"),
                        row.getString("area"),
                        row.getString("annex"),
                        row.getString("sub_pot")),
                row.getBoolean("active"),
                row.getBoolean("locked"));
    }
}
