package dk.partsregister.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sheets of the days that were asked for lately, each as a revision of the register had them. */
final class KeptDays {

    /** More bytes than a sheet takes, so that all that is kept is a part of the memory. */
    private static final long ROOM_OF_A_SHEET = 40_000;

    private static final Duration A_LITTLE = Duration.ofSeconds(1);

    /** A day, by what was known at a moment; absent for all that is known. */
    record Day(LocalDate day, @Nullable Instant knownAt) {}

    /**
     * The sheets of a day.
     *
     * @param revision of the register that they were read from, or an earlier one
     * @param sheets by register number
     */
    record Sheets(long revision, List<RecordedSheet> sheets) {

        Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    private final Cache<Day, Sheets> kept = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / ROOM_OF_A_SHEET)
            .<Day, Sheets>weigher((day, sheets) -> sheets.sheets().size() + 1)
            .build();

    private final Semaphore renewing = new Semaphore(1);

    /** The sheets of a day as a revision has them; absent where none are kept, or those of an earlier one. */
    @Nullable List<RecordedSheet> find(Day day, long revision) {
        Sheets found = kept.getIfPresent(day);
        return found == null || found.revision() != revision ? null : found.sheets();
    }

    /**
     * Makes what is kept of a day into what is to be kept. Who asks meanwhile waits a little, since as a rule it is the same day, and then makes
     * it as well: a reading that hangs is not to hold up all others one after the other.
     *
     * @param making is given what is kept, which may be nothing
     */
    List<RecordedSheet> renew(Day day, UnaryOperator<@Nullable Sheets> making) {
        boolean alone = waited();
        try {
            Sheets made = making.apply(kept.getIfPresent(day));
            kept.put(day, made);
            return made.sheets();
        } finally {
            if (alone) {
                renewing.release();
            }
        }
    }

    private boolean waited() {
        try {
            return renewing.tryAcquire(A_LITTLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
