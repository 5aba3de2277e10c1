package dk.partsregister.overview.render;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import java.io.IOException;
import java.io.OutputStream;

/** Writes overviews in one format. */
interface OverviewRenderer {

    OverviewFormat format();

    /**
     * Writes the overview; the stream stays open.
     *
     * @throws IOException when the stream takes no more
     */
    void write(Overview overview, OutputStream out) throws IOException;
}
