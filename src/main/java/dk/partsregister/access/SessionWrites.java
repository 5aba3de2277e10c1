package dk.partsregister.access;

import dk.partsregister.shared.DatabaseTrouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How sessions are read and written. While the database can be read and not written, those who are signed in go on reading; only when they
 * were here last is then not noted. While it is away, only one in a while waits to learn whether it is back; the others are told at once.
 */
final class SessionWrites implements TransactionOperations {

    private static final Logger log = LoggerFactory.getLogger(SessionWrites.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final TransactionTemplate transactions;
    private volatile long awayUntil = System.nanoTime();

    SessionWrites(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
        if (System.nanoTime() - awayUntil < 0) {
            throw new DataAccessResourceFailureException("The database was away a moment ago");
        }
        try {
            return transactions.execute(action);
        } catch (DataAccessException | TransactionException refused) {
            if (DatabaseTrouble.AWAY.isIn(refused)) {
                awayUntil = System.nanoTime() + A_MOMENT.toNanos();
            }
            if (!DatabaseTrouble.READ_ONLY.isIn(refused) && !DatabaseTrouble.FULL.isIn(refused)) {
                throw refused;
            }
            log.warn(
                    "The database takes nothing in: {}",
                    String.valueOf(refused.getMostSpecificCause().getMessage()));
            return nothing();
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // Writing answers nothing.
    private static <T extends @Nullable Object> T nothing() {
        return null;
    }
}
