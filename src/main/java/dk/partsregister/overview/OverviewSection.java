package dk.partsregister.overview;

import java.util.List;

/**
 * A section of the overview with its rows.
 *
 * @param number from 1; 0 for one that has none
 */
public record OverviewSection(int number, String title, List<OverviewRow> rows) {

    public OverviewSection {
        rows = List.copyOf(rows);
    }

    /** Number and title, e.g. {@code "2.  Arbejdsmiljø"}. */
    public String heading() {
        return number == 0 ? title : number + ".  " + title;
    }
}
