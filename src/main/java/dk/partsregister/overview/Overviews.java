package dk.partsregister.overview;

import dk.partsregister.project.Selection;

/** Makes overviews, of any day and of what was known at any moment. */
public interface Overviews {

    /** The overview of the projects that were asked for; without sections when there are none. */
    Overview overview(Selection selection);

    /** What the projects that were asked for sum to. */
    Totals totals(Selection selection);
}
