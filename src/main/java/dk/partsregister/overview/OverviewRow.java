package dk.partsregister.overview;

import java.util.List;

/**
 * A project's row.
 *
 * @param project its register number
 * @param title plain title, for links and bookmarks
 * @param cells one for each {@link Column}, in its order
 */
public record OverviewRow(int project, String title, List<Cell> cells) {

    public OverviewRow {
        cells = List.copyOf(cells);
    }
}
