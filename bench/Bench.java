import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the program as its users meet it: the jar, a data folder of its own, requests over loopback.
 *
 * <p>{@code bench/run Bench [PROJECTS …]} prints one table; there are 50, 500, 5000 and 50 000 projects unless said otherwise, these last with ten sheets each;
 * a second table says how what a page costs grows with its projects.
 * {@code bench/run Bench last PROJECTS …} loads the pages of the first level with eight readers; {@code BENCH_JAVA} and {@code BENCH_OPTIONS}
 * name another Java and its options.
 * {@code bench/run Bench formater PROJECTS …} measures the files, all but PDF in 256 MB of heap; {@code udgaver PROJECTS …} editions and
 * comparisons; {@code historik PROJECTS}, {@code runder PROJECTS} and {@code ramme PROJECTS} overviews of 20 years
 * with 40 sheets a project, a status round that asks a leader of each side of each project, and the pages of pots, persons and bodies.
 */
public class Bench {

    private static final Path JAR = Path.of("target/partsregister.jar");
    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");
    private static final int PORT = 18080;
    private static final String DAY = "pr=2008-05-13";
    private static final String OVERVIEW = "/oversigt?" + DAY;
    /** A list that a page's own address is filled in from. */
    private static final String ORGANISATIONS = "/organisationer?" + DAY;

    private static final String BODIES = "/udvalg?" + DAY;
    /** A PDF of more than this is made in the background, and measured among the files. */
    private static final int MOST_ON_PAPER = 1000;

    /** From so many projects on, more memory is given. */
    private static final int MANY = 50_000;

    private static final int READERS = 8;
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofSeconds(45);

    private static final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(new CookieManager())
            .build();

    private static final String PASSWORD = "fire hunde spiser bænken";
    /** CPU of a page made anew in milliseconds, by page and number of projects. */
    private static final Map<String, Map<Integer, Double>> made = new LinkedHashMap<>();

    /**
     * What a run of equal requests cost: median, 95th and 99th percentile in milliseconds, CPU of the server and requests a second.
     */
    private record Cost(double median, double p95, double p99, double cpu, double rate, double firstByte, long bytes) {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (!Files.exists(JAR)) {
            System.err.println("Build the jar first: mvn package");
            System.exit(2);
        }
        if (arguments.length > 1 && (arguments[0].equals("formater") || arguments[0].equals("udgaver"))) {
            System.out.println("| projects | what | CPU ms | p50 ms | kB |");
            System.out.println("|---|---|---|---|---|");
            for (String projects : List.of(arguments).subList(1, arguments.length)) {
                measureFiles(Integer.parseInt(projects), arguments[0].equals("udgaver"));
            }
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("historik")) {
            System.out.println("| projects | what | CPU ms | p50 ms | kB |");
            System.out.println("|---|---|---|---|---|");
            measureHistory(Integer.parseInt(arguments[1]));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("ramme")) {
            System.out.println("| projects | what | CPU ms | p50 ms | kB |");
            System.out.println("|---|---|---|---|---|");
            measureFrame(Integer.parseInt(arguments[1]));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("runder")) {
            System.out.println("| projects | what | CPU ms | ms | kB |");
            System.out.println("|---|---|---|---|---|");
            measureRound(Integer.parseInt(arguments[1]));
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("last")) {
            System.out.println("| projects | page | made anew p50 ms | 8 readers: requests/s | p50 / p95 ms | kB |");
            System.out.println("|---|---|---|---|---|---|");
            for (String projects : List.of(arguments).subList(1, arguments.length)) {
                measureLoad(Integer.parseInt(projects));
            }
            return;
        }
        List<Integer> sizes = arguments.length == 0
                ? List.of(50, 500, 5000, 50_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.printf(
                "%s, %d cores, Java %s%n%n",
                System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| projects | page | made: CPU ms | p50 / p99 ms | first byte ms | kept, 1 reader: CPU ms"
                + " | p50 / p99 ms | kept, 8 readers: requests/s | p95 / p99 ms | kB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int projects : sizes) {
            measure(projects);
        }
        printGrowth(sizes);
    }

    /** CPU of a page made anew, for each thousand projects; where this does not rise, cost grows no faster than the rows. */
    private static void printGrowth(List<Integer> sizes) {
        System.out.println();
        System.out.println("| made anew, CPU ms | " + String.join(" | ", sizes.stream().map(size -> size + " projects").toList())
                + " | " + "grows from the second last to the last, rows × " + growth(sizes) + " |");
        System.out.println("|---|" + "---|".repeat(sizes.size() + 1));
        made.forEach((page, costs) -> {
            List<String> cells = sizes.stream()
                    .map(size -> costs.containsKey(size) ? "%.1f".formatted(costs.get(size)) : "")
                    .toList();
            Double last = costs.get(sizes.get(sizes.size() - 1));
            Double before = sizes.size() < 2 ? null : costs.get(sizes.get(sizes.size() - 2));
            String times = last == null || before == null ? "" : "× %.1f".formatted(last / before);
            System.out.println("| `" + page + "` | " + String.join(" | ", cells) + " | " + times + " |");
        });
    }

    private static String growth(List<Integer> sizes) {
        return sizes.size() < 2
                ? "1"
                : "%.0f".formatted((double) sizes.get(sizes.size() - 1) / sizes.get(sizes.size() - 2));
    }

    private static void measure(int projects) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(projects));
            long began = System.nanoTime();
            Process load = heap("3g", program(folder, "import", file.toString(), "--pr", "2008-04-01")).start();
            if (load.waitFor() != 0) {
                throw new IllegalStateException("The import failed: " + Files.readString(folder.resolve("log")));
            }
            double imported = secondsSince(began);

            if (projects >= MANY) {
                giveTenSheets(folder);
            }
            began = System.nanoTime();
            Process server = heap(projects >= MANY ? "3g" : "512m", program(folder)).start();
            try {
                awaitOverview(server);
                double started = secondsSince(began);
                String fresh = residentMegabytes(server);
                for (String page : pages()) {
                    if (projects > MOST_ON_PAPER && page.contains("/oversigt.")) {
                        continue;
                    }
                    print(server, projects, page);
                }
                printSaving(server, projects);
                String after = residentMegabytes(server);
                Thread.sleep(REST.toMillis());
                row(projects, "import %.1f s; start to first overview %.1f s; resident MB %s fresh, %s after, %s rested"
                        .formatted(imported, started, fresh, after, residentMegabytes(server)), "", "", "", "", "", "", "", "");
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    /** Formats, or editions and comparisons. A second import a month later changes every tenth project. */
    /** The pages of the first level, each made anew and then asked for by eight readers, and the memory that is held after it. */
    private static void measureLoad(int projects) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(projects));
            if (heap("3g", program(folder, "import", file.toString(), "--pr", "2008-04-01")).start().waitFor() != 0) {
                throw new IllegalStateException("The import failed: " + Files.readString(folder.resolve("log")));
            }
            if (projects >= MANY) {
                giveTenSheets(folder);
            }
            long began = System.nanoTime();
            Process server = program(folder).start();
            try {
                awaitOverview(server);
                double started = secondsSince(began);
                for (String page : List.of("/", "/oversigt", "/oversigt/totaler", "/projekter", "/tidslinje", "/udvalg", "/puljer",
                        "/organisationer", "/personer", "/udgaver", "/sog?q=stress", "/projekter/8")) {
                    Cost anew = requests(server, page + (page.contains("?") ? "&" : "?") + "gang=%d", 1, 5, 1);
                    Cost many = requests(server, page, 8, 200, READERS);
                    System.out.printf("| %d | `%s` | %.0f | %.0f | %.1f / %.1f | %d |%n", projects, page, anew.median(),
                            many.rate(), many.median(), many.p95(), anew.bytes() / 1024);
                }
                System.out.printf("| %d | start to first overview %.1f s; resident after it %s MB | | | | |%n", projects, started,
                        residentMegabytes(server));
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    /** As a register is after some years: each project has said ten times how it stands. */
    private static void giveTenSheets(Path folder) throws Exception {
        Process server = heap("3g", program(folder)).start();
        try {
            awaitOverview(server);
            try (Connection database = database(folder.resolve("data"));
                    Statement statement = database.createStatement()) {
                statement.execute("""
                        insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                        select project_id, effective_on - 60 * turn, 'bench', 'Prøve', document
                        from project_sheet, generate_series(1, 9) as turn
                        """);
                statement.execute("vacuum analyze");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void measureFiles(int projects, boolean editions) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            String april = overview(projects);
            for (String month : List.of("04", "05")) {
                Files.writeString(file, month.equals("04") ? april : changed(april));
                Process load = program(folder, "import", file.toString(), "--pr", "2008-" + month + "-01").start();
                if (load.waitFor() != 0) {
                    throw new IllegalStateException("The import failed: " + Files.readString(folder.resolve("log")));
                }
            }
            if (editions) {
                printFrom(folder, "1g", projects, List.of());
            } else {
                printFrom(folder, "256m", projects, List.of("docx", "xlsx", "csv", "json"));
                printFrom(folder, "1g", projects, List.of("pdf"));
            }
        } finally {
            delete(folder);
        }
    }

    /** The sheets of each project again every half year for twenty years, and the overview of a day among them and of today. */
    private static void measureHistory(int projects) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(projects));
            program(folder, "import", file.toString(), "--pr", "2006-10-01").start().waitFor();
            Process server = heap("1g", program(folder)).start();
            try {
                awaitOverview(server);
                try (Connection database = database(folder.resolve("data"));
                        Statement statement = database.createStatement()) {
                    statement.execute("""
                            insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                            select project_id, effective_on + 180 * turn, 'bench', 'Prøve',
                                   jsonb_set(document, '{programme}', to_jsonb('Nr. ' || turn))
                            from project_sheet, generate_series(1, 39) as turn
                            """);
                    // as a register is that has come by its sheets in years, not in a minute
                    statement.execute("vacuum analyze");
                }
                for (String words : List.of("projekt", "stress+kommunerne", "%22attraktive+arbejdspladser%22", "findesikke")) {
                    Cost cost = requests(server, "/sog?q=" + words + "&gang=%d", 150, 50, 1);
                    row(
                            projects,
                            "`/sog?q=" + words + "`, 40 sheets a project",
                            "%.1f".formatted(cost.cpu()),
                            "%.1f".formatted(cost.median()),
                            Long.toString(cost.bytes() / 1024));
                }
                for (String day : List.of("", "pr=2006-10-01", "pr=2016-05-13", "pr=2026-01-01")) {
                    Cost cost = requests(server, "/oversigt?" + day + "&gang=%d", 5, 10, 1);
                    row(
                            projects,
                            "`/oversigt?" + day + "`, 40 sheets a project",
                            "%.0f".formatted(cost.cpu()),
                            "%.0f".formatted(cost.median()),
                            Long.toString(cost.bytes() / 1024));
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    /** The pages of the pot with most lines and of the person with most roles, and an organisation that nearly all projects print renamed. */
    private static void measureFrame(int projects) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(projects));
            program(folder, "import", file.toString(), "--pr", "2008-04-01").start().waitFor();
            Process server = program(folder).start();
            try {
                awaitOverview(server);
                String pot;
                String person;
                String organisation;
                try (Connection database = database(folder.resolve("data"));
                        Statement statement = database.createStatement()) {
                    pot = most(statement, "select funding_pot_id, count(*) from budget_line_pot group by 1");
                    person = most(statement, "select person_id, count(*) from leader_assignment group by 1");
                    organisation = most(statement, "select organisation_id, count(distinct project_id) from leader_assignment group by 1");
                }
                for (String page : List.of(
                        "/puljer?pr=2008-05-13",
                        "/puljer/" + pot.split(" ")[0] + "?pr=2008-05-13",
                        "/personer/" + person.split(" ")[0] + "?pr=2008-05-13",
                        "/bemanding?pr=2008-05-13",
                        "/personer?pr=2008-05-13")) {
                    for (String address : List.of(page + "&gang=%d", page)) {
                        Cost cost = requests(server, address, 300, 50, 1);
                        row(
                                projects,
                                "`" + address + "`",
                                "%.1f".formatted(cost.cpu()),
                                "%.1f".formatted(cost.median()),
                                Long.toString(cost.bytes() / 1024));
                    }
                }
                System.out.println();
                System.out.println("Pot with " + pot.split(" ")[1] + " grants, person with " + person.split(" ")[1]
                        + " roles, organisation that leads " + organisation.split(" ")[1] + " projects.");
                System.out.println();
                String edit = "/organisationer/" + organisation.split(" ")[0] + "/rediger";
                for (int time = 1; time <= 2; time++) {
                    String day = "201" + time + "-01-01";
                    String page = new String(get(edit).body(), StandardCharsets.UTF_8);
                    String form = Reader.fields(page).replaceAll("&(kort|fuldt|fra|organisation|side|slags|brug)=[^&]*", "")
                            + "&kort=Kommunerne" + time + "&fuldt=Kommunerne+nr.+" + time + "&fra=" + day;
                    print(server, projects, "renaming it, time " + time, () -> {
                        HttpResponse<byte[]> answer = post(edit + "/navn", form);
                        String to = answer.headers().firstValue("location").orElse("");
                        if (!to.matches(".*projekter=[1-9].*")) {
                            throw new IllegalStateException("Renaming answered " + answer.statusCode() + " " + to);
                        }
                        return to;
                    });
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    private static String most(Statement statement, String counts) throws Exception {
        try (ResultSet found = statement.executeQuery(counts + " order by 2 desc limit 1")) {
            found.next();
            return found.getLong(1) + " " + found.getLong(2);
        }
    }

    /** A round about all projects, each with two leaders of its own, from opening to the board; the mail server does not answer. */
    private static void measureRound(int projects) throws Exception {
        Path folder = Files.createTempDirectory("partsregister-bench");
        try {
            Path file = folder.resolve("oversigt.json");
            Files.writeString(file, overview(projects));
            program(folder, "import", file.toString(), "--pr", "2008-04-01").start().waitFor();
            ProcessBuilder mailing = program(folder);
            mailing.environment().put("SPRING_MAIL_HOST", "127.0.0.1");
            mailing.environment().put("SPRING_MAIL_PORT", "9");
            mailing.environment().put("PARTSREGISTER_MAIL_RETRY", "10h");
            Process server = mailing.start();
            try {
                awaitOverview(server);
                giveLeaders(folder);
                for (int time = 1; time <= 2; time++) {
                    printRound(server, projects, time);
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(folder);
        }
    }

    private static void giveLeaders(Path folder) throws Exception {
        try (Connection database = database(folder.resolve("data"));
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into person (id, name, folded)
                    select 100000000 + 2 * number + side, 'Leder ' || number || '-' || side, 'leder ' || number || ' ' || side
                    from project, generate_series(0, 1) as side
                    """);
            statement.execute("""
                    insert into contact_point (person_id, kind, value)
                    select id, 'MAIL', id || '@example.org' from person where id >= 100000000
                    """);
            statement.execute("""
                    insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                    select s.project_id, s.effective_on, 'bench', 'Prøve', jsonb_set(s.document, '{leaders}', (
                        select jsonb_agg(jsonb_build_object(
                            'person', jsonb_build_object('words', q.name, 'id', q.id), 'role', 'LEADER', 'activities', '[]'::jsonb))
                        from person q where q.id between 100000000 + 2 * p.number and 100000001 + 2 * p.number))
                    from project_sheet s join project p on p.id = s.project_id
                    """);
            statement.execute("analyze");
        }
    }

    private static void printRound(Process server, int projects, int time) throws Exception {
        String form = new String(get("/statusrunder/ny?key=x&" + DAY + "&skabelon="
                                + first("/skabeloner", "(?<=/skabeloner/)\\d+(?=\")"))
                        .body(),
                StandardCharsets.UTF_8);
        String filled = Reader.fields(form)
                        .replaceAll("&(navn|frist|key|pr)=[^&]*", "")
                + "&" + DAY + "&navn=Runde+" + time + "&frist=2999-01-01&hvem=BOTH";
        StringBuilder all = new StringBuilder(filled);
        Matcher shown = Pattern.compile("name=\"vist\\.(\\d+)\"").matcher(form);
        while (shown.find()) {
            all.append("&med.").append(shown.group(1)).append("=ja");
        }
        String[] to = new String[1];
        print(server, projects, "opening a round, time " + time, () -> {
            HttpResponse<byte[]> answer = post("/statusrunder", all.toString());
            return to[0] = answer.headers()
                    .firstValue("location")
                    .orElseThrow(() -> new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8)));
        });
        String preview = to[0].replaceFirst("https?://[^/]+", "");
        String round = preview.replace("/udsendelse", "");
        String page = new String(get(preview).body(), StandardCharsets.UTF_8);
        print(
                server,
                projects,
                "writing " + page.split("<details").length + " letters, time " + time,
                () -> post(preview, Reader.fields(page)));
        Thread.sleep(REST.toMillis());
        print(server, projects, "`" + round + "` first, time " + time, () -> get(round));
        for (String address : List.of(round + "?gang=%d", round + "?", round + "/tavle?set=" + Integer.MAX_VALUE)) {
            Cost cost = requests(server, address, 100, 50, 1);
            row(
                    projects,
                    "`" + address + "`",
                    "%.1f".formatted(cost.cpu()),
                    "%.1f".formatted(cost.median()),
                    Long.toString(cost.bytes() / 1024));
        }
    }

    /** Something that is done once. */
    private interface Deed {
        Object perform() throws Exception;
    }

    private static void print(Process server, int projects, String what, Deed deed) throws Exception {
        Duration before = cpu(server);
        long began = System.nanoTime();
        deed.perform();
        double took = secondsSince(began) * 1000;
        row(projects, what, "%.0f".formatted(cpu(server).minus(before).toNanos() / 1e6), "%.0f".formatted(took), "");
    }

    private static Connection database(Path data) throws Exception {
        Path running;
        try (Stream<Path> files = Files.walk(data)) {
            running = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
        }
        String port = Files.readAllLines(running).get(3).strip();
        String password;
        try (Stream<Path> files = Files.walk(data)) {
            password = Files.readString(
                            files.filter(file -> file.endsWith("database.password")).findFirst().orElseThrow())
                    .strip();
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/partsregister", "partsregister", password);
    }

    private static ProcessBuilder heap(String most, ProcessBuilder program) {
        List<String> command = new ArrayList<>(program.command());
        command.replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx" + most : word);
        return program.command(command);
    }

    /** The files with these endings from a server with so much heap, or editions where none are named. */
    private static void printFrom(Path folder, String heap, int projects, List<String> endings) throws Exception {
        Process server = heap(heap, program(folder)).start();
        try {
            awaitOverview(server);
            if (endings.isEmpty()) {
                printEditions(server, projects);
            }
            for (String ending : endings) {
                printFile(server, projects, ending);
            }
            row(projects, "resident MB with " + heap + " of heap: " + residentMegabytes(server), "", "", "");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String changed(String overview) {
        return Pattern.compile("(\"title\": \"Nr\\. \\d*0 .*?\"status\": \")", Pattern.DOTALL)
                .matcher(overview)
                .replaceAll("$1Der er nyt siden sidst, og tidsplanen holder. ");
    }

    /** A file as it is made while somebody waits, or from the order to the link where it is made in the background. */
    private static void printFile(Process server, int projects, String ending) throws Exception {
        String address = "/oversigt." + ending + "?" + DAY;
        if (get(address).statusCode() == 200) {
            Cost cost = requests(server, address + "&gang=%d", 10, 10, 1);
            row(
                    projects,
                    "`" + address + "`",
                    "%.0f".formatted(cost.cpu()),
                    "%.0f".formatted(cost.median()),
                    Long.toString(cost.bytes() / 1024));
            return;
        }
        double fastest = Double.MAX_VALUE;
        double cpu = 0;
        for (int time = 0; time < 3; time++) {
            String form = new String(
                    get("/mine-filer/ny?format=" + ending + "&" + DAY).body(), StandardCharsets.UTF_8);
            Duration before = cpu(server);
            long began = System.nanoTime();
            post("/mine-filer", Reader.fields(form));
            awaitDeliveries();
            double took = secondsSince(began) * 1000;
            if (took < fastest) {
                fastest = took;
                cpu = cpu(server).minus(before).toNanos() / 1e6;
            }
        }
        String done = first("/mine-filer", "/mine-filer/[0-9a-f-]{36}(?=\")");
        row(
                projects,
                "`" + address + "` in the background, the best of 3",
                "%.0f".formatted(cpu),
                "%.0f".formatted(fastest),
                Long.toString(get(done).body().length / 1024));
    }

    private static void awaitDeliveries() throws Exception {
        while (new String(get("/mine-filer").body(), StandardCharsets.UTF_8).contains("<progress")) {
            Thread.sleep(20);
        }
    }

    private static void printEditions(Process server, int projects) throws Exception {
        for (String day : List.of("2008-04-15", "2008-05-13")) {
            String page = new String(get("/udgaver/ny?pr=" + day).body(), StandardCharsets.UTF_8);
            String form = Reader.fields(page.substring(page.indexOf("action=\"/udgaver\"")));
            Duration before = cpu(server);
            long began = System.nanoTime();
            post(
                    "/udgaver",
                    form.replaceFirst("&pr=", "&pr=" + day)
                            .replaceFirst("&tryk=", "&tryk=" + day)
                            .replaceFirst("&begrundelse=", "&begrundelse=maales"));
            awaitDeliveries();
            row(
                    projects,
                    "freezing " + day,
                    "%.0f".formatted(cpu(server).minus(before).toNanos() / 1e6),
                    "%.0f".formatted(secondsSince(began) * 1000),
                    "");
        }
        for (String address : List.of("/udgaver/1", "/sammenlign?fra=1&til=2", "/udgaver/1.pdf")) {
            Cost cost = requests(server, address, projects > 500 ? 20 : 3000, projects > 500 ? 20 : 500, 1);
            row(
                    projects,
                    "`" + address + "`",
                    "%.1f".formatted(cost.cpu()),
                    "%.1f".formatted(cost.median()),
                    Long.toString(cost.bytes() / 1024));
        }
    }

    private static List<String> pages() throws Exception {
        return List.of(
                "/?" + DAY,
                OVERVIEW,
                "/oversigt/totaler?" + DAY,
                "/projekter?" + DAY,
                "/projekter?" + DAY + "&ord=stress&tilstand=i-gang",
                "/projekter/8?" + DAY,
                "/projekter/9/historik?" + DAY,
                "/projekter/9/rediger?" + DAY,
                "/tidslinje?" + DAY,
                ORGANISATIONS,
                first(ORGANISATIONS, "/organisationer/\\d+") + "?" + DAY,
                first(BODIES, "/personer/\\d+") + "?" + DAY,
                BODIES,
                "/puljer?" + DAY,
                "/personer?" + DAY,
                "/sog?q=stress",
                "/oversigt.xlsx?" + DAY,
                "/oversigt.docx?" + DAY,
                "/oversigt.csv?" + DAY,
                "/oversigt.json?" + DAY,
                "/oversigt.pdf?" + DAY);
    }

    private static void print(Process server, int projects, String page) throws Exception {
        boolean slow = projects > 1000 || page.contains("/oversigt.");
        Cost anew = requests(server, page + (page.contains("?") ? "&" : "?") + "gang=%d", slow ? 3 : 800, slow ? 5 : 200, 1);
        Cost kept = requests(server, page, slow ? 3 : 200, slow ? 20 : 500, 1);
        Cost many = requests(server, page, slow ? 8 : 200, slow ? 80 : 4000, READERS);
        made.computeIfAbsent(page.replaceAll("/\\d{3,}", "/N"), key -> new LinkedHashMap<>()).put(projects, anew.cpu());
        row(
                projects,
                "`" + page + "`",
                "%.1f".formatted(anew.cpu()),
                "%.1f / %.1f".formatted(anew.median(), anew.p99()),
                "%.1f".formatted(anew.firstByte()),
                "%.1f".formatted(kept.cpu()),
                "%.1f / %.1f".formatted(kept.median(), kept.p99()),
                "%.0f".formatted(many.rate()),
                "%.1f / %.1f".formatted(many.p95(), many.p99()),
                Long.toString(anew.bytes() / 1024));
    }

    private static void row(int projects, String... cells) {
        System.out.println("| " + projects + " | " + String.join(" | ", cells) + " |");
    }

    private static String first(String page, String address) throws Exception {
        Matcher matcher = Pattern.compile(address)
                .matcher(new String(get(page).body(), StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalStateException(page + " leads to no " + address);
        }
        return matcher.group();
    }

    private static ProcessBuilder program(Path folder, String... arguments) {
        String java = System.getenv().getOrDefault(
                "BENCH_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(System.getenv().getOrDefault("BENCH_OPTIONS", "-Xmx512m").split(" ")));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PARTSREGISTER_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("PARTSREGISTER_SAMPLE", "false");
        builder.environment().put("PARTSREGISTER_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        return builder;
    }

    private static void awaitOverview(Process server) throws Exception {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit && server.isAlive()) {
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    signIn();
                    get(OVERVIEW);
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The program did not start");
    }

    private static void signIn() throws Exception {
        String page = new String(get("/login").body(), StandardCharsets.UTF_8);
        post("/login", Reader.fields(page) + "&username=admin&password=" + Reader.encoded(PASSWORD));
    }

    /** Opens the largest project, changes its purpose and saves it, again and again; what opening costs is taken off. */
    private static void printSaving(Process server, int projects) throws Exception {
        String address = "/projekter/9/rediger";
        save(address, 50);
        Duration before = cpu(server);
        for (int i = 0; i < 100; i++) {
            get(address);
        }
        double opening = cpu(server).minus(before).toNanos() / 1e6 / 100;
        before = cpu(server);
        save(address, 100);
        double both = cpu(server).minus(before).toNanos() / 1e6 / 100;
        row(projects, "saving `" + address + "`", "%.1f".formatted(both - opening), "", "", "", "", "", "", "");
    }

    private static void save(String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            String page = new String(get(address).body(), StandardCharsets.UTF_8);
            String form = Reader.fields(page.substring(page.indexOf("id=\"rediger\"")));
            HttpResponse<byte[]> answer =
                    post(address, form.replaceFirst("&purpose=", "&purpose=" + System.nanoTime() + "+"));
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("Saving answered " + answer.statusCode());
            }
        }
    }

    private static HttpResponse<byte[]> post(String address, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Cost requests(Process server, String address, int warmUp, int measured, int readers)
            throws Exception {
        for (int i = 0; i < warmUp; i++) {
            get(filled(address, i));
        }
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicLong bytes = new AtomicLong();
        AtomicInteger next = new AtomicInteger(warmUp);
        Duration before = cpu(server);
        long began = System.nanoTime();
        ExecutorService crowd = Executors.newFixedThreadPool(readers);
        List<Future<?>> work = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            work.add(crowd.submit(() -> {
                for (int turn = next.getAndIncrement(); turn < warmUp + measured; turn = next.getAndIncrement()) {
                    long asked = System.nanoTime();
                    HttpResponse<byte[]> answer = get(filled(address, turn));
                    times.add((System.nanoTime() - asked) / 1e6);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(address + " answered " + answer.statusCode());
                    }
                    bytes.set(answer.body().length);
                }
                return null;
            }));
        }
        for (Future<?> reader : work) {
            reader.get();
        }
        crowd.shutdown();
        double seconds = secondsSince(began);
        double cpu = cpu(server).minus(before).toNanos() / 1e6 / measured;
        double firstByte = firstByte(filled(address, warmUp + measured));
        times.sort(Comparator.naturalOrder());
        return new Cost(
                share(times, 0.5),
                share(times, 0.95),
                share(times, 0.99),
                cpu,
                measured / seconds,
                firstByte,
                bytes.get());
    }

    private static String filled(String address, int turn) {
        return address.replace("%d", Integer.toString(turn));
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }

    private static double firstByte(String address) throws Exception {
        long asked = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + address)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            body.read();
            double first = (System.nanoTime() - asked) / 1e6;
            body.transferTo(OutputStream.nullOutputStream());
            return first;
        }
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
