package dk.partsregister.transaction;

import dk.partsregister.shared.DatabaseTrouble;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a transaction again that the database gave up for the sake of another: deadlocks, serialisation failures, locks that another holds for
 * long, and two who enter the same at once. Only the outermost transaction is tried again, as a whole.
 */
final class TransactionRetry implements MethodInterceptor {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FIRST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 300;

    /** What is there already mostly was there before; it is seen in a second look whether it came in between. */
    private static final int MOST_DOUBLES = 3;

    /** Work that begins and ends a transaction. */
    @FunctionalInterface
    private interface Attempt<T extends @Nullable Object> {
        T make() throws Throwable;
    }

    @Override
    @SuppressWarnings("NullAway") // What a method answers may be absent.
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        // Proceeding uses an invocation up, so each attempt is a copy.
        return TransactionSynchronizationManager.isActualTransactionActive()
                        || !(invocation instanceof ProxyMethodInvocation proxied)
                ? invocation.proceed()
                : retry(() -> proxied.invocableClone().proceed());
    }

    /** Does work that begins and ends a transaction, again where that may help. */
    static <T> T call(Supplier<T> work) {
        try {
            return retry(work::get);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T extends @Nullable Object> T retry(Attempt<T> attempt) throws Throwable {
        long end = System.nanoTime() + LONGEST.toNanos();
        int pause = FIRST_PAUSE_MILLIS;
        for (int tried = 1; ; tried++) {
            try {
                return attempt.make();
            } catch (RuntimeException failure) {
                if (!mayHelp(failure, tried) || System.nanoTime() > end) {
                    throw failure;
                }
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, pause + 1));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static boolean mayHelp(RuntimeException failure, int tried) {
        return failure instanceof ConcurrencyFailureException
                || DatabaseTrouble.isContention(failure)
                || (DatabaseTrouble.DOUBLE.isIn(failure) && tried < MOST_DOUBLES);
    }
}
