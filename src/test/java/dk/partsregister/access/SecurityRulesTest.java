package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import dk.partsregister.testing.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@RegisterWebTest
@Import(Trouble.class)
@TestPropertySource(
        properties = {"server.forward-headers-strategy=native", "partsregister.address=https://register.example"})
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SecurityRulesTest {

    private SignIn client;

    @Autowired
    private FirstAccounts accounts;

    @LocalServerPort
    private int port;

    @BeforeAll
    void signIn() throws Exception {
        accounts.makeTrials();
        client = SignIn.as(Role.SECRETARIAT, port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                            200",
        "GET,  /oversigt,                    200",
        "HEAD, /oversigt,                    200",
        "GET,  /oversigt/totaler,            200",
        "GET,  /projekter,                   200",
        "GET,  /tidslinje,                   200",
        "GET,  /organisationer,              200",
        "GET,  /udvalg,                      200",
        "GET,  /puljer,                      200",
        "GET,  /filer/partsregister.css,     200",
        "GET,  /actuator/health,             200",
        "GET,  /actuator,                    404",
        "GET,  /actuator/env,                404",
        "GET,  /error,                       404",
        "GET,  /findes-ikke,                 404",
        "GET,  /projekter/otte,              404",
        "GET,  /oversigt;a=b,                400",
        "POST, /oversigt,                    403",
        "DELETE, /projekter/8,               403",
        "POST, /administration/konti,        403",
        "GET,  /projekter?uheld=500,         500",
        "GET,  /projekter?uheld=503,         503",
        "GET,  /projekter?uheld=409,         409"
    })
    void everyAddressIsAnsweredByItsRule(String method, String address, int status) throws Exception {
        assertThat(answer(method, address).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /oversigt;a=b,         Forespørgslen kan ikke læses",
        "POST, /administration/konti, Det er der ikke adgang til",
        "GET,  /findes-ikke,         Siden findes ikke",
        "GET,  /projekter?uheld=409, En anden har gemt imens",
        "GET,  /projekter?uheld=503, Registeret er ikke klar",
        "GET,  /projekter?uheld=500, Der skete en fejl i registeret"
    })
    void aRefusalSaysWhatItMeansAndHasAReferenceThatTheLogKnows(
            String method, String address, String heading, CapturedOutput log) throws Exception {
        var page = Jsoup.parse(answer(method, address).body());

        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/oversigt", "/projekter");
        String reference = page.select("main .hint").text().replace("Henvisning: ", "");
        assertThat(reference).matches("[A-Z2-9]{8}");
        assertThat(log).contains("[" + reference + "]");
        assertThat(page.text()).doesNotContain("Exception", "dk.partsregister", "jdbc", "Tomcat");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("""
                            POST /oversigt HTTP/1.1
                            Host: localhost
                            Content-Length: 999999999
                            Connection: close

                            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));

            // The server waits for the rest of what was announced, so nobody waits for it to hang up.
            var answered = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8).useDelimiter("</html>");
            String answer = answered.next();

            assertThat(answer).startsWith("HTTP/1.1 413").contains("Det er for stort", "Henvisning: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"20000000, 403", "20000001, 413"})
    void aBodyMayHoldTwentyMillionBytes(int bytes, int status) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(client.at("/oversigt"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsLimitedToo() throws Exception {
        byte[] form = ("_csrf=" + token() + "&purpose=" + "x".repeat(21_000_000)).getBytes(StandardCharsets.US_ASCII);
        var answer = client.send(HttpRequest.newBuilder(client.at("/konto/sessioner"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Forespørgslen kan ikke læses");
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    @Test
    void whatCouldNotBeSavedIsStillThereToBeSentAgain() throws Exception {
        var answer = client.post(
                "/konto", "/projekter/8/rediger?uheld=503", Map.of("purpose", "Skrevet <b>her</b>", "sheet", "7"));
        var secret = client.post("/konto", "/konto/adgangskode?uheld=503", Map.of("current", "hemmelig-kode"));

        var form = Jsoup.parse(answer.body()).expectFirst("form.unsaved");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(form.attr("action")).isEqualTo("/projekter/8/rediger");
        assertThat(form.select("[name=purpose]").attr("value")).isEqualTo("Skrevet <b>her</b>");
        assertThat(form.select("[name=_csrf]").attr("value")).isNotEmpty();
        assertThat(secret.statusCode()).isEqualTo(503);
        assertThat(secret.body()).doesNotContain("hemmelig-kode");
    }

    @Test
    void whoMeetsARegisterWithoutDatabaseIsToldWhenToTryAgain() throws Exception {
        assertThat(answer("GET", "/projekter?uheld=503").headers().firstValue("Retry-After"))
                .hasValue("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/%2e%2e/etc", "/oversigt?pr=LONG"})
    void whatTheServerItselfRefusesIsAlsoSaidInDanish(String address) throws Exception {
        var answer = answer("GET", address.replace("LONG", "9".repeat(40_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Forespørgslen kan ikke læses");
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    @Test
    void pagesMayOnlyUseWhatTheRegisterItselfServes() throws Exception {
        var headers = answer("GET", "/oversigt").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void behindTlsCookiesAreBoundToTheHostAndTheBrowserIsToldToStayThere() throws Exception {
        var admin = SignIn.trial(Role.ADMIN);
        SignIn safe = SignIn.nobody(port);
        var form = safe.send(HttpRequest.newBuilder(safe.at("/login")).header("X-Forwarded-Proto", "https"));
        String token = cookie(form, "__Host-XSRF-TOKEN");
        var entered = safe.send(HttpRequest.newBuilder(safe.at("/login"))
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", "__Host-XSRF-TOKEN=" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + admin.userName() + "&password=" + admin.password() + "&_csrf=" + csrf(form))));

        assertThat(form.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("max-age=31536000", "includeSubDomains"));
        assertThat(form.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(entered.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("SESSION"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-SESSION=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"));

        var plain = SignIn.nobody(port).get("/login");
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(plain.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).doesNotContain("__Host-", "Secure").contains("; HttpOnly", "; SameSite="));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String csrf(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("input[name=_csrf]").attr("value");
    }

    @ParameterizedTest
    @CsvSource({
        "//ond.example/oversigt?ord=, 400",
        "/%2fond.example/oversigt?ord=, 400",
        "/oversigt?ord=&tilbage=https://ond.example, 302",
        "/projekter?ord=&sorter=//ond.example, 302",
        "/\\ond.example/oversigt?ord=, 400",
        "/%5cond.example/oversigt?ord=, 400",
        "/@ond.example/oversigt?ord=, 404",
        "/oversigt?ord=&tilbage=%5c%5cond.example, 302",
        "/oversigt?ord=&tilbage=@ond.example, 302",
        "@ond.example/oversigt?ord=, 400"
    })
    void noRedirectLeadsElsewhere(String address, int status) throws Exception {
        String answer = asked("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + client.cookies());

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                .allSatisfy(line -> assertThat(line).matches("Location: /[a-z]+\\?.*"));
    }

    @Test
    void theHostThatIsAskedForIsNotBelieved() throws Exception {
        for (String page : List.of("/login", "/adgangskode/glemt", "/oversigt", "/udgaver.atom")) {
            assertThat(asked("GET " + page + " HTTP/1.1\r\nHost: ond.example\r\nX-Forwarded-Host: ond.example"))
                    .as(page)
                    .doesNotContain("ond.example");
        }
    }

    @Test
    void whatEachRequestMayHoldIsLimited() throws Exception {
        String many = "/oversigt?" + "a=1&".repeat(10_001);
        String fields = "a=1&".repeat(10_001);
        var form = client.send(HttpRequest.newBuilder(client.at("/oversigt"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));

        assertThat(answer("GET", many).statusCode()).isEqualTo(400);
        assertThat(form.statusCode()).isIn(400, 403, 413);
        assertThat(asked("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Stor: " + "x".repeat(33_000)))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({"10000, 302, ''", "10001, 400, Forespørgslen kan ikke læses"})
    void aFormMayHaveTenThousandFields(int fields, int status, String heading) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(client.at("/konto/sessioner"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token() + "&a=1".repeat(fields - 1))));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    private String token() throws Exception {
        return URLEncoder.encode(csrf(client.get("/konto")), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/oversigt",
                "/projekter/8/rediger",
                "/udgaver",
                "/filer/partsregister.css",
                "/actuator/health",
                "/findes-ikke"
            })
    void whatWasSentIsNeverEchoed(String address) throws Exception {
        String answer = asked(
                "TRACE " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Ekko: hemmelig\r\nCookie: " + client.cookies());

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("hemmelig", "X-Ekko");
    }

    @Test
    void aLineOfTheLogIsOneLineWithTheReferenceAndWithoutWhatIsSecret(CapturedOutput log) throws Exception {
        SignIn nobody = SignIn.nobody(port);
        nobody.signIn("anne@example.org", "hemmelig-kode");
        var missing = client.get("/findes%0d%0aINFO%20falsk");
        nobody.get("/svar/HEMMELIGTLINK");
        nobody.get("/adgangskode/HEMMELIGTLINK");
        nobody.get("/kalender/HEMMELIGTLINK.ics");

        String reference = missing.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(reference).matches("[A-Z2-9]{8}");
        assertThat(log.getAll().lines().filter(line -> line.contains("[" + reference + "]")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("400 GET /findes%0d%0aINFO%20falsk"));
        assertThat(log.getAll()).doesNotContain("HEMMELIGTLINK", "anne@example.org", "hemmelig-kode");
    }

    /** What is answered to a request just as it stands here. */
    private String asked(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projekter?uheld=500",
                "/projekter?uheld=503",
                "/projekter?uheld=409",
                "/findes-ikke",
                "/oversigt;a=b",
                "/../../etc/passwd",
                "/oversigt?pr=i-morgen",
                "/oversigt?pr=LONG"
            })
    void pagesForWhatWentWrongAreGuardedToo(String address) throws Exception {
        var answer = answer("GET", address.replace("LONG", "9".repeat(40_000)));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void stylesHaveAddressesThatChangeWithTheirContentAndMayBeKept() throws Exception {
        List<String> styles = Jsoup.parse(answer("GET", "/").body())
                .select("link[rel=stylesheet]")
                .eachAttr("href");

        assertThat(styles).hasSize(2).allSatisfy(style -> {
            assertThat(style).matches(".*-[0-9a-f]{32}\\.css");
            assertThat(answer("GET", style).headers().firstValue("Cache-Control"))
                    .hasValue("max-age=31536000, public");
        });
    }

    private HttpResponse<String> answer(String method, String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(client.at(address)).method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
