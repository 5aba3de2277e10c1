package dk.partsregister.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Lets so many sign in at once as the processors can compute passwords for: each takes 19 MB and some hundredths of a second. Strangers wait for
 * each other, a few at a time, and never for more than half of the processors; those who are known do not wait for strangers.
 */
@Component
class SignInGate {

    private static final int MOST_WAITING = 16;
    private static final int PATIENCE_SECONDS = 4;
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore known;
    private final Semaphore strangers;

    SignInGate() {
        this(Runtime.getRuntime().availableProcessors());
    }

    SignInGate(int processors) {
        int atOnce = Math.min(processors, MOST_AT_ONCE);
        known = new Semaphore(atOnce, true);
        strangers = new Semaphore(Math.max(1, atOnce / 2), true);
    }

    /** What is done behind the gate. */
    interface SignIn {
        void run() throws ServletException, IOException;
    }

    /** Whether there was room to do it. */
    boolean pass(boolean isKnown, SignIn signIn) throws ServletException, IOException {
        Semaphore lane = isKnown ? known : strangers;
        if (!enter(lane, isKnown)) {
            return false;
        }
        try {
            signIn.run();
            return true;
        } finally {
            lane.release();
        }
    }

    private static boolean enter(Semaphore lane, boolean isKnown) {
        try {
            if (isKnown) {
                lane.acquire();
                return true;
            }
            return lane.getQueueLength() < MOST_WAITING && lane.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
