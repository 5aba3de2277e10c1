package dk.partsregister.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A sheet as it stands in the register, with its two clocks.
 *
 * @param id of the row in {@code project_sheet}
 * @param number register number of the project
 * @param effectiveOn the day from which the content holds
 * @param recordedAt when the register learnt it
 * @param recordedBy who told it
 * @param cause why it was recorded, in words
 */
public record RecordedSheet(
        long id,
        int number,
        LocalDate effectiveOn,
        Instant recordedAt,
        String recordedBy,
        String cause,
        ProjectSheet sheet) {

    /** The order of the overview: by section and place in it, then by register number; projects in no section come last. */
    public static final Comparator<RecordedSheet> OVERVIEW_ORDER = Comparator.<RecordedSheet>comparingInt(
                    recorded -> recorded.sheet().section() == null
                            ? Integer.MAX_VALUE
                            : recorded.sheet().section().number())
            .thenComparingInt(recorded -> recorded.sheet().section() == null
                    ? 0
                    : recorded.sheet().section().position())
            .thenComparingInt(RecordedSheet::number);
}
