package dk.partsregister.exchange;

import java.util.List;

/**
 * A row of an overview as it stands in a file: five cells of text.
 *
 * @param key what the file calls the row, e.g. {@code "2.3"}
 * @param position in the section, from 1
 * @param unknownCells names of cells the register has no place for
 */
public record FileRow(
        String key,
        int position,
        String title,
        String purpose,
        String status,
        String leadership,
        String budget,
        List<String> unknownCells) {

    public FileRow {
        unknownCells = List.copyOf(unknownCells);
    }

    public FileRow(
            String key, int position, String title, String purpose, String status, String leadership, String budget) {
        this(key, position, title, purpose, status, leadership, budget, List.of());
    }
}
