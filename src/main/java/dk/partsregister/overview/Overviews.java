package dk.partsregister.overview;

/** Makes overviews, of any day and of what was known at any moment. */
public interface Overviews {

    /** The overview that is asked for; without sections when nothing was known on that day. */
    Overview overview(OverviewQuery query);

    /** What the overview that is asked for sums to. */
    Totals totals(OverviewQuery query);
}
