package dk.partsregister.overview;

import java.util.List;

/**
 * A section of the overview with its rows.
 *
 * @param number from 1; 0 for projects that stand in no section
 */
public record OverviewSection(int number, String title, List<OverviewRow> rows) {

    public OverviewSection {
        rows = List.copyOf(rows);
    }
}
