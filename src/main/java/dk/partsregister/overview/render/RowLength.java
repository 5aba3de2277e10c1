package dk.partsregister.overview.render;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.OverviewRow;

/**
 * About how much room a row takes, to tell the rows that stay on one page from those that must break.
 *
 * @param letters of all its cells
 * @param lines of its longest cell
 */
record RowLength(int letters, int lines) {

    private static final int SHORT_LETTERS = 700;
    private static final int SHORT_LINES = 20;

    static RowLength of(OverviewRow row) {
        int letters = 0;
        int lines = 0;
        for (Cell cell : row.cells()) {
            int width = ColumnWidth.of(cell.column()).letters();
            int cellLines = 0;
            for (Block block : cell.blocks()) {
                int length = block.line().length();
                letters += length;
                cellLines += 1 + (length + capitals(block.line())) / width;
            }
            lines = Math.max(lines, cellLines);
        }
        return new RowLength(letters, lines);
    }

    /** Capitals are about twice as wide as the average letter. */
    private static int capitals(String text) {
        return (int) text.chars().filter(Character::isUpperCase).count();
    }

    boolean isShort() {
        return letters <= SHORT_LETTERS && lines <= SHORT_LINES;
    }
}
