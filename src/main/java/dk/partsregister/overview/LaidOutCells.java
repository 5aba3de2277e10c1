package dk.partsregister.overview;

import dk.partsregister.project.RecordedSheet;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The cells of a row, each laid out when it is first asked for: of a long overview most rows are never shown. */
final class LaidOutCells extends AbstractList<Cell> implements RandomAccess {

    private final OverviewLayout layout;
    private final RecordedSheet recorded;
    private final @Nullable Cell[] cells;

    LaidOutCells(OverviewLayout layout, RecordedSheet recorded) {
        this.layout = layout;
        this.recorded = recorded;
        this.cells = new Cell[layout.columns().size()];
    }

    /** Two who ask at the same time may both lay it out, alike. */
    @Override
    public Cell get(int index) {
        Cell cell = cells[index];
        if (cell == null) {
            cell = layout.cell(index, recorded);
            cells[index] = cell;
        }
        return cell;
    }

    @Override
    public int size() {
        return cells.length;
    }
}
