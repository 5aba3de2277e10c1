package dk.partsregister.project.web.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Rows of forms beside each other: which are the same, and what they say. */
final class Rows {

    private Rows() {}

    /** A row as the texts that stand in it, each with the name of its field. */
    record Row(List<Entry> entries) {}

    /**
     * A text that stands in a row.
     *
     * @param prefix of the key of the Danish message when the text is a code; else empty
     */
    record Entry(String field, String text, String prefix) {

        static Entry of(String list, String field, String text) {
            String prefix = switch (list + "." + field) {
                case "state.state" -> "tilstand";
                case "steps.kind" -> "fase";
                case "leaders.role" -> "rolle";
                case "groups.kind" -> "gruppe";
                case "groups.status" -> "plads";
                case "amounts.kind" -> "rediger.penge";
                case "closing.kind" -> "afslutning";
                case "closing.state" -> "afsluttet";
                case "closing.fate" -> "rest";
                case "relations.kind" -> "forbindelse";
                case "products.kind" -> "produkt";
                case "decisions.matter" -> "beslutning.om";
                case "decisions.outcome" -> "beslutning";
                case "workingTitle.workingTitle" -> "rediger.kryds";
                default -> "";
            };
            return new Entry(field, text, text.isEmpty() ? "" : prefix);
        }
    }

    static List<JsonNode> part(ArrayNode rows, int from, int to) {
        List<JsonNode> part = new ArrayList<>();
        for (int i = from; i < to; i++) {
            part.add(rows.get(i));
        }
        return part;
    }

    /** For each row of the one list its place in the other by a longest common subsequence; -1 when it is not kept. */
    static int[] kept(ArrayNode before, ArrayNode after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int[] place = new int[before.size()];
        int j = 0;
        for (int i = 0; i < before.size(); i++) {
            while (j < after.size()
                    && length[i][j] == length[i][j + 1]
                    && !before.get(i).equals(after.get(j))) {
                j++;
            }
            boolean same =
                    j < after.size() && before.get(i).equals(after.get(j)) && length[i][j] == length[i + 1][j + 1] + 1;
            place[i] = same ? j++ : -1;
        }
        return place;
    }

    static List<Row> words(String list, List<JsonNode> rows) {
        return rows.stream().map(row -> new Row(entries(list, row))).toList();
    }

    private static List<Entry> entries(String list, JsonNode row) {
        List<Entry> entries = new ArrayList<>();
        for (String field : row.propertyNames()) {
            JsonNode value = row.get(field);
            if (value instanceof ArrayNode inner) {
                inner.forEach(seat -> entries.addAll(entries(list, seat)));
            } else {
                add(entries, list, field, value);
            }
        }
        return entries;
    }

    private static void add(List<Entry> entries, String list, String field, @Nullable JsonNode value) {
        String text = value == null ? "" : value.stringValue();
        if (!text.isEmpty() && !field.equals("personId")) {
            entries.add(Entry.of(list, field, text));
        }
    }
}
