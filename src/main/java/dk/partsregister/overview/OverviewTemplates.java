package dk.partsregister.overview;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.QueryString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates that overviews are laid out by. */
@Service
public class OverviewTemplates {

    private static final String SELECT = """
            select template.*, name.short_name as issuer_name
            from overview_template template
            join lateral (
                select short_name from organisation_name
                where organisation_id = template.issuer_id
                order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from
                limit 1) name on true
            where not template.retired
            """;

    private final JdbcClient database;
    private final AuditTrail audit;

    OverviewTemplates(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * A template as used on a day.
     *
     * @param issuer the words in the footer before the date
     */
    public record Used(OverviewTemplate template, String issuer) {}

    /** The template with this id, or the standard one where none is asked for. */
    public Optional<Used> find(Optional<Long> id, LocalDate day) {
        return database.sql(
                        SELECT + "and case when :id::bigint is null then template.standard else template.id = :id end")
                .param("id", id.orElse(null), Types.BIGINT)
                .param("day", day)
                .query(OverviewTemplates::used)
                .optional();
    }

    public Used standard(LocalDate day) {
        return find(Optional.empty(), day).orElseThrow(() -> new IllegalStateException("No standard template"));
    }

    /** All that can be chosen, the standard one first. */
    public List<OverviewTemplate> all() {
        return database
                .sql(SELECT + "order by template.standard desc, template.name")
                .param("day", LocalDate.EPOCH)
                .query(OverviewTemplates::used)
                .list()
                .stream()
                .map(Used::template)
                .toList();
    }

    /** Whether another template has this name. */
    public boolean isTaken(String name, Optional<Long> except) {
        return database.sql(
                        "select exists (select from overview_template where name = :name and id is distinct from :except)")
                .param("name", name)
                .param("except", except.orElse(null), Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores a template, a new one where it has no id; a standard one takes the place of the one before, and is it until another does.
     *
     * @throws OptimisticLockingFailureException when somebody has changed it since
     */
    @Transactional
    public long save(OverviewTemplate template, String by) {
        if (template.standard()) {
            database.sql("update overview_template set standard = false where standard and id is distinct from :id")
                    .param("id", template.id(), Types.BIGINT)
                    .update();
        }
        long id = template.id() == null ? insert(template) : update(template.id(), template);
        audit.note(new AuditEvent(
                by, "skabelon", template.name(), template.id() == null ? "oprettet" : "ændret", null, null));
        return id;
    }

    /** Takes a template out of use; editions that were made with it stay. The standard one stays in use. */
    @Transactional
    public boolean retire(long id, String by) {
        Optional<String> name = database.sql(
                        "update overview_template set retired = true, version = version + 1 where id = :id and not standard and not retired returning name")
                .param("id", id)
                .query(String.class)
                .optional();
        name.ifPresent(words -> audit.note(new AuditEvent(by, "skabelon", words, "taget ud af brug", null, null)));
        return name.isPresent();
    }

    private long insert(OverviewTemplate template) {
        return values(database.sql("""
                insert into overview_template
                    (id, name, headings, columns, filter, names, money, amounts, empty_sections, issuer_id, footer, standard)
                values (nextval('register_id_seq'), :name, :headings, :columns, :filter, :names, :money, :amounts,
                        :emptySections, :issuer, :footer, :standard)
                returning id
                """), template).query(Long.class).single();
    }

    private long update(long id, OverviewTemplate template) {
        return values(database.sql("""
                update overview_template
                set name = :name, headings = :headings, columns = :columns, filter = :filter, names = :names, money = :money,
                    amounts = :amounts, empty_sections = :emptySections, issuer_id = :issuer, footer = :footer,
                    standard = standard or :standard, version = version + 1
                where id = :id and version = :version and not retired
                returning id
                """), template)
                .param("id", id)
                .param("version", template.version())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("The template has been changed"));
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, OverviewTemplate template) {
        return statement
                .param("name", template.name())
                .param("headings", template.headings().name())
                .param("columns", template.columns().stream().map(Column::name).toArray(String[]::new))
                .param("filter", QueryString.of(template.filter().parameters()))
                .param("names", template.disclosure().names())
                .param("money", template.disclosure().money())
                .param("amounts", template.amounts().name())
                .param("emptySections", template.emptySections())
                .param("issuer", template.issuer())
                .param("footer", template.footer())
                .param("standard", template.standard());
    }

    private static Used used(ResultSet row, int index) throws SQLException {
        String footer = row.getString("footer");
        OverviewTemplate template = new OverviewTemplate(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                Headings.valueOf(row.getString("headings")),
                Arrays.stream((String[]) row.getArray("columns").getArray())
                        .map(Column::valueOf)
                        .toList(),
                ProjectFilter.parse(QueryString.parse(row.getString("filter"))::get),
                new Disclosure(row.getBoolean("names"), row.getBoolean("money")),
                AmountStyle.valueOf(row.getString("amounts")),
                row.getBoolean("empty_sections"),
                row.getLong("issuer_id"),
                footer,
                row.getBoolean("standard"));
        return new Used(template, footer == null ? row.getString("issuer_name") : footer);
    }
}
