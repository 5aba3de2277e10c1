package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.StructuredText;
import java.util.ArrayList;
import java.util.List;

/** Lays a sheet out as the five cells of the overview. */
final class OverviewLayout {

    private OverviewLayout() {}

    static OverviewRow row(RecordedSheet recorded) {
        ProjectSheet sheet = recorded.sheet();
        return new OverviewRow(
                recorded,
                List.of(
                        new Cell(Column.TITLE, title(sheet)),
                        new Cell(Column.PURPOSE, blocks(sheet.purpose())),
                        new Cell(Column.STATUS, StatusLayout.blocks(sheet)),
                        new Cell(Column.LEADERSHIP, LeadershipLayout.blocks(sheet)),
                        new Cell(Column.BUDGET, BudgetLayout.blocks(sheet))));
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
