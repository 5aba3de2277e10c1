package dk.partsregister.project.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two forms that began from the same one, brought together: what only one of them changed is taken, and where both did, somebody chooses.
 *
 * @param merged with the choices that were given; where one is missing, mine
 * @param clashes where both changed the same
 */
record FormMerge(ProjectForm merged, List<Clash> clashes) {

    /** Several lines, of which both versions can be kept one after the other. */
    private static final Set<String> TEXTS = Set.of("purpose", "introduction", "unreadMoney");

    /** What to do where both changed the same. */
    enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /**
     * A place where both changed the same.
     *
     * @param key of the place, e.g. {@code "purpose"} or {@code "leaders-1"}
     * @param field the field or the list of rows it is in
     * @param canBeBoth whether both versions can stand there
     */
    record Clash(String key, String field, List<Row> mine, List<Row> theirs, boolean canBeBoth) {}

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
                case "workingTitle.workingTitle" -> "rediger.kryds";
                default -> "";
            };
            return new Entry(field, text, text.isEmpty() ? "" : prefix);
        }
    }

    static FormMerge of(ProjectForm base, ProjectForm mine, ProjectForm theirs, Map<String, Choice> choices) {
        return new Work(FormTree.tree(base), FormTree.tree(mine), FormTree.tree(theirs), choices).merged();
    }

    private static final class Work {

        private final ObjectNode base;
        private final ObjectNode mine;
        private final ObjectNode theirs;
        private final Map<String, Choice> choices;
        private final List<Clash> clashes = new ArrayList<>();

        Work(ObjectNode base, ObjectNode mine, ObjectNode theirs, Map<String, Choice> choices) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            this.choices = choices;
        }

        FormMerge merged() {
            ObjectNode merged = theirs.deepCopy();
            for (String field : mine.propertyNames()) {
                JsonNode own = mine.get(field);
                if (own instanceof ArrayNode rows) {
                    merged.set(field, rows(field, rows, (ArrayNode) base.get(field), (ArrayNode) theirs.get(field)));
                } else {
                    merged.put(field, text(field));
                }
            }
            return new FormMerge(FormTree.form(merged), List.copyOf(clashes));
        }

        private String text(String field) {
            String own = mine.get(field).stringValue();
            String other = theirs.get(field).stringValue();
            String before = base.get(field).stringValue();
            if (own.equals(other) || own.equals(before)) {
                return other;
            }
            if (other.equals(before)) {
                return own;
            }
            boolean long_ = TEXTS.contains(field);
            clashes.add(new Clash(field, field, List.of(row(field, own)), List.of(row(field, other)), long_));
            return switch (choice(field)) {
                case MINE -> own;
                case THEIRS -> other;
                case BOTH -> long_ ? other + "\n\n" + own : own;
            };
        }

        private static Row row(String field, String text) {
            return new Row(List.of(Entry.of(field, field, text)));
        }

        /** Between rows that both left alone stand stretches that one or both changed. */
        private ArrayNode rows(String field, ArrayNode own, ArrayNode before, ArrayNode other) {
            ArrayNode merged = mine.arrayNode();
            int[] inMine = kept(before, own);
            int[] inTheirs = kept(before, other);
            int fromBase = 0;
            int fromMine = 0;
            int fromTheirs = 0;
            int stretch = 0;
            for (int at = 0; at <= before.size(); at++) {
                boolean end = at == before.size();
                if (!end && (inMine[at] < 0 || inTheirs[at] < 0)) {
                    continue;
                }
                int toMine = end ? own.size() : inMine[at];
                int toTheirs = end ? other.size() : inTheirs[at];
                stretch(
                        field,
                        ++stretch,
                        part(before, fromBase, at),
                        part(own, fromMine, toMine),
                        part(other, fromTheirs, toTheirs),
                        merged);
                if (!end) {
                    merged.add(before.get(at));
                    fromBase = at + 1;
                    fromMine = toMine + 1;
                    fromTheirs = toTheirs + 1;
                }
            }
            return merged;
        }

        private void stretch(
                String field,
                int number,
                List<JsonNode> before,
                List<JsonNode> own,
                List<JsonNode> other,
                ArrayNode merged) {
            if (own.equals(other) || own.equals(before)) {
                merged.addAll(other);
                return;
            }
            if (other.equals(before)) {
                merged.addAll(own);
                return;
            }
            String key = field + "-" + number;
            clashes.add(new Clash(key, field, words(field, own), words(field, other), true));
            switch (choice(key)) {
                case MINE -> merged.addAll(own);
                case THEIRS -> merged.addAll(other);
                case BOTH -> {
                    merged.addAll(other);
                    own.stream().filter(row -> !other.contains(row)).forEach(merged::add);
                }
            }
        }

        private Choice choice(String key) {
            return choices.getOrDefault(key, Choice.MINE);
        }

        private static List<JsonNode> part(ArrayNode rows, int from, int to) {
            List<JsonNode> part = new ArrayList<>();
            for (int i = from; i < to; i++) {
                part.add(rows.get(i));
            }
            return part;
        }

        /** For each row of the one list its place in the other by a longest common subsequence; -1 when it is not kept. */
        private static int[] kept(ArrayNode before, ArrayNode after) {
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
                boolean same = j < after.size()
                        && before.get(i).equals(after.get(j))
                        && length[i][j] == length[i + 1][j + 1] + 1;
                place[i] = same ? j++ : -1;
            }
            return place;
        }

        private static List<Row> words(String list, List<JsonNode> rows) {
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
}
