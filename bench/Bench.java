import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the program as its users meet it: the jar, a data folder of its own, requests over loopback.
 *
 * <p>{@code java bench/Bench.java [ROWS …]} prints one table; rows are 48, 500 and 5000 unless said otherwise.
 */
public class Bench {

    private static final Path JAR = Path.of("target/partsregister.jar");
    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");
    private static final int PORT = 18080;
    private static final String OVERVIEW = "/oversigt?pr=2008-05-13";
    private static final String PDF = "/oversigt.pdf?pr=2008-05-13";
    /** An address that was never asked for before, so that nothing kept can answer it; the number is filled in. */
    private static final String ANEW = "&gang=%d";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** What a run of equal requests cost: medians and 99th percentile in milliseconds, CPU a request of the server. */
    private record Cost(double median, double worst, double cpu, long bytes) {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(JAR)) {
            System.err.println("Build the jar first: mvn package");
            System.exit(2);
        }
        List<Integer> sizes = arguments.length == 0
                ? List.of(48, 500, 5000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.printf(
                "%s, %d cores, Java %s%n%n",
                System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| rows | import s | start to first overview s | page made: ms median / p99"
                + " | CPU ms | page kept: ms median / p99 | CPU ms | page kB"
                + " | PDF s median | PDF CPU s | PDF kB | resident MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int rows : sizes) {
            measure(rows);
        }
    }

    private static void measure(int rows) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(rows));
            long began = System.nanoTime();
            Process load = program(folder, "import", file.toString(), "--pr", "2008-04-01").start();
            if (load.waitFor() != 0) {
                throw new IllegalStateException("The import failed; see " + folder.resolve("log"));
            }
            double imported = secondsSince(began);

            began = System.nanoTime();
            Process server = program(folder).start();
            try {
                awaitOverview(server);
                double started = secondsSince(began);
                Cost made = requests(server, OVERVIEW + ANEW, rows > 1000 ? 20 : 1500, rows > 1000 ? 20 : 300);
                Cost kept = requests(server, OVERVIEW, rows > 1000 ? 20 : 500, rows > 1000 ? 20 : 300);
                Cost pdf = requests(server, PDF + ANEW, rows > 1000 ? 1 : 10, rows > 1000 ? 3 : 10);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.1f | %.1f | %.1f / %.1f | %.1f | %.1f / %.1f | %.1f | %d | %.2f | %.2f | %d | %s |%n",
                        rows,
                        imported,
                        started,
                        made.median(),
                        made.worst(),
                        made.cpu(),
                        kept.median(),
                        kept.worst(),
                        kept.cpu(),
                        made.bytes() / 1024,
                        pdf.median() / 1000,
                        pdf.cpu() / 1000,
                        pdf.bytes() / 1024,
                        residentMegabytes(server));
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    private static ProcessBuilder program(Path folder, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PARTSREGISTER_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("PARTSREGISTER_SAMPLE", "false");
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        return builder;
    }

    private static void awaitOverview(Process server) throws Exception {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit && server.isAlive()) {
            try {
                if (get(OVERVIEW).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The program did not start");
    }

    private static Cost requests(Process server, String address, int warmUp, int measured) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            get(address.formatted(i));
        }
        List<Double> times = new ArrayList<>();
        long bytes = 0;
        Duration before = cpu(server);
        for (int i = 0; i < measured; i++) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = get(address.formatted(warmUp + i));
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            bytes = answer.body().length;
        }
        double cpu = cpu(server).minus(before).toNanos() / 1e6 / measured;
        times.sort(Comparator.naturalOrder());
        return new Cost(
                times.get(times.size() / 2), times.get((int) Math.ceil(times.size() * 0.99) - 1), cpu, bytes);
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + address))
                        .timeout(Duration.ofMinutes(5))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The sample over and over, with titles of their own, ten sections as ever. */
    private static String overview(int rows) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE);
        List<String> projects = new ArrayList<>();
        StringBuilder project = null;
        for (String line : lines) {
            if (line.strip().startsWith("\"cells\"")) {
                project = new StringBuilder();
            }
            if (project != null) {
                project.append(line.strip()).append('\n');
                if (line.strip().equals("}")) {
                    projects.add(project.toString());
                    project = null;
                }
            }
        }
        StringBuilder json = new StringBuilder("{\"sections\": [");
        int made = 0;
        for (int section = 1; section <= 10; section++) {
            json.append(section == 1 ? "" : ",")
                    .append("{\"number\": " + section + ", \"title\": \"Afsnit " + section + "\", \"projects\": [");
            int last = rows * section / 10;
            for (int place = 1; made < last; place++, made++) {
                String cells = projects.get(made % projects.size())
                        .replaceFirst("\"title\": \"", "\"title\": \"Nr. " + (made + 1) + " ");
                json.append(place == 1 ? "" : ",")
                        .append("{\"key\": \"" + section + "." + place + "\", " + cells + "}");
            }
            json.append("]}");
        }
        return json.append("]}").toString();
    }

    private static String residentMegabytes(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return "–";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .findFirst()
                .orElse("–");
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
