package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class SessionWritesTest {

    private final SessionWrites writes = new SessionWrites(new NoTransactions());

    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100"})
    void whoIsSignedInGoesOnReadingWhileNothingCanBeWritten(String state) {
        assertThat(refusedWith(state)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "23505"})
    void otherTroubleIsToldAsEver(String state) {
        assertThatThrownBy(() -> refusedWith(state)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whileTheDatabaseIsAwayNotEverybodyWaitsToLearnIt() {
        assertThatThrownBy(() -> refusedWith("08006")).hasMessageContaining("refused");

        assertThatThrownBy(() -> writes.<String>execute(status -> "læst")).hasMessageContaining("a moment ago");
    }

    @Test
    void whatIsReadIsAnswered() {
        assertThat(writes.<String>execute(status -> "læst")).isEqualTo("læst");
    }

    private @Nullable String refusedWith(String state) {
        return writes.<@Nullable String>execute(status -> {
            throw new UncategorizedSQLException("session", "update", new SQLException("refused", state));
        });
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
