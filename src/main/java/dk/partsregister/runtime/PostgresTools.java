package dk.partsregister.runtime;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, {@code initdb} and {@code pg_ctl}. */
final class PostgresTools {

    private final PostgresBinaries binaries;
    private final Path output;

    PostgresTools(PostgresBinaries binaries, Path output) {
        this.binaries = binaries;
        this.output = output;
    }

    /** A program ended with a failure; the message is what it said. */
    static final class Failure extends IOException {

        private static final long serialVersionUID = 1;

        Failure(String said) {
            super(said);
        }

        boolean says(String words) {
            return String.valueOf(getMessage()).contains(words);
        }
    }

    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL will not run as root; in a user namespace of its own it does not see that it is root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));

        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        // Not a pipe: on Windows the server would inherit it and keep it open.
        File said = output.toFile();
        builder.redirectErrorStream(true).redirectOutput(said);
        try {
            if (builder.start().waitFor() != 0) {
                throw new Failure(Files.readString(output, StandardCharsets.ISO_8859_1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(program);
        }
    }
}
