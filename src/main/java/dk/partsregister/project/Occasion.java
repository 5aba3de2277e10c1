package dk.partsregister.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion sheets are recorded.
 *
 * @param effectiveOn the day from which their content holds
 * @param recordedBy who tells it
 * @param cause why, in words a reader of the history understands
 * @param importBatch id of the import they come with
 */
public record Occasion(
        LocalDate effectiveOn,
        String recordedBy,
        String cause,
        @Nullable Long importBatch) {}
