package dk.partsregister.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sheets that were read lately, since a sheet never changes, and reading its document is most of what a page costs. Should a name be taken out
 * of one, its row gets another version, and what is kept is no longer known.
 */
final class KeptSheets {

    /** Documents take several times their length once they are read; so all that is kept is at most some fifth of the memory. */
    private static final int SHARE = 20;

    /**
     * A sheet that is kept.
     *
     * @param version of its row
     */
    record Kept(long version, ProjectSheet sheet, int length) {}

    private final Cache<Long, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .<Long, Kept>weigher((id, sheet) -> sheet.length())
            .build();

    /** What is kept now, by the ids of the sheets. */
    Map<Long, Kept> known() {
        return Map.copyOf(kept.asMap());
    }

    /** A sheet from its document, or from what was known when its document was not asked for. */
    ProjectSheet sheet(long id, long version, @Nullable String document, Map<Long, Kept> known) {
        if (document == null) {
            Kept found = kept.getIfPresent(id);
            Kept sheet = found == null || found.version() != version ? known.get(id) : found;
            if (sheet == null || sheet.version() != version) {
                throw new IllegalStateException("Sheet " + id + " is not known");
            }
            return sheet.sheet();
        }
        ProjectSheet sheet = SheetDocument.read(document);
        kept.put(id, new Kept(version, sheet, document.length()));
        return sheet;
    }
}
