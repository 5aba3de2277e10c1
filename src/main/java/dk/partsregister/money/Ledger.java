package dk.partsregister.money;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered of money, as it stands in its tables; on both clocks, and never changed. */
@Repository
class Ledger {

    /** What an entry is. */
    enum EntryKind {
        GRANT,
        SUPPLEMENTARY,
        REDUCTION,
        TRANSFER
    }

    /**
     * What was granted to a pot, or moved to it.
     *
     * @param from the pot it was moved from
     * @param cancels id of the entry that it takes back
     * @param cancelled whether another takes this one back
     */
    record Entry(
            long id,
            long pot,
            @Nullable Long from,
            EntryKind kind,
            BigDecimal amount,
            LocalDate day,
            String decision,
            @Nullable Long cancels,
            boolean cancelled) {}

    /** What a project has spent. */
    record AccountEntry(
            long id,
            int project,
            @Nullable Long pot,
            LocalDate day,
            String text,
            @Nullable String voucher,
            BigDecimal amount,
            @Nullable Long cancels,
            boolean cancelled,
            String by) {}

    /**
     * All that had been entered.
     *
     * @param splits shares by pot, by project
     */
    record Entered(List<Entry> pots, Map<Integer, Map<Long, BigDecimal>> splits, List<AccountEntry> accounts) {}

    private static final String ACCOUNTS = """
            select a.*, exists (select from account_line c where c.cancels = a.id and c.booked_on <= :day
                                and c.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')) as cancelled
            from account_line a
            where a.booked_on <= :day and a.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
            """;

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    Entered entered(LocalDate day, @Nullable Instant knownAt) {
        return new Entered(entries(day, knownAt), splits(day, knownAt), accounts(ACCOUNTS, day, knownAt));
    }

    private List<Entry> entries(LocalDate day, @Nullable Instant knownAt) {
        return on(database.sql("""
                                select e.*, exists (select from pot_entry c where c.cancels = e.id and c.effective_on <= :day
                                                    and c.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')) as cancelled
                                from pot_entry e
                                where e.effective_on <= :day and e.recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                                order by e.effective_on, e.id
                                """), day, knownAt)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        row.getLong("pot_id"),
                        row.getObject("from_pot_id", Long.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("decision"),
                        row.getObject("cancels", Long.class),
                        row.getBoolean("cancelled")))
                .list();
    }

    private Map<Integer, Map<Long, BigDecimal>> splits(LocalDate day, @Nullable Instant knownAt) {
        Map<Integer, Map<Long, BigDecimal>> splits = new HashMap<>();
        on(database.sql("""
                                select s.project, share.pot_id, share.amount
                                from (select distinct on (project) id, project from grant_split
                                      where effective_on <= :day and recorded_at <= coalesce(:knownAt::timestamptz, 'infinity')
                                      order by project, effective_on desc, recorded_at desc, id desc) s
                                join grant_split_share share on share.split_id = s.id order by s.project, share.pot_id
                                """), day, knownAt).query(row -> {
            splits.computeIfAbsent(row.getInt("project"), project -> new LinkedHashMap<>())
                    .put(row.getLong("pot_id"), row.getBigDecimal("amount"));
        });
        return splits;
    }

    /** What one project has spent up to a day, the latest first. */
    List<AccountEntry> accounts(int project, LocalDate day, @Nullable Instant knownAt) {
        return accounts(
                ACCOUNTS + " and a.project = " + project + " order by a.booked_on desc, a.id desc", day, knownAt);
    }

    private List<AccountEntry> accounts(String query, LocalDate day, @Nullable Instant knownAt) {
        return on(database.sql(query), day, knownAt)
                .query((row, index) -> new AccountEntry(
                        row.getLong("id"),
                        row.getInt("project"),
                        row.getObject("pot_id", Long.class),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("voucher"),
                        row.getBigDecimal("amount"),
                        row.getObject("cancels", Long.class),
                        row.getBoolean("cancelled"),
                        row.getString("recorded_by")))
                .list();
    }

    private static JdbcClient.StatementSpec on(
            JdbcClient.StatementSpec statement, LocalDate day, @Nullable Instant knownAt) {
        return statement
                .param("day", day)
                .param(
                        "knownAt",
                        knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    void enter(
            long pot,
            @Nullable Long from,
            EntryKind kind,
            BigDecimal amount,
            LocalDate day,
            String decision,
            @Nullable Long cancels,
            String by) {
        database.sql("""
                        insert into pot_entry (pot_id, from_pot_id, kind, amount, effective_on, decision, cancels, recorded_by)
                        values (:pot, :from, :kind, :amount, :day, :decision, :cancels, :by)
                        """)
                .param("pot", pot)
                .param("from", from, Types.BIGINT)
                .param("kind", kind.name())
                .param("amount", amount)
                .param("day", day)
                .param("decision", decision)
                .param("cancels", cancels, Types.BIGINT)
                .param("by", by)
                .update();
    }

    void split(int project, Map<Long, BigDecimal> shares, LocalDate day, String decision, String by) {
        long split = database.sql("""
                        insert into grant_split (project, effective_on, decision, recorded_by)
                        values (:project, :day, :decision, :by) returning id
                        """)
                .param("project", project)
                .param("day", day)
                .param("decision", decision)
                .param("by", by)
                .query(Long.class)
                .single();
        shares.forEach((pot, amount) -> database.sql(
                        "insert into grant_split_share (split_id, pot_id, amount) values (:split, :pot, :amount)")
                .param("split", split)
                .param("pot", pot)
                .param("amount", amount)
                .update());
    }

    void account(AccountEntry entry) {
        database.sql("""
                        insert into account_line (project, pot_id, booked_on, text, voucher, amount, cancels, recorded_by)
                        values (:project, :pot, :day, :text, :voucher, :amount, :cancels, :by)
                        """)
                .param("project", entry.project())
                .param("pot", entry.pot(), Types.BIGINT)
                .param("day", entry.day())
                .param("text", entry.text())
                .param("voucher", entry.voucher(), Types.VARCHAR)
                .param("amount", entry.amount())
                .param("cancels", entry.cancels(), Types.BIGINT)
                .param("by", entry.by())
                .update();
    }

    /** Lets those who move money come one after the other, until the end of the transaction. */
    void lock() {
        database.sql("lock table pot_entry in share row exclusive mode").update();
    }
}
