package dk.partsregister.overview;

import org.jspecify.annotations.Nullable;

/** Makes the sections of an overview as they stand on a page, to be kept as they are. */
public interface OverviewMarkup {

    /**
     * The HTML of headings and tables.
     *
     * @param query what links to projects carry on, e.g. {@code "?pr=2008-05-13"}; absent for titles without links
     */
    String of(Overview overview, @Nullable String query);

    /** The HTML of what stands in a cell. */
    String of(Cell cell);
}
