import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What readers and writers meet when something breaks.
 *
 * <p>{@code bench/run Faults [sigterm|stopped|frozen|full|readonly|slow|readers …]}, after {@code mvn package}; without a name, all of them. The
 * faults of the database need Linux, and {@code full} needs root, since it mounts a small disk.
 */
public class Faults {

    private static final int PORT = 18091;
    private static final int DATABASE_PORT = 18092;
    private static final int PROJECTS = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Map<String, List<Double>> answers = new ConcurrentHashMap<>();
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean going = new AtomicBoolean();
    private final List<Thread> people = new ArrayList<>();

    private Faults(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length > 0
                ? List.of(names)
                : List.of("sigterm", "stopped", "frozen", "full", "readonly", "slow", "readers");
        for (String name : wanted) {
            Faults faults = new Faults(Files.createTempDirectory("partsregister-" + name));
            switch (name) {
                case "sigterm" -> faults.sigterm();
                case "stopped" -> faults.stopped();
                case "frozen" -> faults.frozen();
                case "full" -> faults.full();
                case "readonly" -> faults.readonly();
                case "slow" -> faults.slow();
                case "readers" -> faults.readers();
                default -> throw new IllegalArgumentException(name);
            }
        }
        System.exit(0);
    }

    /** It is told to stop while people read and save: what was asked before is answered. */
    private void sigterm() throws Exception {
        try (Register register = Register.start(folder, PORT, List.of(), Map.of())) {
            readers(register, 10, 0);
            writers(register, 10);
            Thread.sleep(5000);
            long told = System.nanoTime();
            List<String> cut = Collections.synchronizedList(new ArrayList<>());
            cutAt = told;
            cutShort = cut;
            register.process.destroy();
            register.process.waitFor(60, TimeUnit.SECONDS);
            double seconds = since(told);
            stopPeople();
            say("sigterm", "%s; %d requests under way were cut short %s; out after %.1f s".formatted(told(), cut.size(), cut, seconds));
        }
    }

    /** The database is stopped for ten seconds while fifty people save. */
    private void stopped() throws Exception {
        try (OwnDatabase database = OwnDatabase.on(folder);
                Register register = Register.start(folder, PORT, List.of(), database.settings())) {
            writers(register, 50);
            Thread.sleep(10_000);
            database.stop();
            Thread.sleep(10_000);
            database.start();
            long back = System.nanoTime();
            int before = acknowledged.size();
            while (acknowledged.size() < before + 50) {
                Thread.sleep(20);
            }
            double seconds = since(back);
            Thread.sleep(5000);
            stopPeople();
            try (Connection connection = database.connect()) {
                say("stopped", "%s; the first 50 saves were acknowledged %.1f s after it was back; %d acknowledged in all, %d of them lost"
                        .formatted(told(), seconds, acknowledged.size(), lost(connection)));
            }
        }
    }

    /** The database is there and says nothing for a minute. */
    private void frozen() throws Exception {
        try (OwnDatabase database = OwnDatabase.on(folder);
                Register register = Register.start(folder, PORT, List.of(), database.settings())) {
            readers(register, 20, 200);
            writers(register, 10);
            Thread.sleep(10_000);
            answers.clear();
            database.signal("STOP");
            Reader guard = new Reader(register.base(), PATIENCE);
            double slowestLiveness = 0;
            int notAlive = 0;
            for (int second = 0; second < 60; second++) {
                long asked = System.nanoTime();
                notAlive += guard.get("/actuator/health/liveness").statusCode() == 200 ? 0 : 1;
                slowestLiveness = Math.max(slowestLiveness, since(asked));
                Thread.sleep(1000);
            }
            String meanwhile = told();
            answers.clear();
            database.signal("CONT");
            long back = System.nanoTime();
            int before = acknowledged.size();
            while (acknowledged.size() < before + 10) {
                Thread.sleep(20);
            }
            double seconds = since(back);
            stopPeople();
            Thread.sleep(3000);
            try (Connection connection = database.connect()) {
                int left = Register.count(connection, "select count(*) from pg_stat_activity where usename = 'partsregister' and datname is not null and pid <> pg_backend_pid()");
                say("frozen", ("meanwhile %s; liveness failed %d times of 60, slowest %.0f ms; ten saves %.1f s after it went on; %d connections left"
                        + " of at most 10; %d saves acknowledged, %d lost").formatted(
                                meanwhile, notAlive, slowestLiveness * 1000, seconds, left, acknowledged.size(), lost(connection)));
            }
        }
    }

    /** The disk of the database is full. */
    private void full() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Register.run("mount", "-t", "tmpfs", "-o", "size=220m,mode=0777", "tmpfs", disk.toString());
        try (OwnDatabase database = OwnDatabase.on(folder, disk);
                Register register = Register.start(folder, PORT, List.of(), database.settings())) {
            Reader reader = register.secretariat();
            String form = Reader.editing(reader.get("/projekter/9/rediger").body(), "Skrevet på fuld disk " + "x".repeat(20_000));
            fill(disk.resolve("filler"));
            HttpResponse<String> refused = null;
            for (int time = 0; time < 200; time++) {
                refused = reader.post("/projekter/9/rediger", form);
                if (refused.statusCode() != 302) {
                    break;
                }
                form = Reader.editing(reader.get("/projekter/9/rediger").body(), "Skrevet på fuld disk " + time + "x".repeat(20_000));
            }
            boolean kept = refused.body().contains("Skrevet på fuld disk");
            int reading = reader.get("/oversigt?x=1").statusCode();
            Files.delete(disk.resolve("filler"));
            long room = System.nanoTime();
            int saved = 0;
            while (saved != 302 && since(room) < 60) {
                String fresh = Reader.editing(reader.get("/projekter/9/rediger").body(), "Skrevet med plads");
                saved = fresh == null ? 0 : reader.post("/projekter/9/rediger", fresh).statusCode();
                Thread.sleep(100);
            }
            say("full", "a save was answered %d, with the text in its answer: %s; reading meanwhile %d; saved again %.1f s after there was room"
                    .formatted(refused.statusCode(), kept ? "yes" : "no", reading, since(room)));
        } finally {
            Register.run("umount", "-l", disk.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // as was wanted
        }
    }

    /** The database takes nothing in. */
    private void readonly() throws Exception {
        try (OwnDatabase database = OwnDatabase.on(folder);
                Register register = Register.start(folder, PORT, List.of(), database.settings())) {
            Reader reader = register.secretariat();
            String form = Reader.editing(reader.get("/projekter/9/rediger").body(), "Skrevet, da intet kunne gemmes");
            database.set("default_transaction_read_only", "on");
            Map<Integer, Integer> reading = new TreeMap<>();
            List<String> pages = List.of("/", "/oversigt", "/projekter", "/projekter/9", "/projekter/9/historik", "/tidslinje", "/udvalg",
                    "/puljer", "/organisationer", "/personer", "/sog?q=stress", "/oversigt.pdf", "/oversigt.xlsx", "/udgaver");
            for (String page : pages) {
                reading.merge(reader.get(page).statusCode(), 1, Integer::sum);
            }
            HttpResponse<String> refused = reader.post("/projekter/9/rediger", form);
            database.set("default_transaction_read_only", "off");
            String fresh = Reader.editing(reader.get("/projekter/9/rediger").body(), "Skrevet igen");
            say("readonly", "%d pages read, by status %s; a save was answered %d, with the text in its answer: %s; afterwards %d".formatted(
                    pages.size(), reading, refused.statusCode(), refused.body().contains("Skrevet, da intet") ? "yes" : "no",
                    reader.post("/projekter/9/rediger", fresh).statusCode()));
        }
    }

    /** Two hundred clients send their requests a byte at a time. */
    private void slow() throws Exception {
        try (Register register = Register.start(folder, PORT, List.of(), Map.of())) {
            readers(register, 8, 20);
            Thread.sleep(15_000);
            answers.clear();
            Thread.sleep(20_000);
            double normal = Register.percentile(all(), 0.95);
            AtomicBoolean slow = new AtomicBoolean(true);
            for (int one = 0; one < 200; one++) {
                boolean body = one % 2 == 0;
                Thread client = new Thread(() -> dribble(body, slow));
                client.setDaemon(true);
                client.start();
            }
            Thread.sleep(5000);
            answers.clear();
            Thread.sleep(20_000);
            double meanwhile = Register.percentile(all(), 0.95);
            String said = told();
            slow.set(false);
            stopPeople();
            say("slow", "p95 of 8 readers %.1f ms before, %.1f ms beside 200 slow clients; %s".formatted(normal, meanwhile, said));
        }
    }

    /** Half of them send a request's head, half the body of a form. */
    private static void dribble(boolean body, AtomicBoolean going) {
        String head = body
                ? "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
                : "GET /login HTTP/1.1\r\nHost: localhost\r\n";
        while (going.get()) {
            try (Socket socket = new Socket("localhost", PORT)) {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                while (going.get()) {
                    out.write((body ? "a" : "X-A: b\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    Thread.sleep(1000);
                }
            } catch (IOException | InterruptedException hungUp) {
                // and tries again
            }
        }
    }

    /** Five hundred people read for five minutes, a page each three seconds or so. */
    private void readers() throws Exception {
        int minutes = Integer.parseInt(System.getenv().getOrDefault("FAULTS_MINUTES", "5"));
        try (Register register = Register.start(folder, PORT, List.of("-Xlog:gc*:file=" + folder.resolve("gc")), Map.of())) {
            readers(register, 500, 3000);
            StringBuilder memory = new StringBuilder();
            for (int minute = 1; minute <= minutes; minute++) {
                Thread.sleep(60_000);
                memory.append(' ').append(register.resident());
            }
            String said = told();
            double p95 = Register.percentile(all(), 0.95);
            stopPeople();
            List<String> collections = Files.readAllLines(folder.resolve("gc")).stream()
                    .filter(line -> line.contains("Pause") && line.matches(".*->\\d+M.*"))
                    .map(line -> line.replaceAll(".*->(\\d+)M.*", "$1"))
                    .toList();
            List<String> some = new ArrayList<>();
            for (int part = 1; part <= 10; part++) {
                some.add(collections.get((collections.size() - 1) * part / 10));
            }
            say("readers", "%s; p95 %.0f ms; heap in MB after collections, ten times in the run %s; resident MB by minute%s".formatted(
                    said, p95, some, memory));
        }
    }

    private volatile long cutAt = Long.MAX_VALUE;
    private volatile List<String> cutShort = new ArrayList<>();

    private void readers(Register register, int count, int pause) throws Exception {
        List<String> pages = List.of("/", "/oversigt", "/projekter", "/tidslinje", "/udvalg", "/puljer", "/organisationer", "/oversigt/totaler");
        going.set(true);
        Random random = new Random(11);
        List<Reader> readers = new ArrayList<>();
        for (int one = 0; one < Math.min(count, 4); one++) {
            readers.add(register.secretariat());
        }
        for (int one = 0; one < count; one++) {
            Reader reader = readers.get(one % readers.size());
            long seed = random.nextLong();
            person(() -> {
                Random own = new Random(seed);
                if (pause > 0) {
                    Thread.sleep(own.nextInt(pause));
                }
                while (going.get()) {
                    String page = own.nextInt(10) == 0 ? "/projekter/" + (1 + own.nextInt(PROJECTS)) : pages.get(own.nextInt(pages.size()));
                    timed(() -> reader.get(page));
                    if (pause > 0) {
                        Thread.sleep(pause / 2 + own.nextInt(pause));
                    }
                }
            });
        }
    }

    private void writers(Register register, int count) throws Exception {
        going.set(true);
        List<Reader> writers = new ArrayList<>();
        for (int one = 0; one < Math.min(count, 4); one++) {
            writers.add(register.secretariat());
        }
        for (int one = 0; one < count; one++) {
            int project = 1 + one % PROJECTS;
            int who = one;
            Reader writer = writers.get(one % writers.size());
            person(() -> {
                for (int turn = 0; going.get(); turn++) {
                    String mark = "Mærke" + who + "x" + turn + "x";
                    HttpResponse<String> page = timed(() -> writer.get("/projekter/" + project + "/rediger"));
                    String form = page == null ? null : Reader.editing(page.body(), mark);
                    if (form == null) {
                        Thread.sleep(200);
                        continue;
                    }
                    HttpResponse<String> saved = timed(() -> writer.post("/projekter/" + project + "/rediger", form));
                    if (saved != null && saved.headers().firstValue("location").orElse("").endsWith("gemt=ja")) {
                        acknowledged.add(mark);
                    } else if (saved != null && saved.statusCode() == 503 && !saved.body().contains(mark)) {
                        answers.computeIfAbsent("503 without what was typed", key -> Collections.synchronizedList(new ArrayList<>())).add(0.0);
                    }
                }
            });
        }
    }

    private interface Asking {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    /** Asks, and notes what came of it in how many milliseconds. */
    private HttpResponse<String> timed(Asking asking) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = asking.ask();
            String kind = Integer.toString(answer.statusCode());
            if (answer.statusCode() == 302) {
                kind += " " + answer.headers().firstValue("location").orElse("").replaceAll("\\d+", "#");
            }
            if (answer.statusCode() == 503 && !answer.body().contains("Registeret er ikke klar")) {
                kind = "503 without a page";
            }
            note(kind, began);
            return answer;
        } catch (IOException gone) {
            if (began < cutAt && cutAt != Long.MAX_VALUE && !refused(gone)) {
                cutShort.add(gone.toString());
            }
            note(refused(gone) ? "not connected" : "broken (" + gone.getMessage() + ")", began);
            Thread.sleep(50);
            return null;
        }
    }

    private static boolean refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }

    private void note(String kind, long began) {
        answers.computeIfAbsent(kind, key -> Collections.synchronizedList(new ArrayList<>())).add(since(began) * 1000);
    }

    private interface Life {
        void live() throws Exception;
    }

    private void person(Life life) {
        Thread thread = new Thread(() -> {
            try {
                life.live();
            } catch (Exception end) {
                if (going.get()) {
                    end.printStackTrace();
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        people.add(thread);
    }

    private void stopPeople() throws InterruptedException {
        going.set(false);
        for (Thread thread : people) {
            thread.join(30_000);
        }
    }

    private List<Double> all() {
        List<Double> all = new ArrayList<>();
        answers.values().forEach(times -> {
            synchronized (times) {
                all.addAll(times);
            }
        });
        return all;
    }

    /** How many answers of each kind, and the slowest. */
    private String told() {
        StringBuilder told = new StringBuilder();
        new TreeMap<>(answers).forEach((kind, times) -> {
            synchronized (times) {
                told.append(told.length() == 0 ? "" : ", ")
                        .append("%d × %s (slowest %.1f s)".formatted(times.size(), kind, Collections.max(times) / 1000));
            }
        });
        return told.toString();
    }

    private int lost(Connection connection) throws Exception {
        int lost = 0;
        for (String mark : List.copyOf(acknowledged)) {
            if (Register.count(connection, "select count(*) from project_sheet where document ->> 'purpose' like '%" + mark + "%'") < 1) {
                lost++;
            }
        }
        return lost;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String fault, String what) {
        System.out.println("| " + fault + " | " + what + " |");
    }

    /** A PostgreSQL of our own, from the programs that the register brings. */
    private record OwnDatabase(Path programs, Path data, Process[] server) implements AutoCloseable {

        static OwnDatabase on(Path folder) throws Exception {
            return on(folder, folder);
        }

        static OwnDatabase on(Path folder, Path disk) throws Exception {
            Path programs;
            try (Register first = Register.start(Files.createDirectory(folder.resolve("first")), PORT, List.of(),
                    Register.settings("PARTSREGISTER_SAMPLE", "false"))) {
                programs = Files.createDirectory(folder.resolve("postgres"));
                Register.run("cp", "-r", first.programs().getParent().toString() + "/.", programs.toString());
            }
            OwnDatabase database = new OwnDatabase(programs.resolve("bin"), disk.resolve("database"), new Process[1]);
            Register.run(database.asUser("initdb", "-D", database.data.toString(), "-U", "partsregister", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"));
            Files.writeString(database.data.resolve("postgresql.conf"),
                    "\nport = " + DATABASE_PORT + "\nunix_socket_directories = ''\nmax_wal_size = 64MB\nmin_wal_size = 32MB\nwal_recycle = off\n", java.nio.file.StandardOpenOption.APPEND);
            database.start();
            try (Connection connection = database.connect("postgres"); Statement statement = connection.createStatement()) {
                statement.execute("create database partsregister");
            }
            return database;
        }

        /** PostgreSQL does not run as root; in a user namespace of its own it does not see that it is. */
        private String[] asUser(String program, String... arguments) {
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(programs.resolve(program).toString());
            command.addAll(List.of(arguments));
            return command.toArray(String[]::new);
        }

        void start() throws Exception {
            server[0] = new ProcessBuilder(asUser("postgres", "-D", data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("postgres.log").toFile()))
                    .start();
            for (int time = 0; time < 200; time++) {
                try (Connection connection = connect("postgres")) {
                    return;
                } catch (java.sql.SQLException notYet) {
                    Thread.sleep(50);
                }
            }
            throw new IllegalStateException("PostgreSQL did not start");
        }

        /** Connections are ended, and no new one is let in. */
        void stop() throws Exception {
            Register.run("kill", "-INT", Long.toString(server[0].pid()));
            server[0].waitFor();
        }

        /** To the server and all its processes. */
        void signal(String name) throws Exception {
            List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(server[0].pid())));
            server[0].descendants().forEach(child -> command.add(Long.toString(child.pid())));
            Register.run(command.toArray(String[]::new));
        }

        void set(String name, String value) throws Exception {
            try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
                statement.execute("set default_transaction_read_only = off");
                statement.execute("alter system set " + name + " = " + value);
                statement.execute("select pg_reload_conf()");
            }
            Thread.sleep(500);
        }

        Connection connect() throws Exception {
            return connect("partsregister");
        }

        private Connection connect(String name) throws java.sql.SQLException {
            return DriverManager.getConnection(url(name), "partsregister", "");
        }

        private static String url(String name) {
            return "jdbc:postgresql://127.0.0.1:" + DATABASE_PORT + "/" + name + "?loginTimeout=2";
        }

        Map<String, String> settings() {
            return Register.settings("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + DATABASE_PORT + "/partsregister",
                    "SPRING_DATASOURCE_USERNAME", "partsregister", "PARTSREGISTER_SAMPLE", "true",
                    "PARTSREGISTER_ADMIN_PASSWORD", "fire hunde spiser bænken", "SERVER_ADDRESS", "127.0.0.1");
        }

        @Override
        public void close() throws Exception {
            server[0].destroy();
            server[0].waitFor(20, TimeUnit.SECONDS);
        }
    }
}
