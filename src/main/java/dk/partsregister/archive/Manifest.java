package dk.partsregister.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
