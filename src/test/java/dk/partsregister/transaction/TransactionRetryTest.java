package dk.partsregister.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.testing.RegisterTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transactions that the database gives up for the sake of another are tried again, and others are not. */
@RegisterTest
class TransactionRetryTest {

    @Autowired
    private RetryingTransactions transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void addPersons() {
        jdbc.update("delete from person where id in (1, 2)");
        jdbc.update("insert into person (id, name, folded) values (1, 'Én', 'én'), (2, 'To', 'to')");
    }

    private void hold(int person) {
        jdbc.queryForList("select id from person where id = ? for update", Long.class, person);
    }

    @Test
    void aDeadlockIsTriedAgain() {
        CountDownLatch bothHold = new CountDownLatch(2);
        AtomicInteger attempts = new AtomicInteger();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> crossing(1, 2, bothHold, attempts)),
                        CompletableFuture.runAsync(() -> crossing(2, 1, bothHold, attempts)))
                .join();

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(jdbc.queryForObject("select sum(length(name)) from person where id in (1, 2)", Long.class))
                .as("Each has added a letter to both names")
                .isEqualTo("ÉnTo".length() + 4);
    }

    /** Takes two persons one after the other, which somebody else does the other way round. */
    private void crossing(int first, int second, CountDownLatch bothHold, AtomicInteger attempts) {
        transactions.run(() -> {
            attempts.incrementAndGet();
            jdbc.update("update person set name = name || 'x' where id = ?", first);
            bothHold.countDown();
            await(bothHold);
            jdbc.update("update person set name = name || 'x' where id = ?", second);
        });
    }

    @Test
    void aLockThatIsHeldForLongIsWaitedFor() {
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() -> transactions.run(() -> {
            hold(1);
            held.countDown();
            while (attempts.get() < 2) {
                Thread.onSpinWait();
            }
        }));
        await(held);

        transactions.run(() -> {
            attempts.incrementAndGet();
            hold(1);
        });

        holding.join();
        assertThat(attempts.get()).isGreaterThan(1);
    }

    @Test
    void whatIsThereAlreadyIsToldAfterAFewAttempts() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    jdbc.update("insert into person (id, name, folded) values (1, 'Igen', 'igen')");
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(attempts.get()).isEqualTo(3);
    }

    @Test
    void anErrorOfOurOwnIsNotTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("ours");
                }))
                .hasMessage("ours");

        assertThat(attempts.get()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
