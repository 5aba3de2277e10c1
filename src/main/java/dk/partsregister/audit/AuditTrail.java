package dk.partsregister.audit;

import dk.partsregister.shared.Danish;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes changes, in the transaction that makes them, and finds them again. */
@Service
public class AuditTrail {

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AuditEvent event) {
        database.sql("""
                        insert into audit_event (actor, kind, subject, field, before, after)
                        values (:actor, :kind, :subject, :field, :before, :after)
                        """)
                .param("actor", event.actor())
                .param("kind", event.kind())
                .param("subject", event.subject())
                .param("field", event.field())
                .param("before", event.before())
                .param("after", event.after())
                .update();
    }

    /**
     * The changes in which all that is asked for is found, the latest first.
     *
     * @param words of who, what, which or from and to; empty for all
     * @param from the first day by the clocks of Denmark; absent for the beginning
     * @param to the last day
     */
    @Transactional(readOnly = true)
    public List<AuditedChange> find(
            String words, @Nullable LocalDate from, @Nullable LocalDate to, int skip, int most) {
        return database.sql("""
                        select * from audit_event
                        where at >= coalesce(:from::timestamptz, '-infinity') and at < coalesce(:to::timestamptz, 'infinity')
                          and position(lower(:words) in lower(concat_ws(' ', actor, kind, subject, field, before, after))) > 0
                        order by at desc, id desc
                        offset :skip limit :most
                        """)
                .param("words", words)
                .param("from", start(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", start(to == null ? null : to.plusDays(1)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("skip", skip)
                .param("most", most)
                .query((row, index) -> new AuditedChange(
                        row.getTimestamp("at").toInstant(),
                        new AuditEvent(
                                row.getString("actor"),
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getString("field"),
                                row.getString("before"),
                                row.getString("after"))))
                .list();
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Danish.ZONE).toOffsetDateTime();
    }
}
