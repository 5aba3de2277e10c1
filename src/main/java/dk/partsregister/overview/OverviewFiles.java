package dk.partsregister.overview;

import java.io.IOException;
import java.io.OutputStream;

/** Makes files of overviews, in every format with the same cells in the same order. */
public interface OverviewFiles {

    /**
     * Writes the overview; the stream stays open.
     *
     * @throws IOException when the stream takes no more, or the file could not be made
     */
    void write(Overview overview, OverviewFormat format, OutputStream out) throws IOException;
}
