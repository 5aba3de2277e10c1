package dk.partsregister.project;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

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

    private SheetDocument() {}

    public static String write(ProjectSheet sheet) {
        return WRITER.writeValueAsString(sheet);
    }

    public static ProjectSheet read(String document) {
        return READER.readValue(document);
    }
}
