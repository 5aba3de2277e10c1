package dk.partsregister.agreement;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the frame: periods opened and locked, agreements, clauses, programmes, categories and pots kept. */
@Service
@Transactional
public class FrameDesk {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LARGEST_NUMBER = 999;
    private static final Set<String> AGREEMENT_KINDS = Set.of("SETTLEMENT", "AUA", "FRAMEWORK", "TRIPARTITE", "EU");

    private final JdbcClient database;
    private final AuditTrail audit;

    FrameDesk(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Sets up a period, which ends the one before it the day before.
     *
     * @param code e.g. {@code "OK-08"}
     * @throws Refused when there is such a period, or another governs the day from then on
     */
    public long openPeriod(String code, LocalDate from, @Nullable LocalDate to, String by) {
        Refused.unless(code.matches("OK-\\d\\d"), "kode");
        Refused.unless(!exists("select from agreement_period where code = ?", code), "findes");
        Refused.unless(to == null || to.isAfter(from), "dage");
        Refused.unless(!exists("select from agreement_period where starts_on >= ?", from), "senere");
        database.sql("""
                        update agreement_period set ends_on = :last where ends_on is null or ends_on >= :from
                        """).param("last", from.minusDays(1)).param("from", from).update();
        long id = nextId();
        database.sql("insert into agreement_period (id, code, starts_on, ends_on) values (:id, :code, :from, :to)")
                .param("id", id)
                .param("code", code)
                .param("from", from)
                .param("to", to, Types.DATE)
                .update();
        audit.note(new AuditEvent(by, "periode", code, null, null, "oprettet"));
        return id;
    }

    /** Gives a period the clauses in use of another, with the pots of these clauses that are chosen, still empty. */
    public void copy(long from, long to, List<Long> pots, String by) {
        database.sql("""
                        insert into clause (id, number, period_id, meaning)
                        select nextval('register_id_seq'), number, :to, meaning from clause where period_id = :from and active
                        on conflict do nothing
                        """).param("from", from).param("to", to).update();
        int made = database.sql("""
                        insert into funding_pot (id, kind, period_id, clause_id, area, annex, sub_pot)
                        select nextval('register_id_seq'), pot.kind, :to,
                               (select fresh.id from clause fresh join clause old on old.number = fresh.number
                                where old.id = pot.clause_id and fresh.period_id = :to),
                               pot.area, pot.annex, pot.sub_pot
                        from funding_pot pot where pot.period_id = :from and pot.id = any(:pots)
                        on conflict do nothing
                        """)
                .param("from", from)
                .param("to", to)
                .param("pots", pots.toArray(Long[]::new))
                .update();
        audit.note(new AuditEvent(
                by, "periode", periodCode(to), "puljer fra " + periodCode(from), null, String.valueOf(made)));
    }

    /** Locks a period, or opens it again. */
    public void lock(long period, boolean locked, String by) {
        String code = periodCode(period);
        database.sql("""
                        update agreement_period set locked_at = case when :locked then clock_timestamp() end,
                                                    locked_by = case when :locked then :by end
                        where id = :id
                        """)
                .param("locked", locked)
                .param("by", by)
                .param("id", period)
                .update();
        audit.note(new AuditEvent(by, "periode", code, null, null, locked ? "låst" : "låst op"));
    }

    /** Adds an agreement to a period, or with an id changes one. */
    public void agreement(
            @Nullable Long id,
            long period,
            String name,
            String kind,
            @Nullable String scope,
            @Nullable String url,
            boolean active,
            String by) {
        requireOpen(period);
        Missing.unless(id == null || exists("select from agreement where id = ? and period_id = ?", id, period));
        Refused.unless(!name.isBlank() && name.length() <= LONGEST_NAME, "navn");
        Refused.unless(AGREEMENT_KINDS.contains(kind), "slags");
        Refused.unless(scope == null || Set.of("MUNICIPAL", "REGIONAL", "BOTH").contains(scope), "slags");
        Refused.unless(url == null || (url.length() <= LONGEST_NAME && url.matches("https?://[^\\s\"<>]+")), "adresse");
        Refused.unless(
                !exists(
                        "select from agreement where lower(name) = lower(?) and period_id = ? and id <> ?",
                        name,
                        period,
                        id == null ? 0 : id),
                "findes");
        database.sql(id == null ? """
                        insert into agreement (id, name, kind, period_id, region_scope, url, active)
                        values (nextval('register_id_seq'), :name, :kind, :period, :scope, :url, :active)
                        """ : """
                        update agreement set name = :name, kind = :kind, region_scope = :scope, url = :url, active = :active
                        where id = :id and period_id = :period
                        """)
                .param("id", id, Types.BIGINT)
                .param("name", name)
                .param("kind", kind)
                .param("period", period)
                .param("scope", scope, Types.VARCHAR)
                .param("url", url, Types.VARCHAR)
                .param("active", active)
                .update();
        audit.note(new AuditEvent(by, "aftale", name, null, null, id == null ? "oprettet" : "rettet"));
    }

    /** Adds a clause to a period, or with an id says what one means there. */
    public void clause(
            @Nullable Long id, long period, String number, @Nullable String meaning, boolean active, String by) {
        requireOpen(period);
        Missing.unless(id == null || exists("select from clause where id = ? and period_id = ?", id, period));
        Refused.unless(!number.isBlank() && number.length() <= 40, "nummer");
        Refused.unless(meaning == null || meaning.length() <= LONGEST_TEXT, "tekst");
        Refused.unless(
                !exists(
                        "select from clause where number = ? and period_id = ? and id <> ?",
                        number,
                        period,
                        id == null ? 0 : id),
                "findes");
        database.sql(id == null ? """
                        insert into clause (id, number, period_id, meaning, active)
                        values (nextval('register_id_seq'), :number, :period, :meaning, :active)
                        """ : """
                        update clause set meaning = :meaning, active = :active where id = :id and period_id = :period
                        """)
                .param("id", id, Types.BIGINT)
                .param("number", number)
                .param("period", period)
                .param("meaning", meaning, Types.VARCHAR)
                .param("active", active)
                .update();
        audit.note(new AuditEvent(
                by, "paragraf", number + " i " + periodCode(period), null, null, id == null ? "oprettet" : "rettet"));
    }

    /** Adds a pot to a period, under one of its clauses or under none. */
    public long pot(
            long period,
            PotKind kind,
            @Nullable Long clause,
            @Nullable String area,
            @Nullable String annex,
            @Nullable String subPot,
            String by) {
        requireOpen(period);
        for (String words : new String[] {area, annex, subPot}) {
            Refused.unless(words == null || words.length() <= LONGEST_NAME, "tekst");
        }
        Refused.unless((kind == PotKind.CLAUSE) == (clause != null), "paragraf");
        Missing.unless(clause == null || exists("select from clause where id = ? and period_id = ?", clause, period));
        Refused.unless(!exists("""
                        select from funding_pot where kind = ? and period_id = ? and clause_id is not distinct from ?::bigint
                          and area is not distinct from ?::text and annex is not distinct from ?::text and sub_pot is not distinct from ?::text
                        """, kind.name(), period, clause, area, annex, subPot), "findes");
        long id = nextId();
        database.sql("""
                        insert into funding_pot (id, kind, period_id, clause_id, area, annex, sub_pot)
                        values (:id, :kind, :period, :clause, :area, :annex, :subPot)
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("period", period)
                .param("clause", clause, Types.BIGINT)
                .param("area", area, Types.VARCHAR)
                .param("annex", annex, Types.VARCHAR)
                .param("subPot", subPot, Types.VARCHAR)
                .update();
        audit.note(new AuditEvent(by, "pulje", "nr. " + id + " i " + periodCode(period), null, null, "oprettet"));
        return id;
    }

    /** Puts a pot away, or takes it out again; what was granted from it stays. */
    public void usePot(long pot, boolean active, String by) {
        Refused.unless(
                database.sql("update funding_pot set active = :active where id = :id")
                                .param("active", active)
                                .param("id", pot)
                                .update()
                        > 0,
                "ukendt");
        audit.note(new AuditEvent(by, "pulje", "nr. " + pot, null, null, active ? "i brug" : "ikke i brug"));
    }

    /** What a programme is, apart from its name. */
    public record About(
            @Nullable String shortName,
            @Nullable String purpose,
            @Nullable String website,
            @Nullable Long successor,
            boolean active) {}

    /**
     * Adds a programme, or with an id says what one is.
     *
     * @return the name until now; the new one of a programme that was added
     */
    public String programme(@Nullable Long id, String name, About about, String by) {
        Refused.unless(!name.isBlank() && name.length() <= LONGEST_NAME, "navn");
        Refused.unless(about.shortName() == null || about.shortName().length() <= LONGEST_NAME, "navn");
        Refused.unless(about.purpose() == null || about.purpose().length() <= LONGEST_TEXT, "tekst");
        Refused.unless(about.website() == null || about.website().matches("https?://[^\\s\"<>]{1,190}"), "adresse");
        Refused.unless(
                !exists("select from programme where lower(name) = lower(?) and id <> ?", name, id == null ? 0 : id),
                "findes");
        Refused.unless(about.successor() == null || !about.successor().equals(id), "selv");
        Refused.unless(
                about.successor() == null || exists("select from programme where id = ?", about.successor()), "ukendt");
        String before = id == null
                ? name
                : database.sql("select name from programme where id = :id for update")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new Refused("ukendt"));
        database.sql(id == null ? """
                        insert into programme (id, name, short_name, purpose, website, successor_id, active)
                        values (nextval('register_id_seq'), :name, :short, :purpose, :website, :successor, :active)
                        """ : """
                        update programme set name = :name, short_name = :short, purpose = :purpose, website = :website,
                                             successor_id = :successor, active = :active
                        where id = :id
                        """)
                .param("id", id, Types.BIGINT)
                .param("name", name)
                .param("short", about.shortName(), Types.VARCHAR)
                .param("purpose", about.purpose(), Types.VARCHAR)
                .param("website", about.website(), Types.VARCHAR)
                .param("successor", about.successor(), Types.BIGINT)
                .param("active", about.active())
                .update();
        audit.note(new AuditEvent(by, "program", before, null, before, name));
        return before;
    }

    /** A category as it was. */
    public record Was(SchemeKind kind, int number, String title) {}

    /**
     * Adds a category to a scheme, or with an id gives one another number or title.
     *
     * @return what it was; what it is of one that was added
     */
    public Was category(@Nullable Long id, long scheme, int number, String title, boolean active, String by) {
        Missing.unless(id == null || exists("select from category where id = ? and scheme_id = ?", id, scheme));
        Refused.unless(number > 0 && number <= LARGEST_NUMBER, "nummer");
        Refused.unless(!title.isBlank() && title.length() <= LONGEST_NAME, "navn");
        String kind = database.sql("select kind from classification_scheme where id = :id")
                .param("id", scheme)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
        Refused.unless(
                !active
                        || !exists(
                                "select from category where scheme_id = ? and active and id <> ? and (number = ? or lower(title) = lower(?))",
                                scheme,
                                id == null ? 0 : id,
                                number,
                                title),
                "findes");
        Was now = new Was(SchemeKind.valueOf(kind), number, title);
        if (id == null) {
            database.sql("""
                            insert into category (id, scheme_id, number, title, active)
                            values (nextval('register_id_seq'), :scheme, :number, :title, :active)
                            """)
                    .param("scheme", scheme)
                    .param("number", number)
                    .param("title", title)
                    .param("active", active)
                    .update();
            audit.note(new AuditEvent(by, "inddeling", number + ". " + title, null, null, "oprettet"));
            return now;
        }
        Was before = database.sql(
                        "select number, title from category where id = :id and scheme_id = :scheme for update")
                .param("id", id)
                .param("scheme", scheme)
                .query((row, index) -> new Was(now.kind(), row.getInt("number"), row.getString("title")))
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
        database.sql("update category set number = :number, title = :title, active = :active where id = :id")
                .param("number", number)
                .param("title", title)
                .param("active", active)
                .param("id", id)
                .update();
        audit.note(new AuditEvent(
                by,
                "inddeling",
                before.number() + ". " + before.title(),
                null,
                before.number() + ". " + before.title(),
                number + ". " + title));
        return before;
    }

    private void requireOpen(long period) {
        Refused.unless(exists("select from agreement_period where id = ?", period), "ukendt");
        Refused.unless(!exists("select from agreement_period where id = ? and locked_at is not null", period), "laast");
    }

    private String periodCode(long period) {
        return database.sql("select code from agreement_period where id = :id")
                .param("id", period)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
    }

    private boolean exists(String query, @Nullable Object... values) {
        JdbcClient.StatementSpec statement = database.sql("select exists (" + query + ")");
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.query(Boolean.class).single();
    }

    private long nextId() {
        return database.sql("select nextval('register_id_seq')")
                .query(Long.class)
                .single();
    }
}
