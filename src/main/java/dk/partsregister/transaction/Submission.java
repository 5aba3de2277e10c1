package dk.partsregister.transaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as it was sent. Its key stands for this content and no other: the same key with other content is another submission.
 *
 * @param key that the form carried
 * @param digest SHA-256 of all that the form says, in hexadecimal
 */
public record Submission(UUID key, String digest) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * A form that was sent.
     *
     * @param key absent for a form that carries none, which is then a submission of its own
     * @param content all that decides what is saved, and who sends it; texts, numbers, records and lists of them. How lines end is no content
     */
    public static Submission of(@Nullable UUID key, @Nullable Object... content) {
        byte[] said = MAPPER.writeValueAsString(Arrays.asList(content))
                .replace("\\r\\n", "\\n")
                .getBytes(StandardCharsets.UTF_8);
        return new Submission(
                key == null ? UUID.randomUUID() : key, HexFormat.of().formatHex(sha256().digest(said)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
