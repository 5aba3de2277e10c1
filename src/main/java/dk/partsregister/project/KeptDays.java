package dk.partsregister.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sheets of the days that were asked for lately, each as a revision of the register had them. */
final class KeptDays {

    /** Bytes that a sheet takes at most, as a rule, many times over: so all that is kept is a part of the memory. */
    private static final long ROOM_OF_A_SHEET = 40_000;

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

    /** The sheets of a day as a revision has them; absent where none are kept, or those of an earlier one. */
    @Nullable List<RecordedSheet> find(Day day, long revision) {
        Sheets found = kept.getIfPresent(day);
        return found == null || found.revision() != revision ? null : found.sheets();
    }

    /**
     * Makes what is kept of a day into what is to be kept. Those who ask for the same day at the same time wait for the first of them.
     *
     * @param making is given what is kept, which may be nothing
     */
    List<RecordedSheet> renew(Day day, UnaryOperator<@Nullable Sheets> making) {
        return kept.asMap().compute(day, (same, before) -> making.apply(before)).sheets();
    }
}
