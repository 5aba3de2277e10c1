package dk.partsregister.project;

import dk.partsregister.agreement.CategoryPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records that the words of a sheet stand for, where the sheet itself carries no id.
 *
 * @param categories one for each of the sheet, in their order
 * @param funding one for each budget line, in their order
 */
record SheetPlacement(
        LocalDate effectiveOn,
        String foldedTitle,
        @Nullable CategoryPlace section,
        List<CategoryPlace> categories,
        @Nullable Long programme,
        @Nullable Long owningBody,
        List<LineFunding> funding) {

    /**
     * What a budget line is paid from.
     *
     * @param period id of the agreement period
     * @param pots ids of the pots
     */
    record LineFunding(@Nullable Long period, Set<Long> pots) {}
}
