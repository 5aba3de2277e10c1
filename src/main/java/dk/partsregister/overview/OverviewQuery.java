package dk.partsregister.overview;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What overview is asked for.
 *
 * @param asOf the day it describes ({@code ?pr=})
 * @param knownAt the moment whose knowledge it shows ({@code ?kendt=}); absent for all that is known now
 * @param section number of the only section wanted ({@code ?afsnit=}); absent for all
 */
public record OverviewQuery(
        LocalDate asOf, @Nullable Instant knownAt, @Nullable Integer section) {

    public static OverviewQuery asOf(LocalDate day) {
        return new OverviewQuery(day, null, null);
    }
}
