package dk.partsregister.project;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.partsregister.project.ProjectSheet.CategoryPlacement;
import dk.partsregister.project.ProjectSheet.Renewal;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A project sheet as the JSON document that is stored and served. */
public final class SheetDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(ProjectSheet.class);
    private static final ObjectReader READER = MAPPER.readerFor(ProjectSheet.class);

    /** What stands for one of a few choices, and is no text. */
    private static final Pattern CODE = Pattern.compile("[A-Z]+(?:_[A-Z]+)*");

    /** Where that may stand. */
    private static final Set<String> CODED =
            Set.of("state", "role", "status", "kind", "matter", "outcome", "reading", "fate", "scheme");

    private SheetDocument() {}

    public static String write(ProjectSheet sheet) {
        return WRITER.writeValueAsString(sheet);
    }

    public static ProjectSheet read(String document) {
        return READER.readValue(document);
    }

    /** A text as it stands in a document, without the quotation marks around it. */
    public static String text(String text) {
        String quoted = MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Values by name, as a path through documents is given them. */
    static String values(Map<String, Object> values) {
        return MAPPER.writeValueAsString(values);
    }

    /** The same sheet with each of its texts changed, wherever it stands. */
    static ProjectSheet withTexts(ProjectSheet sheet, UnaryOperator<String> change) {
        JsonNode document = MAPPER.valueToTree(sheet);
        JsonNode changed = changed("", document, change);
        return changed.equals(document) ? sheet : READER.readValue(changed);
    }

    /** Shows each text of a sheet, wherever it stands. */
    static void eachText(ProjectSheet sheet, Consumer<String> look) {
        changed("", MAPPER.valueToTree(sheet), text -> {
            look.accept(text);
            return text;
        });
    }

    /**
     * The same sheet with other words for a record, wherever they stand.
     *
     * @param now id of the record that the words then stand for
     */
    static ProjectSheet withWords(ProjectSheet sheet, long id, long now, UnaryOperator<String> change) {
        return withNamed(sheet, id, object -> {
            object.put("words", change.apply(object.path("words").asString("")));
            object.put("id", now);
        });
    }

    /** The same sheet, where some of the words for a record stand for another now. */
    static ProjectSheet withSomeWords(ProjectSheet sheet, long id, long now, Predicate<String> which) {
        return withNamed(sheet, id, object -> {
            if (which.test(object.path("words").asString(""))) {
                object.put("id", now);
            }
        });
    }

    private static ProjectSheet withNamed(ProjectSheet sheet, long id, Consumer<ObjectNode> change) {
        return changed(sheet, document -> changeNamed(document, id, change));
    }

    /** The same sheet under a section of another number and title, at the same place there. */
    static ProjectSheet inSection(ProjectSheet sheet, int number, String title) {
        return changed(
                sheet,
                document ->
                        document.withObject("/section").put("number", number).put("title", title));
    }

    /** The same sheet with another category in the scheme of this one. */
    static ProjectSheet inCategory(ProjectSheet sheet, CategoryPlacement placement) {
        return changed(
                sheet,
                document -> document.path("categories").forEach(category -> {
                    if (category instanceof ObjectNode object
                            && object.path("scheme")
                                    .asString("")
                                    .equals(placement.scheme().name())) {
                        object.put("number", placement.number()).put("title", placement.title());
                    }
                }));
    }

    static ProjectSheet ofProgramme(ProjectSheet sheet, String name) {
        return changed(sheet, document -> document.put("programme", name));
    }

    static ProjectSheet inState(ProjectSheet sheet, ProjectState state) {
        return changed(sheet, document -> document.put("state", state.name()));
    }

    /** The same sheet of a project that was agreed in one more period. */
    static ProjectSheet agreedAgain(ProjectSheet sheet, Renewal renewal) {
        return changed(sheet, document -> document.withArray("/renewals").add(MAPPER.<JsonNode>valueToTree(renewal)));
    }

    private static ProjectSheet changed(ProjectSheet sheet, Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) MAPPER.readTree(write(sheet));
        change.accept(document);
        return READER.readValue(document);
    }

    private static void changeNamed(JsonNode node, long id, Consumer<ObjectNode> change) {
        if (node instanceof ObjectNode object && object.path("id").asLong(0) == id && object.has("words")) {
            change.accept(object);
        }
        node.forEach(inner -> changeNamed(inner, id, change));
    }

    private static JsonNode changed(String name, JsonNode node, UnaryOperator<String> change) {
        if (node.isString()) {
            String text = node.stringValue();
            boolean code = CODED.contains(name) && CODE.matcher(text).matches();
            return code ? node : StringNode.valueOf(change.apply(text));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), changed(field.getKey(), field.getValue(), change)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(item -> copy.add(changed(name, item, change)));
            return copy;
        }
        return node;
    }
}
