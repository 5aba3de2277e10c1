package dk.partsregister.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody waits for.
 *
 * @param title what it is, in words
 * @param step how many of the steps are done
 * @param endedAt when it was done or given up
 * @param failure code of what went wrong; absent unless something did
 * @param size of the file in bytes; absent where there is none yet, or none any more
 * @param edition number of the edition that was frozen; absent for files
 */
public record FileOrder(
        UUID id,
        String title,
        State state,
        int step,
        int steps,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Long size,
        @Nullable Integer edition) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether it is still worked on. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** A file that was made. */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on to whoever ordered it, and nobody else.
    public record Content(String name, String contentType, byte[] bytes) {}
}
