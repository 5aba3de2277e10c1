package dk.partsregister.overview;

/** The overviews that the register can give, each made from the sheets that one query chooses. */
public interface Overviews {

    Overview overview(OverviewQuery query);

    Totals totals(OverviewQuery query);
}
