package dk.partsregister.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker: whether a page is written as the standard says. */
final class NuChecker {

    private NuChecker() {}

    /** Every error and warning, with the place it is about; none for a page without fault. */
    static List<String> findings(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return JsonMapper.shared()
                    .readTree(report)
                    .path("messages")
                    .valueStream()
                    .filter(NuChecker::isFinding)
                    .map(message -> message.path("message").asString() + " – "
                            + message.path("extract").asString(""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFinding(JsonNode message) {
        boolean error = !"info".equals(message.path("type").asString());
        return error || "warning".equals(message.path("subType").asString(""));
    }
}
