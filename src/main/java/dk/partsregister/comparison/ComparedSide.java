package dk.partsregister.comparison;

import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.project.RecordedSheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the two overviews that are compared.
 *
 * @param address how it is asked for, e.g. {@code "3"}, {@code "2008-05-13"}, {@code "nu"}
 * @param name e.g. {@code "udgave 3 (pr. 13. maj 2008)"}
 * @param sheets of an edition those it was made from; of a day all there are
 * @param template it was laid out by; absent for a day, which is laid out as the other side is
 */
public record ComparedSide(
        String address,
        String name,
        LocalDate asOf,
        List<RecordedSheet> sheets,
        @Nullable OverviewTemplate template) {

    public ComparedSide {
        sheets = List.copyOf(sheets);
    }
}
