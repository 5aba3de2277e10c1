package dk.partsregister.project.web.editing;

import dk.partsregister.shared.TextCleaning;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A form as a tree of fields and rows, for what is done to all of them alike. */
final class FormTree {

    static final int LONGEST_LINE = 500;
    static final int LONGEST_TEXT = 50_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The fields that hold several lines. */
    private static final Set<String> TEXTS = Set.of("purpose", "introduction", "text", "unreadMoney", "words");

    /** Control characters that no keyboard writes, and those that turn the direction of writing. */
    private static final Pattern STRANGE = Pattern.compile(
            "[\\p{Cntrl}&&[^\\t\\n\\r\\x0B\\x85]]|[\\u202A-\\u202E\\u2066-\\u2069]|[\\uD800-\\uDFFF&&[^\\x{10000}-\\x{10FFFF}]]");

    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d{1,4})])?");

    private FormTree() {}

    /** A form with its invisible and broken characters set right, and what must be said of that. */
    record Cleaned(ProjectForm form, List<Problem> problems) {}

    static Cleaned clean(ProjectForm form) {
        ObjectNode tree = tree(form);
        List<Problem> problems = new ArrayList<>();
        cleanFields(tree, "", problems);
        return new Cleaned(form(tree), problems);
    }

    static String json(ProjectForm form) {
        return MAPPER.writeValueAsString(form);
    }

    static ProjectForm form(String json) {
        return MAPPER.readValue(json, ProjectForm.class);
    }

    static ObjectNode tree(ProjectForm form) {
        return MAPPER.valueToTree(form);
    }

    static ProjectForm form(JsonNode tree) {
        return MAPPER.treeToValue(tree, ProjectForm.class);
    }

    private static void cleanFields(ObjectNode node, String path, List<Problem> problems) {
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode value = node.get(name);
            String here = path + name;
            if (value instanceof ArrayNode rows) {
                for (int i = 0; i < rows.size(); i++) {
                    cleanFields((ObjectNode) rows.get(i), here + "[" + i + "].", problems);
                }
            } else if (value instanceof StringNode text) {
                node.put(name, cleaned(text.stringValue(), TEXTS.contains(name), here, problems));
            }
        }
    }

    private static String cleaned(String typed, boolean text, String path, List<Problem> problems) {
        if (STRANGE.matcher(typed).find()) {
            problems.add(new Problem(path, "tegn"));
        }
        String clean = TextCleaning.clean(typed).text();
        String kept = text ? clean.strip() : Words.plain(clean);
        int longest = text ? LONGEST_TEXT : LONGEST_LINE;
        if (kept.length() > longest) {
            problems.add(new Problem(path, "langt", kept.length(), longest));
        }
        return kept;
    }

    /**
     * The form with a row more, a row less, or a row moved.
     *
     * @param change e.g. {@code "add:leaders"}, {@code "remove:groups[1].seats[0]"}, {@code "up:steps[2]"}
     */
    static ProjectForm changed(ProjectForm form, String change) {
        int colon = change.indexOf(':');
        if (colon < 0) {
            return form;
        }
        ObjectNode tree = tree(form);
        String path = change.substring(colon + 1);
        switch (change.substring(0, colon)) {
            case "add" -> {
                if (rows(tree, path, false) instanceof ArrayNode rows) {
                    rows.addObject();
                }
            }
            case "remove" -> withRow(tree, path, ArrayNode::remove);
            case "up" -> withRow(tree, path, (rows, at) -> swap(rows, at - 1));
            case "down" -> withRow(tree, path, FormTree::swap);
            default -> {
                return form;
            }
        }
        return form(tree);
    }

    private interface RowChange {
        void apply(ArrayNode rows, int at);
    }

    private static void withRow(ObjectNode tree, String path, RowChange change) {
        int open = path.lastIndexOf('[');
        if (open > 0 && path.endsWith("]") && rows(tree, path, true) instanceof ArrayNode rows) {
            Matcher last = STEP.matcher(path.substring(path.lastIndexOf('.') + 1));
            if (last.matches() && Integer.parseInt(last.group(2)) < rows.size()) {
                change.apply(rows, Integer.parseInt(last.group(2)));
            }
        }
    }

    private static void swap(ArrayNode rows, int at) {
        if (at >= 0 && at + 1 < rows.size()) {
            JsonNode first = rows.get(at);
            rows.set(at, rows.get(at + 1));
            rows.set(at + 1, first);
        }
    }

    /** The rows that a path leads to; with {@code ofRow} the rows among which the one it leads to stands. */
    private static @Nullable JsonNode rows(JsonNode from, String path, boolean ofRow) {
        JsonNode at = from;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            if (!step.matches() || at == null) {
                return null;
            }
            at = at.get(step.group(1));
            boolean last = i == steps.length - 1;
            if (step.group(2) != null && !(last && ofRow)) {
                at = at == null ? null : at.get(Integer.parseInt(step.group(2)));
            }
        }
        return at;
    }
}
