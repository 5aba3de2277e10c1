package dk.partsregister.project.web.editing;

import dk.partsregister.project.Drafts;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of its own saving.
 *
 * @param key of the form: sent twice with the same content, it is saved once
 * @param base id of the newest sheet when the form was made
 * @param sheet id of the sheet the form was made from
 * @param effectiveOn the day from which it is to hold, as the field for days sends it or in words
 * @param reason why, in words
 * @param draft key of the draft that the form was made from; absent for one that was made from a sheet
 * @param draftVersion of that draft
 */
record Saving(
        @Nullable UUID key,
        @Nullable Long base,
        @Nullable Long sheet,
        @Nullable String effectiveOn,
        @Nullable String reason,
        @Nullable UUID draft,
        @Nullable Long draftVersion) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** The day; today when nothing is said, none when it cannot be read. */
    Optional<LocalDate> day() {
        if (effectiveOn == null || effectiveOn.isBlank()) {
            return Optional.of(LocalDate.now(Danish.ZONE));
        }
        return Optional.ofNullable(read(effectiveOn.strip())).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
    }

    private static @Nullable LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException inWords) {
            DatePhrase phrase = DatePhrase.read(typed);
            return phrase.earliest() != null && phrase.earliest().equals(phrase.latest()) ? phrase.earliest() : null;
        }
    }

    /** The draft that the form goes on with, as it was then. */
    Drafts.@Nullable Version continued() {
        return draft == null || draftVersion == null ? null : new Drafts.Version(draft, draftVersion);
    }

    /** The same with another key. */
    Saving with(UUID other) {
        return new Saving(other, base, sheet, effectiveOn, reason, draft, draftVersion);
    }

    String reasonWords() {
        return reason == null ? "" : reason.strip();
    }
}
