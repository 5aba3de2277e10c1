package dk.partsregister.edition;

import dk.partsregister.project.ProjectFilter;
import dk.partsregister.transaction.Submission;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be frozen.
 *
 * @param key of the form, so that sending it twice with the same content freezes once
 * @param asOf the day the edition is to describe
 * @param filter which projects, beside those the template asks for
 * @param template id; absent for the standard one
 * @param printedOn the day in the footer
 * @param note what readers are told; required of a correction
 * @param replaces number of the edition that is corrected
 * @param overrideReason why it is frozen although the check list points at something
 * @param by who freezes it
 * @param round key of the status round that ends with it; absent where none does
 */
public record FreezeOrder(
        UUID key,
        LocalDate asOf,
        ProjectFilter filter,
        @Nullable Long template,
        LocalDate printedOn,
        @Nullable String note,
        @Nullable Integer replaces,
        @Nullable String overrideReason,
        String by,
        @Nullable UUID round) {

    /** An edition that no status round ends with. */
    public FreezeOrder(
            UUID key,
            LocalDate asOf,
            ProjectFilter filter,
            @Nullable Long template,
            LocalDate printedOn,
            @Nullable String note,
            @Nullable Integer replaces,
            @Nullable String overrideReason,
            String by) {
        this(key, asOf, filter, template, printedOn, note, replaces, overrideReason, by, null);
    }

    /** The form as it was sent. */
    Submission submission() {
        return Submission.of(
                key,
                "edition",
                asOf,
                new TreeMap<>(filter.parameters()),
                template,
                printedOn,
                note,
                replaces,
                overrideReason,
                by,
                round);
    }
}
