package dk.partsregister.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What stands first in an archive: what is in it, and how it can be told that it is whole.
 *
 * @param format of the archive itself, {@value #FORMAT} so far
 * @param made the moment its content is of
 * @param schema version of the tables, e.g. {@code "051"}
 * @param tables each with its rows, one JSON object a line, in the order of the primary key
 * @param sequences where each had come to
 * @param files checksums of the files beside the tables, by their path
 */
record Manifest(
        int format,
        Instant made,
        String schema,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> files) {

    /** Whether all is said that is needed; what was made by somebody else may lack anything. */
    @SuppressWarnings("ConstantValue") // what is read may be absent, whatever is declared
    boolean isWhole() {
        return Stream.of(made, schema, tables, sequences, files).allMatch(Objects::nonNull)
                && schema.matches("\\d{1,6}")
                && tables.stream().allMatch(table -> table != null && table.name() != null && table.sha256() != null)
                && Stream.concat(files.values().stream(), sequences.values().stream())
                        .allMatch(Objects::nonNull);
    }

    static final int FORMAT = 1;
    static final String PATH = "indhold.json";

    /**
     * A table.
     *
     * @param sha256 of the file of its rows
     */
    record Table(String name, long rows, String sha256) {

        String path() {
            return "tabeller/" + name + ".jsonl";
        }
    }
}
