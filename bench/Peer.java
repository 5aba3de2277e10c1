import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The same work done by a peer: Redmine, as Debian packs it ({@code redmine redmine-pgsql puma}), with an issue for each project and its texts, on
 * the same PostgreSQL. Each kind of work is asked of one and then of the other.
 *
 * <p>{@code bench/run Peer [PROJECTS …]}; needs root, since Redmine reads its settings in {@code /etc}.
 */
public class Peer {

    private static final Path REDMINE = Path.of("/usr/share/redmine");
    private static final int PORT = 18081;
    private static final int READERS = 8;

    /** Work, as the one and the other call it; with {@code %d} for a number of its own each time. */
    private record Work(String what, String ours, String theirs) {}

    private static final List<Work> WORK = List.of(
            new Work("a hundred in a list, made anew", "/projekter?gang=%d", "/projects/parter/issues?per_page=100&set_filter=1&gang=%d"),
            new Work("the same list again", "/projekter", "/projects/parter/issues?per_page=100&set_filter=1"),
            new Work("one of them", "/projekter/8?gang=%d", "/issues/8?gang=%d"),
            new Work("finding a word", "/sog?q=stress&gang=%d", "/search?q=stress&issues=1&gang=%d"),
            new Work("all as CSV", "/projekter.csv?gang=%d", "/projects/parter/issues.csv?set_filter=1&gang=%d"),
            new Work("all as PDF", "/oversigt.pdf?gang=%d", "/projects/parter/issues.pdf?set_filter=1&c[]=subject&c[]=status&c[]=description&gang=%d"));

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (!Files.isDirectory(REDMINE)) {
            System.err.println("No peer is installed (on Debian: apt-get install redmine redmine-pgsql puma)");
            System.exit(2);
        }
        Measuring.head("work", "Partsregister p50 ms", "Redmine p50 ms", "ratio", "8 readers: requests/s", "Redmine", "ratio");
        for (String argument : arguments.length == 0 ? List.of("50", "500") : List.of(arguments)) {
            compare(Integer.parseInt(argument));
        }
    }

    private static void compare(int size) throws Exception {
        try (Projects projects = Projects.of(size);
                Register register = projects.start(List.of("-Xmx512m"), Map.of())) {
            Measuring ours = new Measuring(register, size);
            Map<String, String> settings = prepare(register, projects.folder);
            long began = System.nanoTime();
            Process peer = redmine(projects.folder, settings, "puma", "-e", "production", "-w", "2", "-t", "4:4",
                            "-b", "tcp://127.0.0.1:" + PORT)
                    .start();
            try {
                Reader theirs = await(peer, projects.folder);
                double started = (System.nanoTime() - began) / 1e9;
                for (Work work : WORK) {
                    compare(ours, theirs, work);
                }
                compareSaving(ours, theirs);
                ours.row("memory, MB", Long.toString(register.resident()), Long.toString(resident(peer)),
                        "%.1f".formatted((double) resident(peer) / register.resident()), "", "", "");
                ours.row("start of Redmine to its first page: %.1f s".formatted(started), "", "", "", "", "", "");
            } finally {
                peer.destroy();
                peer.waitFor();
            }
        }
    }

    private static void compare(Measuring ours, Reader theirs, Work work) throws Exception {
        double mine = median(ours.reader, work.ours());
        double other = median(theirs, work.theirs());
        double many = rate(ours.reader, work.ours());
        double others = rate(theirs, work.theirs());
        ours.row(work.what(), "%.1f".formatted(mine), "%.1f".formatted(other), "%.1f".formatted(other / mine),
                "%.0f".formatted(many), "%.0f".formatted(others), "%.1f".formatted(many / others));
    }

    /** A form with all of a project, opened and sent, against a change of one text by the interface for programs. */
    private static void compareSaving(Measuring ours, Reader theirs) throws Exception {
        List<Double> mine = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int time = 0; time < 60; time++) {
            long began = System.nanoTime();
            String form = Reader.editing(ours.page("/projekter/9/rediger"), "Formål " + began);
            answered(302, ours.reader.post("/projekter/9/rediger", form));
            mine.add((System.nanoTime() - began) / 1e6);
            began = System.nanoTime();
            String page = theirs.get("/issues/9/edit").body();
            String fields = Reader.fields(page.substring(page.indexOf("id=\"issue-form\"")))
                    .replaceFirst("&issue%5Bdescription%5D=[^&]*", "&issue%5Bdescription%5D=" + Reader.encoded("Formål " + began));
            answered(302, theirs.post("/issues/9", fields));
            other.add((System.nanoTime() - began) / 1e6);
        }
        double one = Register.percentile(mine.subList(20, 60), 0.5);
        double two = Register.percentile(other.subList(20, 60), 0.5);
        ours.row("a form opened, changed and saved", "%.1f".formatted(one), "%.1f".formatted(two), "%.1f".formatted(two / one), "", "", "");
    }

    private static void answered(int wanted, HttpResponse<String> answer) {
        if (answer.statusCode() != wanted) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
    }

    private static double median(Reader reader, String address) throws Exception {
        boolean slow = address.contains(".pdf") || address.contains(".csv");
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < (slow ? 20 : 300); turn++) {
            double took = ask(reader, address.replace("%d", Integer.toString(turn)));
            if (turn >= (slow ? 10 : 200)) {
                times.add(took);
            }
        }
        return Register.percentile(times, 0.5);
    }

    private static double rate(Reader reader, String address) throws Exception {
        int all = address.contains(".pdf") || address.contains(".csv") ? 16 : 200;
        AtomicInteger next = new AtomicInteger(1000);
        ExecutorService crowd = Executors.newFixedThreadPool(READERS);
        long began = System.nanoTime();
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            work.add(crowd.submit(() -> {
                for (int turn = next.getAndIncrement(); turn < 1000 + all; turn = next.getAndIncrement()) {
                    ask(reader, address.replace("%d", Integer.toString(turn)));
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        crowd.shutdown();
        return all / ((System.nanoTime() - began) / 1e9);
    }

    private static double ask(Reader reader, String address) throws Exception {
        long asked = System.nanoTime();
        int status = reader.bytes(address).statusCode();
        if (status != 200) {
            throw new IllegalStateException(address + " answered " + status);
        }
        return (System.nanoTime() - asked) / 1e6;
    }

    /** A database of its own on the same server, with an issue for each project. */
    private static Map<String, String> prepare(Register register, Path folder) throws Exception {
        String url;
        try (Connection database = register.database();
                Statement statement = database.createStatement()) {
            statement.execute("create database redmine");
            url = database.getMetaData().getURL().replace("jdbc:", "").replace("//", "//partsregister:" + register.databasePassword() + "@")
                    .replaceFirst("/partsregister$", "/redmine");
        }
        Map<String, String> settings = Register.settings(
                "DATABASE_URL", url, "RAILS_ENV", "production", "REDMINE_LANG", "da", "X_DEBIAN_SITEID", "default", "RUBYOPT", "-W0");
        run(redmine(folder, settings, "rake", "db:migrate"), folder);
        run(redmine(folder, settings, "rake", "redmine:load_default_data"), folder);
        try (Connection redmine = register.database("redmine");
                Statement statement = redmine.createStatement()) {
            statement.execute("update users set must_change_passwd = false, passwd_changed_on = now() where login = 'admin'");
            statement.execute("insert into settings (name, value, updated_on) values ('issues_export_limit', '100000', now()), ('per_page_options', '100', now())");
            statement.execute("""
                    insert into projects (name, identifier, description, is_public, status, lft, rgt, created_on, updated_on)
                    values ('Parter', 'parter', '', true, 1, 1, 2, now(), now())
                    """);
            statement.execute("insert into projects_trackers select p.id, t.id from projects p, trackers t");
            statement.execute("insert into enabled_modules (project_id, name) select id, 'issue_tracking' from projects");
        }
        List<String[]> texts = new ArrayList<>();
        try (Connection database = register.database();
                Statement statement = database.createStatement();
                var found = statement.executeQuery("""
                        select p.number, s.document ->> 'title',
                               (select string_agg(text, E'\\n\\n') from texts_of_sheet(s.document))
                        from project p join project_sheet s on s.project_id = p.id order by 1
                        """)) {
            while (found.next()) {
                texts.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
            }
        }
        try (Connection redmine = register.database("redmine");
                var insert = redmine.prepareStatement("""
                        insert into issues (id, root_id, lft, rgt, tracker_id, project_id, subject, description, status_id, priority_id, author_id,
                                            done_ratio, lock_version, is_private, created_on, updated_on)
                        select ?, ?, 1, 2, (select min(id) from trackers), (select min(id) from projects), left(?, 250), ?,
                               (select min(id) from issue_statuses), (select min(id) from enumerations where type = 'IssuePriority'),
                               (select id from users where login = 'admin'), 0, 0, false, now(), now()
                        """)) {
            for (String[] one : texts) {
                insert.setInt(1, Integer.parseInt(one[0]));
                insert.setInt(2, Integer.parseInt(one[0]));
                insert.setString(3, one[1]);
                insert.setString(4, one[2]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return settings;
    }

    private static Reader await(Process peer, Path folder) throws Exception {
        Reader reader = new Reader("http://127.0.0.1:" + PORT, Duration.ofMinutes(5));
        while (peer.isAlive()) {
            try {
                if (reader.get("/login").statusCode() == 200) {
                    return reader.signedIn("admin", "admin");
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("redmine.log"), StandardCharsets.UTF_8));
    }

    private static ProcessBuilder redmine(Path folder, Map<String, String> settings, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(REDMINE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redmine.log").toFile()));
        builder.environment().putAll(settings);
        return builder;
    }

    private static void run(ProcessBuilder command, Path folder) throws Exception {
        if (command.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("redmine.log"), StandardCharsets.UTF_8));
        }
    }

    /** Of the process and those it began, in MB; what they share is counted for each. */
    private static long resident(Process process) throws IOException {
        List<Long> all = new ArrayList<>();
        for (ProcessHandle one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            all.add(Register.resident(one.pid()));
        }
        Collections.sort(all);
        return all.stream().mapToLong(Long::longValue).sum();
    }
}
