package dk.partsregister.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The overview of 2008 where it lies beside the project, with the answers to check against. */
final class RealOverview {

    static final Path FILE = Path.of("../shared/data/kto-2008-05-13.json");

    private RealOverview() {}

    /** The projects as the file has them, cells and answers. */
    static List<JsonNode> projects() {
        assumeTrue(Files.exists(FILE), "the overview of 2008 is not here");
        List<JsonNode> projects = new ArrayList<>();
        for (JsonNode section : JsonMapper.shared().readTree(FILE).get("sections")) {
            section.get("projects").forEach(projects::add);
        }
        return projects;
    }

    static String cell(JsonNode project, String name) {
        return project.get("cells").get(name).asString("");
    }
}
