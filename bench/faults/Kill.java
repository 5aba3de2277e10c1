import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills the program, or its PostgreSQL, while four people save again and again, and looks whether a save that was acknowledged is lost, or
 * one is there by half.
 *
 * <p>{@code bench/run Kill program|postgres [TIMES]}, after {@code mvn package}.
 */
public class Kill {

    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("KILL_PORT", "18090"));

    /** Number of the first project that is saved; each of these has somebody who saves it. */
    private static final int FIRST = 6;

    private static final int SAVERS = 4;

    private static final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private static final Map<Integer, Reader> people = new ConcurrentHashMap<>();
    private static volatile boolean saving;

    public static void main(String[] arguments) throws Exception {
        boolean program = arguments[0].equals("program");
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path folder = Files.createTempDirectory("partsregister-kill");
        Random random = new Random(7);
        int lost = 0;
        int half = 0;
        double longest = 0;
        double slowest = Double.MAX_VALUE;
        for (int time = 1; time <= times; time++) {
            long began = System.nanoTime();
            Register register = Register.start(folder, PORT, List.of(), Map.of());
            longest = Math.max(longest, (System.nanoTime() - began) / 1e9);
            try (Connection database = register.database()) {
                lost += missing(database);
                half += halves(database);
            }
            saving = true;
            List<Thread> savers = new ArrayList<>();
            for (int project = FIRST; project < FIRST + SAVERS; project++) {
                savers.add(saver(register, project, time));
            }
            int before = acknowledged.size();
            long start = System.nanoTime();
            Thread.sleep(4000 + random.nextInt(3000));
            int saved = acknowledged.size() - before;
            slowest = Math.min(slowest, saved / ((System.nanoTime() - start) / 1e9));
            if (!program) {
                Register.run("kill", "-9", Long.toString(register.postmaster()));
                Thread.sleep(500);
            }
            register.process.destroyForcibly().waitFor();
            saving = false;
            for (Thread saver : savers) {
                saver.join();
            }
        }
        try (Register register = Register.start(folder, PORT, List.of(), Map.of());
                Connection database = register.database()) {
            lost += missing(database);
            half += halves(database);
        }
        System.out.printf(
                "%s killed %d times: %d saves acknowledged, at least %.1f a second, %d lost, %d by half; longest start after it %.1f s%n",
                arguments[0], times, acknowledged.size(), slowest, lost, half, longest);
    }

    /** Somebody who saves a project until the program is gone, signed in once and for all. */
    private static Thread saver(Register register, int project, int time) {
        Thread thread = new Thread(() -> {
            try {
                Reader person = people.get(project);
                if (person == null) {
                    person = register.secretariat();
                    people.put(project, person);
                }
                for (int turn = 0; saving; turn++) {
                    String mark = "Mærke" + project + "x" + time + "x" + turn + "x";
                    String form = Reader.editing(person.get("/projekter/" + project + "/rediger").body(), mark);
                    if (form == null) {
                        return; // A page that says the database is away.
                    }
                    HttpResponse<String> answer = person.post("/projekter/" + project + "/rediger", form);
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
            if (Register.count(database, "select count(*) from project_sheet where document ->> 'purpose' like '%" + mark + "%'") != 1) {
                missing++;
                System.err.println("Lost: " + mark);
            }
        }
        return missing;
    }

    /** Projects whose tables say something else than their newest sheet. */
    private static int halves(Connection database) throws Exception {
        return Register.count(database, """
                select count(*) from project p join lateral (
                    select document from project_sheet where project_id = p.id
                    order by effective_on desc, recorded_at desc, id desc limit 1) s on true
                where p.number between 6 and 9 and position('Mærke' in p.purpose) > 0 and p.purpose <> s.document ->> 'purpose'
                """);
    }
}
