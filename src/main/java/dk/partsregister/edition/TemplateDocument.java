package dk.partsregister.edition;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dk.partsregister.overview.OverviewTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A template as the JSON that an edition keeps of it. */
final class TemplateDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private TemplateDocument() {}

    static String write(OverviewTemplate template) {
        return MAPPER.writeValueAsString(template);
    }

    static OverviewTemplate read(String document) {
        return MAPPER.readValue(document, OverviewTemplate.class);
    }
}
