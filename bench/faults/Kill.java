import java.io.IOException;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kills the program, or its PostgreSQL, while two people save again and again, and looks whether a save that was acknowledged is lost, or
 * one is there by half.
 *
 * <p>{@code java -cp postgresql.jar bench/faults/Kill.java program|postgres [TIMES]}, after {@code mvn package}.
 */
public class Kill {

    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("KILL_PORT", "18090"));
    private static final String BASE = "http://localhost:" + PORT;
    private static final Path JAR = Path.of("target/partsregister.jar");
    private static final Pattern FIELD = Pattern.compile(
            "<input [^>]*?name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?|<textarea [^>]*?name=\"([^\"]+)\"[^>]*>([^<]*)<"
                    + "|<select [^>]*?name=\"([^\"]+)\"[^>]*>(.*?)</select>",
            Pattern.DOTALL);

    private static final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private static final Map<Integer, HttpClient> clients = new ConcurrentHashMap<>();
    private static volatile boolean saving;

    public static void main(String[] arguments) throws Exception {
        boolean program = arguments[0].equals("program");
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path folder = Files.createTempDirectory("partsregister-kill");
        Random random = new Random(7);
        int lost = 0;
        int half = 0;
        double longest = 0;
        for (int time = 1; time <= times; time++) {
            long began = System.nanoTime();
            Process server = start(folder);
            longest = Math.max(longest, (System.nanoTime() - began) / 1e9);
            try (Connection database = database(folder.resolve("data"))) {
                lost += missing(database);
                half += halves(database);
            }
            saving = true;
            Thread first = saver(8, time);
            Thread second = saver(9, time);
            Thread.sleep(4000 + random.nextInt(3000));
            if (program) {
                server.destroyForcibly();
            } else {
                new ProcessBuilder("kill", "-9", Long.toString(postmaster(folder.resolve("data")))).start().waitFor();
                Thread.sleep(500);
                server.destroyForcibly();
            }
            server.waitFor();
            saving = false;
            first.join();
            second.join();
        }
        Process server = start(folder);
        try (Connection database = database(folder.resolve("data"))) {
            lost += missing(database);
            half += halves(database);
        }
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
        System.out.printf(
                "%s killed %d times: %d saves acknowledged, %d lost, %d by half; longest start after it %.1f s%n",
                arguments[0], times, acknowledged.size(), lost, half, longest);
    }

    private static Process start(Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        builder.environment().put("PARTSREGISTER_DATA_DIR", folder.resolve("data").toString());
        Process server = builder.start();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (get(HttpClient.newHttpClient(), "/actuator/health").statusCode() == 200) {
                    return server;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The program did not start: " + Files.readString(folder.resolve("log")));
    }

    /** Somebody who saves a project until the program is gone, signed in once and for all. */
    private static Thread saver(int project, int time) {
        Thread thread = new Thread(() -> {
            try {
                HttpClient client = clients.get(project);
                if (client == null) {
                    client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
                    String login = get(client, "/login").body();
                    post(client, "/login", fields(login) + "&username=sekretariat&password=" + encoded("prøv-redigering-her"));
                    clients.put(project, client);
                }
                for (int turn = 0; saving; turn++) {
                    String mark = "Mærke" + project + "x" + time + "x" + turn + "x";
                    String page = get(client, "/projekter/" + project + "/rediger").body();
                    if (!page.contains("id=\"rediger\"")) {
                        return; // A page that says the database is away.
                    }
                    String form = fields(page.substring(page.indexOf("id=\"rediger\"")));
                    HttpResponse<String> answer = post(
                            client, "/projekter/" + project + "/rediger", form.replaceFirst("&purpose=[^&]*", "&purpose=" + encoded(mark)));
                    if (answer.statusCode() == 302) {
                        acknowledged.add(mark);
                    }
                }
            } catch (IOException | InterruptedException gone) {
                // That is what was meant to happen.
            }
        });
        thread.start();
        return thread;
    }

    private static int missing(Connection database) throws Exception {
        int missing = 0;
        for (String mark : List.copyOf(acknowledged)) {
            if (count(database, "select count(*) from project_sheet where document ->> 'purpose' like '%" + mark + "%'") != 1) {
                missing++;
                System.err.println("Lost: " + mark);
            }
        }
        return missing;
    }

    /** Projects whose tables say something else than their newest sheet, and saves that are noted without a sheet. */
    private static int halves(Connection database) throws Exception {
        return count(database, """
                select count(*) from project p join lateral (
                    select document from project_sheet where project_id = p.id
                    order by effective_on desc, recorded_at desc, id desc limit 1) s on true
                where p.number in (8, 9) and position('Mærke' in p.purpose) > 0 and p.purpose <> s.document ->> 'purpose'
                """);
    }

    private static int count(Connection database, String query) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection database(Path data) throws Exception {
        List<String> running = Files.readAllLines(find(data, "postmaster.pid"));
        String password = Files.readString(find(data, "database.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/partsregister", "partsregister", password);
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(find(data, "postmaster.pid")).get(0).strip());
    }

    private static Path find(Path data, String name) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(BASE + address)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String address, String form) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(BASE + address))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String fields(String page) {
        StringBuilder form = new StringBuilder("x=");
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String name = field.group(1) != null ? field.group(1) : field.group(3) != null ? field.group(3) : field.group(5);
            String value = field.group(1) != null ? field.group(2) : field.group(3) != null ? field.group(4) : chosen(field.group(6));
            boolean unticked =
                    field.group(1) != null && field.group().contains("checkbox") && !field.group().contains("checked=");
            boolean typed = name.equals("username") || name.equals("password");
            if (!unticked && !typed) {
                form.append('&').append(encoded(name)).append('=').append(encoded(plain(value == null ? "" : value)));
            }
        }
        return form.toString();
    }

    private static String chosen(String options) {
        Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(options);
        return chosen.find() ? chosen.group(1) : "";
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
