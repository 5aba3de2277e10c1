package dk.partsregister.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds JSON against the schemas that are served. */
public final class Schemas {

    private static final String BASE = "https://partsregister.test";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Schemas::text));

    private Schemas() {}

    /**
     * What is wrong with a document, a line for each error.
     *
     * @param address of the schema, e.g. {@code "/skemaer/oversigt-1.json"}
     */
    public static List<String> errors(String address, String json) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE + address));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String text(String address) {
        try {
            return Files.readString(Path.of("src/main/resources", address.replace(BASE, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
