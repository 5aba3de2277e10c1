package dk.partsregister.exchange;

import java.util.List;

/**
 * A section of an overview as it stands in a file.
 *
 * @param number from 1
 */
public record FileSection(int number, String title, List<FileRow> rows) {

    public FileSection {
        rows = List.copyOf(rows);
    }
}
