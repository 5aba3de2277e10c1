package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import dk.partsregister.testing.Trouble;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

@RegisterWebTest
@Import(Trouble.class)
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
