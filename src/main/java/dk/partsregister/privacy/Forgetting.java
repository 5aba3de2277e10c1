package dk.partsregister.privacy;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.edition.ClosedEditions;
import dk.partsregister.privacy.Privacy.Forgotten;
import dk.partsregister.shared.Refused;
import dk.partsregister.shared.SlowStatements;
import dk.partsregister.transaction.RetryingTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;

/**
 * Takes a person out of the register while others write in it. Three steps (V054): from the first on, the database takes the names out of all
 * that is written; the second waits until those who began before have ended; the third takes out what stands.
 */
@Service
public class Forgetting {

    /** Forms that were opened before may be sent so long after; a session lasts for half a day, a form that was kept for a whole. */
    private static final String LASTING = "2 days";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final DataSource dataSource;
    private final JdbcClient database;
    private final RetryingTransactions transactions;
    private final Privacy privacy;
    private final ClosedEditions editions;
    private final AuditTrail audit;

    Forgetting(
            DataSource dataSource,
            JdbcClient database,
            RetryingTransactions transactions,
            Privacy privacy,
            ClosedEditions editions,
            AuditTrail audit) {
        this.dataSource = dataSource;
        this.database = database;
        this.transactions = transactions;
        this.privacy = privacy;
        this.editions = editions;
        this.audit = audit;
    }

    /**
     * Takes a person out of the register: sheets, drafts, answers, letters, logs and the search say {@value Privacy#INSTEAD} instead, contact
     * points are gone, and editions that name the person are closed until their files have been made again.
     *
     * @param others other spellings to take out, such as a last name that stands alone
     * @return how many editions are made again
     * @throws Refused when nothing was changed
     */
    public int forget(long person, List<String> others, String by) {
        Forgotten forgotten = privacy.forgotten(person, others);
        transactions.run(() -> announce(forgotten));
        waitForOthers();
        return transactions.call(() -> takeOut(person, forgotten, by));
    }

    private void announce(Forgotten forgotten) {
        database.sql("select announce_forgetting(:spellings::text[], :lasting::interval)")
                .param("spellings", forgotten.words())
                .param("lasting", LASTING)
                .query()
                .singleRow();
    }

    /** Those who write hold the lock that is asked for here; whoever begins now knows already what is to go, and need not be waited for. */
    private void waitForOthers() {
        long patience = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!transactions.call(this::nobodyElseWrites)) {
            Refused.unless(System.nanoTime() < patience, "optaget");
            try {
                Thread.sleep(A_MOMENT.toMillis());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new Refused("optaget");
            }
        }
    }

    /** Asked without queueing, since others would queue behind; with many who write there may be no moment without one, so now and then for a while. */
    private boolean nobodyElseWrites() {
        return database.sql("select nobody_writes()").query(Boolean.class).single();
    }

    private int takeOut(long person, Forgotten forgotten, String by) {
        takeTime();
        List<Integer> printed = database.sql("select * from forget(:persons::bigint[], :spellings::text[], :instead)")
                .param("persons", forgotten.ids())
                .param("spellings", forgotten.words())
                .param("instead", Privacy.INSTEAD)
                .query(Integer.class)
                .list();
        editions.close(printed, by);
        audit.note(new AuditEvent(by, "person", "nr. " + person, "navnet fjernet", null, Privacy.INSTEAD));
        return printed.size();
    }

    /** Every text in the register is looked through in one statement. */
    private void takeTime() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            SlowStatements.allow(connection);
        } catch (SQLException gone) {
            throw new DataAccessResourceFailureException("The connection was lost", gone);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
