import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A data folder with so many projects in it: the sample over and over, each with a title of its own. */
final class Projects implements AutoCloseable {

    static final String PASSWORD = "fire hunde spiser bænken";

    /** The day the projects are from, as an address asks for it. */
    static final String DAY = "pr=2008-05-13";

    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("BENCH_PORT", "18080"));

    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");

    /** From so many projects on, each has said ten times how it stands, and more memory is given. */
    private static final int MANY = 50_000;

    final int number;
    final Path folder;
    private final String overview;
    private double imported;

    private Projects(int number) throws IOException {
        this.number = number;
        this.folder = Files.createTempDirectory("partsregister-bench");
        this.overview = overview(number);
    }

    /** Imports them as an overview of a day. */
    static Projects of(int number, String day) throws Exception {
        Projects projects = new Projects(number);
        long began = System.nanoTime();
        projects.bring(projects.overview, day);
        projects.imported = (System.nanoTime() - began) / 1e9;
        if (number >= MANY) {
            projects.giveTenSheets();
        }
        return projects;
    }

    static Projects of(int number) throws Exception {
        return of(number, "2008-04-01");
    }

    /** How long the import took, in seconds. */
    double imported() {
        return imported;
    }

    /** Another import: there is news of every tenth project. */
    void bringNews(String day) throws Exception {
        bring(
                Pattern.compile("(\"title\": \"Nr\\. \\d*0 .*?\"status\": \")", Pattern.DOTALL)
                        .matcher(overview)
                        .replaceAll("$1Der er nyt siden sidst, og tidsplanen holder. "),
                day);
    }

    private void bring(String text, String day) throws Exception {
        Path file = folder.resolve("oversigt.json");
        Files.writeString(file, text);
        Process load = Register.command(folder, List.of("-Xmx3g"), settings(Map.of()), "import", file.toString(), "--pr", day)
                .start();
        if (load.waitFor() != 0) {
            throw new IllegalStateException("The import failed: " + Files.readString(folder.resolve("log")));
        }
    }

    /** The program with these projects: 512 MB of heap, or 3 GB for many; {@code BENCH_OPTIONS} says otherwise. */
    Register start() throws Exception {
        String options = System.getenv("BENCH_OPTIONS");
        return start(options != null ? List.of(options.split(" ")) : List.of(number >= MANY ? "-Xmx3g" : "-Xmx512m"), Map.of());
    }

    Register start(List<String> options, Map<String, String> others) throws Exception {
        return Register.start(folder, PORT, options, settings(others));
    }

    private static Map<String, String> settings(Map<String, String> others) {
        Map<String, String> settings = Register.settings(
                "PARTSREGISTER_SAMPLE", "false", "PARTSREGISTER_ADMIN_PASSWORD", PASSWORD);
        settings.putAll(others);
        return settings;
    }

    /** As a register is after some years. */
    private void giveTenSheets() throws Exception {
        try (Register register = start(List.of("-Xmx1g"), Map.of());
                Connection database = register.database();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                    select project_id, effective_on - 60 * turn, 'bench', 'Prøve', document
                    from project_sheet, generate_series(1, 9) as turn
                    """);
            // as a register is that has come by its sheets in years, not in a minute
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
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
}
