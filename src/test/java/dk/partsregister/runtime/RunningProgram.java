package dk.partsregister.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program in a process of its own, as it is started on a command line. */
final class RunningProgram implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Registeret: http://localhost:(\\d+)");

    /** Ample: only a process that hangs is ended by it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningProgram(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it on a data folder beside which its output is kept; {@code -D…} is for Java itself. */
    static RunningProgram start(Path dataFolder, String... arguments) throws IOException {
        Path parent = Files.createDirectories(dataFolder.resolveSibling("output"));
        Path out = Files.createTempFile(parent, "program", ".out");
        Path err = Files.createTempFile(parent, "program", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        Stream.of(arguments).filter(word -> word.startsWith("-D")).forEach(command::add);
        command.addAll(List.of(
                "dk.partsregister.Partsregister",
                "--partsregister.data-dir=" + dataFolder,
                "--partsregister.print.warm-up=false"));
        if (Stream.of(arguments).noneMatch(word -> word.startsWith("--partsregister.sample="))) {
            command.add("--partsregister.sample=false");
        }
        Stream.of(arguments).filter(word -> !word.startsWith("-D")).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        return new RunningProgram(builder.start(), out, err);
    }

    /** As {@link #start}, with pages on a free port, and waits until they are served. */
    static RunningProgram serve(Path dataFolder, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        RunningProgram program = start(dataFolder, all.toArray(String[]::new));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!READY.matcher(program.out()).find()) {
            if (!program.process.isAlive() || System.nanoTime() > end) {
                program.close();
                throw new IllegalStateException(program.out() + program.err());
            }
            Thread.sleep(50);
        }
        return program;
    }

    int port() throws IOException {
        Matcher ready = READY.matcher(out());
        if (!ready.find()) {
            throw new IllegalStateException("No pages are served");
        }
        return Integer.parseInt(ready.group(1));
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** SIGTERM, as from a service manager; answers the exit status. */
    int terminate() {
        process.destroy();
        return exitStatus();
    }

    /** SIGKILL, as from a machine that is short of memory. */
    void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    int exitStatus() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    @Override
    public void close() {
        terminate();
    }
}
