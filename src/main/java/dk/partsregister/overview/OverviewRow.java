package dk.partsregister.overview;

import dk.partsregister.project.RecordedSheet;
import java.util.List;

/**
 * A project's row.
 *
 * @param recorded the sheet it was laid out from, with nothing in it that the overview does not show
 * @param cells one for each column of the overview, in their order; they never change, and may be laid out only as they are asked for
 */
public record OverviewRow(RecordedSheet recorded, List<Cell> cells) {

    /** The project's register number. */
    public int project() {
        return recorded.number();
    }

    /** Plain title, for links and bookmarks. */
    public String title() {
        return recorded.sheet().title();
    }
}
