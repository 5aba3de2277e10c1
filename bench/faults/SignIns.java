import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code bench/run SignIns}, after {@code mvn package}: twenty who have signed in before sign in again, while 180 wrong passwords are sent at once –
 * all from one address, and each from an address and with a name of its own; and one who signs in while somebody tries the same name each 0.7 s.
 */
public class SignIns {

    private static final int PORT = 18095;
    private static final int KNOWN = 20;
    private static final int WRONG = 180;
    private static final List<String[]> ACCOUNTS = List.of(
            new String[] {"sekretariat", "prøv-redigering-her"},
            new String[] {"leder", "prøv-som-projektleder"},
            new String[] {"medlem", "prøv-som-styregruppe"},
            new String[] {"laeser", "prøv-at-læse-bare"},
            new String[] {"admin", "prøv-at-administrere"});

    /** Somebody with a browser, who comes by a proxy. */
    private static final class Visitor {

        private final String name;
        private final String password;
        private final String address;
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private String form = "";

        Visitor(String name, String password, String address) {
            this.name = name;
            this.password = password;
            this.address = address;
        }

        Visitor atThePage() throws Exception {
            form = Reader.fields(send(HttpRequest.newBuilder(uri()).GET()).body());
            return this;
        }

        HttpResponse<String> signIn() throws Exception {
            String body = form + "&username=" + encoded(name) + "&password=" + encoded(password);
            return send(HttpRequest.newBuilder(uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(
                    request.timeout(Duration.ofSeconds(120)).header("X-Forwarded-For", address).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static URI uri() {
            return URI.create("http://localhost:" + PORT + "/login");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (boolean spread : List.of(false, true)) {
            Path folder = Files.createTempDirectory("partsregister-signins");
            try (Register register =
                    Register.start(folder, PORT, List.of(), Map.of("PARTSREGISTER_TRUSTED_PROXIES", "127.0.0.1,::1"))) {
                Visitor owner = atOnce(spread, register);
                if (spread) {
                    besideOneWhoTries(owner);
                }
            }
        }
        System.exit(0);
    }

    private static Visitor atOnce(boolean spread, Register register) throws Exception {
        List<Visitor> known = new ArrayList<>();
        for (int one = 0; one < KNOWN; one++) {
            String[] account = ACCOUNTS.get(one % ACCOUNTS.size());
            Visitor visitor = new Visitor(account[0], account[1], spread ? "198.51.100." + one : "203.0.113.1").atThePage();
            int status = visitor.signIn().statusCode();
            if (status != 302) {
                throw new IllegalStateException("Not signed in: " + status);
            }
            known.add(visitor.atThePage());
        }
        List<Visitor> wrong = new ArrayList<>();
        for (int one = 0; one < WRONG; one++) {
            String name = spread ? "navn" + one : ACCOUNTS.get(one % ACCOUNTS.size())[0];
            wrong.add(new Visitor(name, "forkert kode " + one, spread ? "10.1." + one + ".1" : "203.0.113.1").atThePage());
        }
        List<Double> seconds = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> answers = new ConcurrentSkipListMap<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (Visitor one : wrong) {
            all.add(thread(start, () -> answers.merge("stranger " + told(one.signIn()), 1, Integer::sum)));
        }
        for (Visitor one : known) {
            all.add(thread(start, () -> {
                long begun = System.nanoTime();
                answers.merge("known " + told(one.signIn()), 1, Integer::sum);
                seconds.add((System.nanoTime() - begun) / 1e9);
            }));
        }
        start.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        Collections.sort(seconds);
        System.out.printf(
                "%d known among %d wrong at once, %s: known answered after %.2f s (median), %.2f s (slowest); %s; %d MB resident%n",
                KNOWN, WRONG, spread ? "an address and a name each" : "one address, five names",
                seconds.get(seconds.size() / 2), seconds.get(seconds.size() - 1), new TreeMap<>(answers), register.resident());
        return known.get(0);
    }

    /** Somebody tries a name each 0.7 s for a minute; then its owner comes, on a device that is known and on a new one. */
    private static void besideOneWhoTries(Visitor owner) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        Thread trying = thread(new CountDownLatch(0), () -> {
            Visitor stranger = new Visitor(owner.name, "forkert kode", "203.0.113.9").atThePage();
            while (going.get()) {
                stranger.signIn();
                Thread.sleep(700);
            }
        });
        Thread.sleep(60_000);
        String elsewhere = told(new Visitor(owner.name, owner.password, "203.0.113.21").atThePage().signIn());
        String here = told(owner.atThePage().signIn());
        going.set(false);
        trying.join();
        System.out.println("after a minute with a wrong one each 0.7 s: on a known device " + here + ", on a new one " + elsewhere);
    }

    private static String told(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("location").orElse("");
        return answer.statusCode() + (to.contains("fejl") ? " wrong" : to.isEmpty() ? "" : " in");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Thread thread(CountDownLatch start, Work work) {
        Thread thread = new Thread(() -> {
            try {
                start.await();
                work.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
