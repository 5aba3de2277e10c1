package dk.partsregister.overview.render;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table of a spreadsheet.
 *
 * @param name of the sheet it stands on
 * @param rows as often as they are asked for; each has a value for each head
 */
record SpreadTable(String name, List<Head> heads, Supplier<Stream<List<Value>>> rows) {

    SpreadTable {
        heads = List.copyOf(heads);
    }

    /**
     * What stands above a column.
     *
     * @param width in characters
     */
    record Head(String words, int width) {}
}
