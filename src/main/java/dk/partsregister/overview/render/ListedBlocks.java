package dk.partsregister.overview.render;

import dk.partsregister.overview.Block;
import dk.partsregister.shared.MarkedText;
import java.util.ArrayList;
import java.util.List;

/** A cell's blocks in their order, items that follow each other gathered into lists. */
sealed interface ListedBlocks {

    /** A block that stands alone. */
    record Paragraph(Block block) implements ListedBlocks {}

    /** Items of one list. */
    record Listing(List<Item> items) implements ListedBlocks {

        /** Whether the list begins on the second level, with nothing above it. */
        boolean isIndented() {
            return items.get(0).level() > 1;
        }
    }

    /**
     * An item and the list below it.
     *
     * @param below the items of the next level, none if it has no list of its own
     */
    record Item(String marker, MarkedText text, int level, List<Item> below) {}

    /** A marker longer than this is words, and is set as such. */
    int LONGEST_MARKER = 9;

    static List<ListedBlocks> of(List<Block> blocks) {
        List<ListedBlocks> parts = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (Block block : blocks) {
            String marker = block.marker();
            if (block.style() == Block.Style.ITEM && marker != null && marker.length() <= LONGEST_MARKER) {
                Item item = new Item(marker, block.words(), block.level(), new ArrayList<>());
                boolean below = !open.isEmpty()
                        && item.level() > open.get(open.size() - 1).level();
                if (!below
                        && !open.isEmpty()
                        && isWord(marker) != isWord(open.get(0).marker())) {
                    // "Ad. 1-4." after "6." begins a list of its own, or all would be indented by the longer marker
                    open = new ArrayList<>();
                }
                if (open.isEmpty()) {
                    parts.add(new Listing(open));
                }
                (below ? open.get(open.size() - 1).below() : open).add(item);
            } else {
                open = new ArrayList<>();
                parts.add(new Paragraph(block));
            }
        }
        return parts;
    }

    private static boolean isWord(String marker) {
        return marker.length() > 1 && Character.isLetter(marker.charAt(0));
    }
}
