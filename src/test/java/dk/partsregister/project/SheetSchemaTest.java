package dk.partsregister.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.testing.Schemas;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetSchemaTest {

    private static final String SCHEMA = "/skemaer/projektark-1.json";
    private static final Path FILE = Path.of("src/main/resources" + SCHEMA);

    @Test
    void theSchemaKnowsEachFieldOfEachRecordAndEachChoice() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(FILE);
        Set<Class<?>> all = new LinkedHashSet<>();
        collect(ProjectSheet.class, all);

        assertThat(all).contains(ProjectSheet.Decision.class, Kroner.class, DatePhrase.class, ProjectState.class);
        for (Class<?> type : all) {
            JsonNode described =
                    type == ProjectSheet.class ? schema : schema.get("$defs").get(nameOf(type));
            assertThat(described).as(type.getSimpleName()).isNotNull();
            if (type.isEnum()) {
                assertThat(described.get("enum").valueStream().map(JsonNode::asString))
                        .as(type.getSimpleName())
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            } else {
                assertThat(described.get("properties").propertyNames())
                        .as(type.getSimpleName())
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toList()));
            }
        }
    }

    @Test
    void aSheetIsHeldToTheSchema() {
        String document = SheetDocument.write(ProjectMother.plainProject("Skemaprøve", 3, "1 mio. kr."));

        assertThat(Schemas.errors(SCHEMA, document)).isEmpty();
        assertThat(Schemas.errors(SCHEMA, document.replace("\"state\"", "\"stand\"")))
                .isNotEmpty();
        assertThat(Schemas.errors(SCHEMA, document.replace("Skemaprøve\"", "Skemaprøve\",\"recordedBy\":\"nogen\"")))
                .isNotEmpty();
    }

    /** A text is written as a string, and has no fields of its own. */
    private static void collect(Type type, Set<Class<?>> all) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], all);
        } else if (type instanceof Class<?> found
                && (found.isRecord() || found.isEnum())
                && !List.of("StructuredText").contains(found.getSimpleName())
                && all.add(found)
                && found.isRecord()) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(component.getGenericType(), all);
            }
        }
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
