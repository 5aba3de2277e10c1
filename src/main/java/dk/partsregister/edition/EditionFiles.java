package dk.partsregister.edition;

import dk.partsregister.edition.FreezeRefused.Reason;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewMarkup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page and all files of an edition. */
@Component
class EditionFiles {

    /** The page, and a file in each format. */
    static final int STEPS = OverviewFormat.values().length + 1;

    private final OverviewFiles files;
    private final OverviewMarkup markup;

    EditionFiles(OverviewFiles files, OverviewMarkup markup) {
        this.files = files;
        this.markup = markup;
    }

    /**
     * Files that were made and are to be stored.
     *
     * @param of which they are
     * @param content by the name of the format
     * @param forgotten how often somebody had been forgotten before the sheets were read
     */
    record Made(StoredEditions.MadeFiles of, Map<String, byte[]> content, long forgotten) {}

    /**
     * The page and all files, by the name of the format.
     *
     * @param query what links to projects carry on; absent for pages without links
     * @param progress told how many of the {@link #STEPS} are done
     * @throws FreezeRefused when one of them could not be made
     */
    Map<String, byte[]> of(Overview overview, @Nullable String query, IntConsumer progress) {
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(EditionFile.PAGE, markup.of(overview, query).getBytes(StandardCharsets.UTF_8));
        progress.accept(made.size());
        for (OverviewFormat format : OverviewFormat.values()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                files.write(overview, format, file);
            } catch (IOException | RuntimeException failure) {
                throw new FreezeRefused(Reason.RENDERING, failure);
            }
            made.put(format.name(), file.toByteArray());
            progress.accept(made.size());
        }
        return made;
    }
}
