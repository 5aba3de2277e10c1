package dk.partsregister.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes changes, in the transaction that makes them. */
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
}
