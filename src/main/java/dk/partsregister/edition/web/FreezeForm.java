package dk.partsregister.edition.web;

import dk.partsregister.shared.Danish;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who wants to freeze an overview.
 *
 * @param key sent twice with the same content, it is frozen once
 * @param seen fingerprint of the check list that was shown
 * @param retter number of the edition to be corrected
 * @param runde key of the status round that ends with the edition
 */
record FreezeForm(
        @Nullable UUID key,
        @Nullable String pr,
        @Nullable String tryk,
        @Nullable Long skabelon,
        @Nullable Integer retter,
        @Nullable String note,
        @Nullable String begrundelse,
        @Nullable String seen,
        @Nullable UUID runde) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** The day to describe; today when nothing is said, none when it cannot be read. */
    Optional<LocalDate> day() {
        return read(pr);
    }

    /** The day in the footer. */
    Optional<LocalDate> printDay() {
        return read(tryk);
    }

    UUID keyOrNew() {
        return key == null ? UUID.randomUUID() : key;
    }

    private static Optional<LocalDate> read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(LocalDate.now(Danish.ZONE));
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
