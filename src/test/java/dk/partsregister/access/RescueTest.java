package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms that arrive when their sender is not signed in any more, and those that others send in their name. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class RescueTest {

    private static final String WORDS = "Skrevet i hånden: “æøå”\nog en linje til";
    private static final String FORM = "/projekter/999/rediger";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private RescuedForms forms;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void makeTrials() {
        accounts.makeTrials();
    }

    @BeforeEach
    void nothingIsKept() {
        database.sql("delete from rescued_form").update();
        database.sql("delete from attempt_limit").update();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://ond.example",
        "Origin, null",
        "X-Nothing, said"
    })
    void whatAnotherSiteSendsIsNeitherKeptNorChangesItACookie(String header, String value) throws Exception {
        SignIn victim = SignIn.as(Role.SECRETARIAT, port);
        int sessions = count("spring_session");

        // As a browser sends it: cookies of the session stay at home. And as one does that sends them all.
        HttpResponse<String> without = send(SignIn.nobody(port), FORM, Map.of("purpose", WORDS), header, value);
        HttpResponse<String> with = send(victim, FORM, Map.of("purpose", WORDS), header, value);

        assertThat(List.of(without.statusCode(), with.statusCode())).containsOnly(403);
        assertThat(with.body()).doesNotContain("Skrevet i hånden");
        if (!header.startsWith("X-")) {
            assertThat(without.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(count("rescued_form")).isZero();
        assertThat(count("spring_session")).isEqualTo(sessions);
        assertThat(victim.get("/projekter").statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangerCanNeitherHaveFormsKeptNorSessionsMade() throws Exception {
        int sessions = count("spring_session");
        SignIn stranger = SignIn.nobody(port);
        String token = token(stranger, "/login");
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer =
                    own(stranger, "/projekter/ny", Map.of("title", "x".repeat(100_000) + i, "_csrf", token));
            assertThat(answer.headers().firstValue("location")).hasValue("/login?tabt=ja");
            stranger.send(HttpRequest.newBuilder(stranger.at("/projekter?ord=" + i))
                    .header("Accept", "text/html")
                    .header("X-Long", "x".repeat(20_000)));
        }

        assertThat(count("rescued_form")).isZero();
        assertThat(count("spring_session")).isEqualTo(sessions);
        assertThat(stranger.get("/login?tabt=ja").body()).contains("Tilbage-knap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM,
                "/projekter/ny",
                "/projekter/999/noter",
                "/projekter/999/lukning",
                "/udgaver",
                "/udvalg/999/beslutninger",
                "/statusrunder/999/svar/1",
                "/min-status/1"
            })
    void whoWasSignedOutUnderWayGetsEveryCharacterBackAndNobodyElseDoes(String address) throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        String token = token(client, "/konto");
        database.sql("delete from spring_session").update();
        HttpResponse<String> sent = own(client, address, Map.of("purpose", WORDS, "change", "send", "_csrf", token));
        HttpResponse<String> other = signIn(client, Role.LEADER);
        HttpResponse<String> seenByOther = client.get("/fortsaet");
        HttpResponse<String> owner = signIn(client, Role.SECRETARIAT);

        assertThat(sent.headers().firstValue("location")).hasValue("/login");
        assertThat(other.headers().firstValue("location")).hasValue("/");
        assertThat(seenByOther.headers().firstValue("location")).hasValue("/");
        assertThat(owner.headers().firstValue("location")).hasValue("/fortsaet");
        Element form = Jsoup.parse(client.get("/fortsaet").body()).expectFirst("form[action=" + address + "]");
        assertThat(form.expectFirst("[name=purpose]").attr("value")).isEqualTo(WORDS);
        assertThat(form.expectFirst("[name=change]").attr("value"))
                .isEqualTo(address.matches(FORM + "|.*/ny") ? "fortsaet" : "send");
        assertThat(form.expectFirst("[name=_csrf]").attr("value")).isNotEmpty();
    }

    @Test
    void aFormWhoseTokenIsGoneIsKeptWithTheSessionAndWithoutIt() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        HttpResponse<String> signedIn = own(client, FORM, Map.of("purpose", WORDS, "_csrf", "gammel"));
        database.sql("delete from spring_session").update();
        HttpResponse<String> signedOut = own(client, FORM, Map.of("purpose", WORDS + " igen"));

        assertThat(signedIn.headers().firstValue("location")).hasValue("/fortsaet");
        assertThat(signedOut.headers().firstValue("location")).hasValue("/fortsaet");
        assertThat(count("rescued_form")).isEqualTo(2);
    }

    @Test
    void aRescuedFormStaysUntilItWasTakenInOrThrownAway() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        own(client, "/lister", Map.of("name", "Den første liste", "address", "ikke en adresse"));
        own(client, "/projekter/ny", Map.of("title", "Et nyt projekt"));
        own(client, "/projekter/ny", Map.of("title", "Et nyt projekt"));
        List<Element> shown = Jsoup.parse(client.get("/fortsaet").body()).select("section form");
        assertThat(shown).hasSize(4);

        client.get("/fortsaet");
        own(client, "/lister", fields(shown.get(2)));
        assertThat(count("rescued_form")).as("refused by its page").isEqualTo(2);
        assertThat(own(client, "/projekter/ny", fields(shown.get(0))).body()).contains("Et nyt projekt");
        assertThat(count("rescued_form")).as("taken in").isEqualTo(1);
        own(client, shown.get(3).attr("action"), fields(shown.get(3)));
        assertThat(count("rescued_form")).as("thrown away").isZero();
    }

    @Test
    void oneCannotThrowAwayWhatIsSomebodyElses() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        own(client, FORM, Map.of("purpose", WORDS));
        long id = database.sql("select id from rescued_form").query(Long.class).single();

        SignIn.as(Role.READER, port).post("/konto", "/fortsaet/" + id + "/kassering", Map.of());
        assertThat(count("rescued_form")).isEqualTo(1);
    }

    @Test
    void whatThereIsNoRoomForIsToldOnTheSignInPage() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        String token = token(client, "/konto");
        long account = database.sql("select id from account where user_name = 'sekretariat'")
                .query(Long.class)
                .single();
        database.sql("delete from spring_session").update();
        for (int i = 0; i < 20; i++) {
            assertThat(own(client, FORM, Map.of("purpose", WORDS + i, "_csrf", token))
                            .headers()
                            .firstValue("location"))
                    .hasValue("/login");
        }
        HttpResponse<String> refused = own(client, FORM, Map.of("purpose", "én for meget", "_csrf", token));

        assertThat(refused.headers().firstValue("location")).hasValue("/login?tabt=ja");
        database.sql("delete from rescued_form where id > (select min(id) from rescued_form)")
                .update();
        database.sql("update rescued_form set size = 9999990").update();
        assertThat(forms.keep(account, "127.0.0.1", large()))
                .as("of one address")
                .isFalse();
        assertThat(forms.keep(account, "192.0.2.1", large())).as("of another").isTrue();
        database.sql("update rescued_form set size = 49999990, client = 'x'").update();
        assertThat(forms.keep(account, "192.0.2.2", large())).as("in all").isFalse();
    }

    private static SentForm large() {
        return new SentForm(FORM, List.of(new SentForm.Field("purpose", "mere end ti tegn " + System.nanoTime())));
    }

    @Test
    void aCookieThatTheRegisterDidNotSignTellsNothing() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        String real = client.cookies().replaceAll(".*SIGNED-IN=\"?([^;\"]*).*", "$1");
        assertThat(real).contains(".");
        for (String forged : List.of("1" + real, real + "x", "1-9999999999.", "x", real.replace('.', '-'))) {
            HttpResponse<String> answer = SignIn.nobody(port)
                    .send(form(client, FORM, Map.of("purpose", WORDS))
                            .header("Cookie", "SIGNED-IN=" + forged)
                            .header("Sec-Fetch-Site", "same-origin"));
            assertThat(answer.statusCode()).as(forged).isEqualTo(403);
        }
        assertThat(count("rescued_form")).isZero();
    }

    @Test
    void aFormOfALinkIsShownAgainWhereItsTokenIsGone() throws Exception {
        String address = "/svar/" + "a".repeat(43);
        Element form = Jsoup.parse(own(SignIn.nobody(port), address, Map.of("p1.tekst-0", WORDS))
                        .body())
                .expectFirst("form.unsaved");

        assertThat(form.attr("action")).isEqualTo(address);
        assertThat(form.expectFirst("[name=p1.tekst-0]").attr("value")).isEqualTo(WORDS);
        assertThat(count("rescued_form")).isZero();
    }

    @Test
    void keptFormsGoAfterADayAndForgettingReachesThem() throws Exception {
        SignIn client = SignIn.as(Role.SECRETARIAT, port);
        own(client, FORM, Map.of("purpose", "Ledes af:\nGlemte Glemsom, HK"));
        database.sql("select forget('{}', '{Glemte Glemsom}', 'fjernet')")
                .query()
                .listOfRows();
        assertThat(client.get("/fortsaet").body()).contains("fjernet, HK").doesNotContain("Glemsom");

        database.sql("update rescued_form set sent_at = now() - interval '25 hours'")
                .update();
        assertThat(client.get("/fortsaet").headers().firstValue("location")).hasValue("/");
        forms.removeOld();
        assertThat(count("rescued_form")).isZero();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> signIn(SignIn client, Role role) throws Exception {
        var trial = SignIn.trial(role);
        return client.signIn(trial.userName(), trial.password());
    }

    private static String token(SignIn client, String page) throws Exception {
        return Jsoup.parse(client.get(page).body()).select("input[name=_csrf]").attr("value");
    }

    private static Map<String, String> fields(Element form) {
        return form.select("input[name]").stream()
                .collect(Collectors.toMap(one -> one.attr("name"), one -> one.attr("value")));
    }

    /** As a browser sends a form of a page of the register. */
    private static HttpResponse<String> own(SignIn client, String address, Map<String, String> fields)
            throws Exception {
        return send(client, address, fields, "Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> send(
            SignIn client, String address, Map<String, String> fields, String header, String value) throws Exception {
        return client.send(form(client, address, fields).header(header, value));
    }

    private static HttpRequest.Builder form(SignIn client, String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(client.at(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
