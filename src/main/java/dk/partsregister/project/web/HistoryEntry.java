package dk.partsregister.project.web;

import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.SheetPart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet in the history of its project.
 *
 * @param first whether it is the first there was
 * @param changed the parts that differ from the sheet before it; none for the first
 */
record HistoryEntry(RecordedSheet recorded, boolean first, List<SheetPart> changed) {

    /**
     * @param sheets the newest first
     */
    static List<HistoryEntry> of(List<RecordedSheet> sheets) {
        return IntStream.range(0, sheets.size())
                .mapToObj(place -> place == sheets.size() - 1
                        ? new HistoryEntry(sheets.get(place), true, List.of())
                        : new HistoryEntry(
                                sheets.get(place),
                                false,
                                SheetPart.changed(
                                        sheets.get(place + 1).sheet(),
                                        sheets.get(place).sheet())))
                .toList();
    }
}
