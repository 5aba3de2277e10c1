package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.StructuredText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays sheets out as the cells of an overview.
 *
 * @param columns those that are wanted, in their order
 */
record OverviewLayout(List<Column> columns, AmountStyle amounts) {

    /** All columns, amounts as typed. */
    static final OverviewLayout WHOLE = new OverviewLayout(Arrays.asList(Column.values()), AmountStyle.TYPED);

    OverviewRow row(RecordedSheet recorded) {
        return new OverviewRow(recorded, new LaidOutCells(this, recorded));
    }

    /** The cell in a column, counted from 0. */
    Cell cell(int column, RecordedSheet recorded) {
        return new Cell(columns.get(column), blocks(columns.get(column), recorded.sheet()));
    }

    private List<Block> blocks(Column column, ProjectSheet sheet) {
        return switch (column) {
            case TITLE -> title(sheet);
            case PURPOSE -> blocks(sheet.purpose());
            case STATUS -> StatusLayout.blocks(sheet);
            case LEADERSHIP -> LeadershipLayout.blocks(sheet);
            case BUDGET -> BudgetLayout.blocks(sheet, amounts);
        };
    }

    private static List<Block> title(ProjectSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.title(sheet.printedTitle()));
        if (sheet.clause() != null) {
            blocks.add(Block.text("(" + sheet.clause().typed() + ")"));
        }
        if (sheet.programme() != null) {
            blocks.add(Block.text(sheet.programme()));
        }
        return blocks;
    }

    static List<Block> blocks(StructuredText text) {
        return text.blocks().stream().map(OverviewLayout::block).toList();
    }

    private static Block block(StructuredText.Block block) {
        return block.marker() == null
                ? Block.text(block.text())
                : Block.item(block.level(), block.marker(), block.text());
    }
}
