package dk.partsregister.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Lets as many sign in at once as there are processors: to compute a password takes 19 MB and some hundredths of a second, and to count attempts
 * takes a connection to the database. Those who are known go first. Strangers get half of the processors, and only few of them may wait.
 */
@Component
class SignInGate {

    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);

    private final int room;
    private final int roomForStrangers;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private int inside;
    private int strangersInside;
    private int knownWaiting;
    private int strangersWaiting;

    SignInGate() {
        this(Runtime.getRuntime().availableProcessors());
    }

    SignInGate(int processors) {
        room = Math.min(Math.max(processors, 2), MOST_AT_ONCE);
        roomForStrangers = room / 2;
    }

    /** What is done behind the gate. */
    interface SignIn {
        void run() throws ServletException, IOException;
    }

    /** Whether there was room to do it; there always is for those who are known. */
    boolean pass(boolean isKnown, SignIn signIn) throws ServletException, IOException {
        if (!enter(isKnown)) {
            return false;
        }
        try {
            signIn.run();
            return true;
        } finally {
            leave(isKnown);
        }
    }

    private boolean enter(boolean isKnown) {
        lock.lock();
        try {
            if (!(isKnown ? waitAsKnown() : waitAsStranger())) {
                return false;
            }
            inside++;
            strangersInside += isKnown ? 0 : 1;
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean waitAsKnown() throws InterruptedException {
        knownWaiting++;
        try {
            while (inside >= room) {
                changed.await();
            }
            return true;
        } finally {
            knownWaiting--;
        }
    }

    private boolean waitAsStranger() throws InterruptedException {
        if (strangersWaiting >= MOST_WAITING) {
            return false;
        }
        strangersWaiting++;
        try {
            long left = PATIENCE;
            while (inside >= room || strangersInside >= roomForStrangers || knownWaiting > 0) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            strangersWaiting--;
        }
    }

    private void leave(boolean isKnown) {
        lock.lock();
        try {
            inside--;
            strangersInside -= isKnown ? 0 : 1;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
