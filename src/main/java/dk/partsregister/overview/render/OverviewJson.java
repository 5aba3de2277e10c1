package dk.partsregister.overview.render;

import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.project.SheetDocument;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The overview and its sheets for other programs, as {@code /skemaer/oversigt-1.json} describes. */
@Component
class OverviewJson implements OverviewRenderer {

    private static final String SCHEMA = "/skemaer/oversigt-1.json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public OverviewFormat format() {
        return OverviewFormat.JSON;
    }

    @Override
    public void write(Overview overview, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            write(overview.imprint(), json);
            json.writeNumberProperty("projectsThatDay", overview.projectsThatDay());
            json.writeArrayPropertyStart("columns");
            for (Column column : overview.columns()) {
                json.writeStartObject();
                json.writeStringProperty("name", column.name());
                json.writeStringProperty("heading", column.heading());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("sections");
            overview.sections().forEach(section -> write(section, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(Imprint imprint, JsonGenerator json) {
        json.writeStringProperty("title", imprint.title());
        json.writeStringProperty("asOf", imprint.asOf().toString());
        if (imprint.knownAt() != null) {
            json.writeStringProperty("knownAt", imprint.knownAt().toString());
        }
        json.writeStringProperty("issuer", imprint.issuer());
        json.writeStringProperty("printedOn", imprint.printedOn().toString());
        if (imprint.edition() != null) {
            json.writeNumberProperty("edition", imprint.edition());
        }
        json.writeBooleanProperty("draft", imprint.draft());
    }

    private static void write(OverviewSection section, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", section.number());
        json.writeStringProperty("title", section.title());
        json.writeArrayPropertyStart("projects");
        section.rows().forEach(row -> write(row, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OverviewRow row, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", row.project());
        json.writeStringProperty("effectiveOn", row.recorded().effectiveOn().toString());
        json.writeArrayPropertyStart("cells");
        row.cells().stream().map(Cell::text).forEach(json::writeString);
        json.writeEndArray();
        json.writeName("sheet");
        json.writeRawValue(SheetDocument.write(row.recorded().sheet()));
        json.writeEndObject();
    }
}
