package dk.partsregister.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The two streams of the process, in UTF-8 whatever the locale, so that æøå come out. */
final class Console {

    static final PrintStream OUT = utf8(FileDescriptor.out);
    static final PrintStream ERR = utf8(FileDescriptor.err);

    private Console() {}

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
