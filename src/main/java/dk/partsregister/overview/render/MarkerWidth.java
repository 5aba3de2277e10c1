package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import java.util.List;
import org.xml.sax.Attributes;

/**
 * The room before the text of a list's items, so that the widest marker of the list fits.
 *
 * @param points its width
 */
record MarkerWidth(double points) {

    private static final double NARROWEST = 8;
    private static final double LETTER = 4.4;
    private static final double GAP = 3;

    static MarkerWidth of(List<ListedBlocks.Item> items) {
        int longest =
                items.stream().mapToInt(item -> item.marker().length()).max().orElse(0);
        return new MarkerWidth(Math.max(NARROWEST, longest * LETTER + GAP));
    }

    Attributes attributes() {
        return with("provisional-distance-between-starts", points + "pt", "provisional-label-separation", GAP + "pt");
    }
}
