package dk.partsregister.comparison;

import dk.partsregister.comparison.Alignment.Stretch;
import dk.partsregister.overview.Block;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import java.util.ArrayList;
import java.util.List;

/** How the blocks of a cell became others: line by line, and word by word where a line was written over. */
final class CellDifference {

    private CellDifference() {}

    /** The blocks that are there now, and among them those that went, with all that changed marked. */
    static List<Block> marked(List<Block> before, List<Block> after) {
        List<Block> blocks = new ArrayList<>();
        for (Stretch stretch : Alignment.of(lines(before), lines(after))) {
            List<Block> old = before.subList(stretch.from(), stretch.to());
            List<Block> now = after.subList(stretch.otherFrom(), stretch.otherTo());
            if (stretch.same()) {
                blocks.addAll(now);
            } else {
                addChanged(old, now, blocks);
            }
        }
        return blocks;
    }

    /** All blocks as having come or gone. */
    static List<Block> all(List<Block> blocks, Change change) {
        return blocks.stream()
                .map(block -> block.withWords(MarkedText.of(block.text(), change)))
                .toList();
    }

    /** A number before the text is no change of it: all below a new item move on by one. */
    private static List<String> lines(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.style() + " " + block.level() + " " + block.text())
                .toList();
    }

    private static void addChanged(List<Block> old, List<Block> now, List<Block> blocks) {
        int next = 0;
        for (Block came : now) {
            int alike = next;
            while (alike < old.size() && !new WordDifference(old.get(alike).text(), came.text()).isAlike()) {
                alike++;
            }
            if (alike == old.size()) {
                blocks.addAll(all(List.of(came), Change.INSERTED));
            } else {
                blocks.addAll(all(old.subList(next, alike), Change.DELETED));
                blocks.add(came.withWords(new WordDifference(old.get(alike).text(), came.text()).marked()));
                next = alike + 1;
            }
        }
        blocks.addAll(all(old.subList(next, old.size()), Change.DELETED));
    }
}
