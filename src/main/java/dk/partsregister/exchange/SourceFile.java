package dk.partsregister.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is to be taken in, with what was read from it.
 *
 * @param content as it came
 */
@SuppressWarnings("ArrayRecordComponent")
record SourceFile(String name, byte[] content, OverviewFile overview) {

    static SourceFile read(Path file) {
        OverviewFile overview = OverviewFile.read(file);
        try {
            return new SourceFile(String.valueOf(file.getFileName()), Files.readAllBytes(file), overview);
        } catch (IOException e) {
            throw new ImportRefused("Filen %s kan ikke læses.".formatted(file), e);
        }
    }

    /** What a resource of the program holds. */
    static SourceFile of(String name, byte[] content) {
        try (Reader reader = new Utf8Reader(new ByteArrayInputStream(content), content.length)) {
            return new SourceFile(name, content, OverviewFile.read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's SHA-256 in hexadecimal. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
