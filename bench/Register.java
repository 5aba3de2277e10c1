import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, with a folder of its own. */
final class Register implements AutoCloseable {

    private static final Path JAR = Path.of("target/partsregister.jar");
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    final Path folder;
    final int port;
    final Process process;
    private final String password;

    private Register(Path folder, int port, Process process, String password) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.password = password;
    }

    /** How it is called: by the Java of {@code BENCH_JAVA}, or the one that runs this. */
    static ProcessBuilder command(Path folder, List<String> options, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getenv()
                .getOrDefault("BENCH_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString())));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("PARTSREGISTER_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        return builder;
    }

    /** Starts it and waits until it is well. */
    static Register start(Path folder, int port, List<String> options, Map<String, String> settings) throws Exception {
        ProcessBuilder builder = command(folder, options, settings);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Register register = new Register(folder, port, builder.start(), settings.get("PARTSREGISTER_ADMIN_PASSWORD"));
        Reader somebody = new Reader(register.base(), Duration.ofSeconds(2));
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && register.process.isAlive()) {
            try {
                if (somebody.get("/actuator/health").statusCode() == 200) {
                    return register;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The program did not start: " + Files.readString(folder.resolve("log")));
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Somebody who may edit: the first account of a database of its own, or the one for trying out. */
    Reader secretariat() throws IOException, InterruptedException {
        Reader reader = new Reader(base(), Duration.ofSeconds(120));
        return password == null ? reader.signedIn("sekretariat", "prøv-redigering-her") : reader.signedIn("admin", password);
    }

    /** A connection to its embedded database. */
    Connection database() throws IOException, SQLException {
        return database("partsregister");
    }

    /** A connection to a database on the same server. */
    Connection database(String name) throws IOException, SQLException {
        List<String> running = Files.readAllLines(find("postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/" + name, "partsregister", databasePassword());
    }

    String databasePassword() throws IOException {
        return Files.readString(find("database.password")).strip();
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(find("postmaster.pid")).get(0).strip());
    }

    /** Where the PostgreSQL it brings is: {@code …/bin}. */
    Path programs() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + postmaster() + "/exe")).getParent();
    }

    private Path find(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    /** Resident memory in MB. */
    long resident() throws IOException {
        return resident(process.pid());
    }

    /** Resident memory of a process in MB. */
    static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What it has used of all cores so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static int count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    static double percentile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Arrays.toString(command) + ": " + said);
        }
    }

    static Map<String, String> settings(String... pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
