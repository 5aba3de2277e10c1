package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

/** Who is kept waiting when somebody tries and tries, and who is not. The tests reach the register as its proxy does. */
@RegisterWebTest
@TestPropertySource(properties = "partsregister.trusted-proxies=127.0.0.1, ::1, 192.0.2.0/24")
@TestInstance(Lifecycle.PER_CLASS)
class SignInLimitsTest {

    private static final String WRONG = "forkert forkert";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private AttemptLimits limits;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void makeTrials() {
        accounts.makeTrials();
    }

    @BeforeEach
    void attemptsAreThereAgain() {
        database.sql("delete from attempt_limit").update();
    }

    @Test
    void aDeviceThatHasSignedInBeforeIsNotKeptOutByThoseWhoGuess() throws Exception {
        SignIn owner = SignIn.as(Role.LEADER, port);
        var trial = SignIn.trial(Role.LEADER);
        guessUntilRefused(trial.userName(), "198.51.100.7");

        assertThat(SignIn.nobody(port)
                        .signIn(trial.userName(), trial.password())
                        .statusCode())
                .as("a stranger with the right password")
                .isEqualTo(429);
        assertThat(owner.signIn(trial.userName(), trial.password()).headers().firstValue("location"))
                .as("the owner")
                .hasValue("/");
    }

    @Test
    void whoSharesTheAddressOfOneWhoGuessesIsNotKeptOutOnAKnownDevice() throws Exception {
        SignIn owner = SignIn.as(Role.LEADER, port);
        var trial = SignIn.trial(Role.LEADER);
        MockHttpServletRequest guess = new MockHttpServletRequest();
        guess.setRemoteAddr("198.51.100.9");
        int tries = 0;
        while (tries < 300
                && limits.signIn("navn" + tries, Optional.empty(), guess).isEmpty()) {
            tries++;
        }
        assertThat(tries).as("tries of an address").isBetween(100, 105);
        SignIn guessing = SignIn.nobody(port);
        int rows = database.sql("select count(*) from attempt_limit")
                .query(Integer.class)
                .single();

        assertThat(from("198.51.100.9", guessing, "endnu et navn", WRONG).statusCode())
                .isEqualTo(429);
        assertThat(database.sql("select count(*) from attempt_limit")
                        .query(Integer.class)
                        .single())
                .as("refused names leave no rows")
                .isEqualTo(rows);
        assertThat(from("198.51.100.9", owner, trial.userName(), trial.password())
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aNameHasTenTriesFromWhereverTheyCome(int addresses) throws Exception {
        SignIn stranger = SignIn.nobody(port);
        int wrong = 0;
        while (wrong < 20
                && from("198.51.100." + wrong % addresses, stranger, "laeser", WRONG)
                                .statusCode()
                        != 429) {
            wrong++;
        }

        assertThat(wrong).as("tries that were let through").isBetween(10, 12);
    }

    @Test
    void aKnownDeviceHasABudgetOfItsOwnForItsAccountAlone() throws Exception {
        SignIn device = SignIn.as(Role.LEADER, port);
        var trial = SignIn.trial(Role.LEADER);
        int wrong = 0;
        while (wrong < 20 && device.signIn(trial.userName(), WRONG).statusCode() != 429) {
            wrong++;
        }
        assertThat(wrong).as("tries of a known device").isBetween(8, 10);

        guessUntilRefused("laeser", "198.51.100.7");
        assertThat(device.signIn("laeser", SignIn.trial(Role.READER).password()).statusCode())
                .as("another account on it")
                .isEqualTo(429);
    }

    @Test
    void aDeviceIsForgottenWhenThePasswordIsChangedOrTheAccountClosed() throws Exception {
        Actor admin = new Actor(0, "Prøve Admin", null, List.of());
        long id = desk.invite("enhed.prøve", "Enhed", "", admin);
        desk.choosePassword(desk.link(id, admin), "en hest på engen");
        SignIn device = SignIn.nobody(port);
        device.signIn("enhed.prøve", "en hest på engen");
        desk.choosePassword(desk.link(id, admin), "to heste på engen");
        guessUntilRefused("enhed.prøve", "198.51.100.7");

        assertThat(device.signIn("enhed.prøve", "to heste på engen").statusCode())
                .isEqualTo(429);

        String link = "/adgangskode/" + desk.link(id, admin);
        device.post(link, link, Map.of("password", "tre heste på engen", "again", "tre heste på engen"));
        assertThat(device.signIn("enhed.prøve", "tre heste på engen").statusCode())
                .as("who chose the password here is known here")
                .isEqualTo(302);
        desk.setActive(id, false, admin);
        assertThat(device.signIn("enhed.prøve", "tre heste på engen").statusCode())
                .isEqualTo(429);
    }

    @Test
    void aDeviceThatTheRegisterDidNotSignIsAStranger() throws Exception {
        SignIn owner = SignIn.as(Role.LEADER, port);
        String cookie = owner.cookies().replaceAll(".*DEVICE=\"?([^;\"]*).*", "$1");
        long other = database.sql("select id from account where user_name = 'laeser'")
                .query(Long.class)
                .single();
        String forged = cookie.replaceFirst("^\\d+", Long.toString(other));
        assertThat(forged).isNotEqualTo(cookie).contains(":");
        guessUntilRefused("laeser", "198.51.100.7");

        SignIn forger = SignIn.nobody(port);
        String token = token(forger.get("/login"));
        String xsrf = forger.cookies();
        HttpResponse<String> answer = SignIn.nobody(port)
                .send(form(forger, "laeser", SignIn.trial(Role.READER).password(), token)
                        .header("Cookie", xsrf + "; DEVICE=" + forged));
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void thePageSaysWhenToTryAgainAndKeepsTheNameAndTellsNothingOfWhoIsThere() throws Exception {
        HttpResponse<String> known = guessUntilRefused("laeser", "198.51.100.7");
        HttpResponse<String> unknown = guessUntilRefused("findes.ikke", "198.51.100.8");

        for (HttpResponse<String> answer : List.of(known, unknown)) {
            Document page = Jsoup.parse(answer.body());
            String wait = answer.headers().firstValue("Retry-After").orElseThrow();
            assertThat(page.select("#vent").text()).containsPattern("Prøv igen om " + wait + " sekund");
            assertThat(page.expectFirst("form [name=_csrf]").attr("value")).isNotEmpty();
        }
        assertThat(Jsoup.parse(known.body()).expectFirst("#username").attr("value"))
                .isEqualTo("laeser");
        assertThat(stripped(known, "laeser")).isEqualTo(stripped(unknown, "findes.ikke"));
    }

    private static String stripped(HttpResponse<String> answer, String name) {
        return answer.body()
                .replaceAll("value=\"[\\w-]{40,}\"", "")
                .replaceAll("\\d+ sekund(er)?", "")
                .replaceAll("<p[^>]*>Henvisning.*?</p>", "")
                .replace("value=\"" + name + "\"", "");
    }

    @Test
    void pagesOfPasswordsSayItToo() throws Exception {
        SignIn client = SignIn.nobody(port);
        HttpResponse<String> asked = client.get("/login");
        for (int i = 0; i < 12 && asked.statusCode() != 429; i++) {
            asked = client.post("/adgangskode/glemt", "/adgangskode/glemt", Map.of("username", "ukendt.navn"));
        }
        SignIn reader = SignIn.as(Role.READER, port);
        HttpResponse<String> changed = reader.get("/konto");
        for (int i = 0; i < 12 && changed.statusCode() != 429; i++) {
            changed = reader.post(
                    "/konto", "/konto/adgangskode", Map.of("current", WRONG, "password", "x", "again", "x"));
        }

        assertThat(Jsoup.parse(asked.body()).select("#vent").text()).contains("Prøv igen om ");
        assertThat(Jsoup.parse(asked.body()).expectFirst("#username").attr("value"))
                .isEqualTo("ukendt.navn");
        assertThat(Jsoup.parse(changed.body()).select("#vent").text()).contains("Prøv igen om ");
        assertThat(Waiting.of(Duration.ofMinutes(5)).isSoon()).isFalse();
        assertThat(Waiting.of(Duration.ofMinutes(5)).clock()).matches("\\d\\d\\.\\d\\d");
    }

    @Test
    void namesThatWereTypedAreNotKept() throws Exception {
        SignIn.nobody(port).signIn("min-hemmelige-kode", WRONG);

        assertThat(database.sql("select id from attempt_limit")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(id -> id.contains("hemmelige") || id.contains("127.0.0.1"));
        database.sql("update attempt_limit set expires_at = 1").update();
        limits.removeOld();
        assertThat(database.sql("select count(*) from attempt_limit")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void strangersWaitForEachOtherAndThoseWhoAreKnownForNone() throws Exception {
        SignInGate gate = new SignInGate(2);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        Thread stranger = new Thread(() -> pass(
                gate,
                false,
                () -> {
                    inside.countDown();
                    leave.await();
                },
                passed));
        stranger.start();
        inside.await();
        List<Thread> crowd = Stream.generate(() -> new Thread(() -> pass(gate, false, () -> {}, passed)))
                .limit(16)
                .toList();
        crowd.forEach(Thread::start);
        for (Thread one : crowd) {
            while (one.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        assertThat(gate.pass(true, () -> {})).as("known").isTrue();
        assertThat(gate.pass(false, () -> {})).as("one stranger more").isFalse();
        leave.countDown();
        stranger.join();
        for (Thread one : crowd) {
            one.join();
        }
        assertThat(passed.get()).isEqualTo(17);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void pass(SignInGate gate, boolean known, Work work, AtomicInteger passed) {
        try {
            boolean done = gate.pass(known, () -> {
                try {
                    work.run();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            passed.addAndGet(done ? 1 : 0);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void onlyAProxyThatIsTrustedSaysWhoseAddressItIs() throws Exception {
        String one = guessUntilRefused("navn.et", "198.51.100.1").body();
        assertThat(one).contains("Prøv igen om ");
        database.sql("delete from attempt_limit").update();
        SignIn client = SignIn.nobody(port);
        from("198.51.100.1", client, "a", WRONG);
        from("203.0.113.5, 198.51.100.1", client, "b", WRONG);
        from("198.51.100.1, 192.0.2.77", client, "c", WRONG);
        from("2001:db8::1", client, "d", WRONG);

        assertThat(database.sql("select count(*) from attempt_limit where id like 'address %'")
                        .query(Integer.class)
                        .single())
                .as("what stands before the last stranger was said by that stranger")
                .isEqualTo(2);
    }

    private HttpResponse<String> guessUntilRefused(String name, String address) throws Exception {
        SignIn stranger = SignIn.nobody(port);
        HttpResponse<String> answer = from(address, stranger, name, WRONG);
        for (int i = 0; i < 12 && answer.statusCode() != 429; i++) {
            answer = from(address, stranger, name, WRONG);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    private static HttpResponse<String> from(String address, SignIn client, String name, String password)
            throws Exception {
        String token = token(client.get("/login"));
        return client.send(form(client, name, password, token).header("X-Forwarded-For", address));
    }

    private static String token(HttpResponse<String> page) {
        return Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("input[name=_csrf]"))
                .attr("value");
    }

    private static HttpRequest.Builder form(SignIn client, String name, String password, String token) {
        String body = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf=" + token;
        return HttpRequest.newBuilder(client.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
