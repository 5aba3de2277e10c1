package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.BudgetLine;
import java.util.List;

/**
 * What a budget cell says.
 *
 * @param unread words that were not understood, as typed
 */
record BudgetCell(List<BudgetLine> lines, List<String> unread) {

    BudgetCell {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }
}
