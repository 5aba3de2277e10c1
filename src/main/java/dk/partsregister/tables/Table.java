package dk.partsregister.tables;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table as a spreadsheet has it.
 *
 * @param name of the sheet it stands on
 * @param rows as often as they are asked for; each has a value for each head
 */
public record Table(String name, List<Head> heads, Supplier<Stream<List<Value>>> rows) {

    public Table {
        heads = List.copyOf(heads);
    }

    /**
     * What stands above a column.
     *
     * @param width in characters
     */
    public record Head(String words, int width) {}
}
