package dk.partsregister.overview;

import java.util.List;
import java.util.stream.Collectors;

/** A cell of the overview: its blocks, the same in every format. */
public record Cell(Column column, List<Block> blocks) {

    public Cell {
        blocks = List.copyOf(blocks);
    }

    /** The words of the cell, a line a block: what the formats are compared by. */
    public String text() {
        return blocks.stream().map(Block::line).collect(Collectors.joining("\n"));
    }
}
