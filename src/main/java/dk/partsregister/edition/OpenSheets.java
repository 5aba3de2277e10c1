package dk.partsregister.edition;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.SheetDocument;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sheets of an overview from its JSON file. */
final class OpenSheets {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private OpenSheets() {}

    /** The sheets by register number. */
    static Map<Integer, ProjectSheet> read(byte[] file) {
        Map<Integer, ProjectSheet> sheets = new TreeMap<>();
        for (JsonNode section : MAPPER.readTree(file).path("sections")) {
            for (JsonNode project : section.path("projects")) {
                sheets.put(
                        project.path("number").asInt(),
                        SheetDocument.read(project.path("sheet").toString()));
            }
        }
        return sheets;
    }
}
