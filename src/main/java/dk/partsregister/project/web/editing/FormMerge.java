package dk.partsregister.project.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    record Clash(String key, String field, List<Rows.Row> mine, List<Rows.Row> theirs, boolean canBeBoth) {}

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

        private static Rows.Row row(String field, String text) {
            return new Rows.Row(List.of(Rows.Entry.of(field, field, text)));
        }

        /** Between rows that both left alone stand stretches that one or both changed. */
        private ArrayNode rows(String field, ArrayNode own, ArrayNode before, ArrayNode other) {
            ArrayNode merged = mine.arrayNode();
            int[] inMine = Rows.kept(before, own);
            int[] inTheirs = Rows.kept(before, other);
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
                        Rows.part(before, fromBase, at),
                        Rows.part(own, fromMine, toMine),
                        Rows.part(other, fromTheirs, toTheirs),
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
            clashes.add(new Clash(key, field, Rows.words(field, own), Rows.words(field, other), true));
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
    }
}
