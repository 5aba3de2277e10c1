package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.shared.Danish;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts from the invitation to the day they are closed. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class AccountsTest {

    private static final String PASSWORD = "fire hunde spiser pære";
    private static final Actor ADMIN = new Actor(0, "Prøve Admin", null, List.of());

    private int made;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts firstAccounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void makeTrials() {
        firstAccounts.makeTrials();
    }

    @BeforeEach
    void attemptsAreThereAgain() {
        database.sql("delete from attempt_limit").update();
    }

    @Test
    void anInvitationLetsItsOwnerChooseAPasswordOnce() throws Exception {
        SignIn admin = SignIn.as(Role.ADMIN, port);
        HttpResponse<String> made = admin.post(
                "/administration/konti",
                "/administration/konti",
                Map.of("name", "Åse Krogh", "userName", "aase.krogh", "email", "aase@eksempel.dk"));
        String account = made.headers().firstValue("location").orElseThrow().replaceAll(".*(/administration)", "$1");
        admin.post(
                account,
                account + "/roller",
                Map.of("role", "READER", "organisation", "", "programme", "", "from", "", "to", ""));
        String link = Jsoup.parse(
                        admin.post(account, account + "/link", Map.of()).body())
                .select("code")
                .text()
                .replaceAll(".*(/adgangskode/)", "$1");

        SignIn owner = SignIn.nobody(port);
        assertThat(owner.post(link, link, Map.of("password", "kort", "again", "kort"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(owner.post(link, link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/login?valgt=ja"));
        assertThat(owner.get(link).statusCode()).isEqualTo(404);
        owner.signIn("Aase.Krogh", PASSWORD);
        assertThat(owner.get("/oversigt").statusCode()).isEqualTo(200);
        assertThat(admin.get("/administration/haendelser?ord=krogh").body())
                .contains("Åse Krogh", "Prøve admin", "reader");
        assertThat(database.sql("select count(*) from account_link where hash = :link")
                        .param("link", link.substring(link.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void knownAndUnknownNamesAreAnsweredAlike() throws Exception {
        HttpResponse<String> known = SignIn.nobody(port).signIn("laeser", "noget helt andet");
        HttpResponse<String> unknown = SignIn.nobody(port).signIn("findes.ikke", "noget helt andet");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(known.headers().firstValue("location"))
                .isEqualTo(unknown.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/login?fejl=ja"));
    }

    @Test
    void whoAsksForPasswordsTooOftenIsToldToWaitToo() throws Exception {
        SignIn client = SignIn.nobody(port);
        HttpResponse<String> answer = client.get("/adgangskode/glemt");
        for (int i = 0; i < 12 && answer.statusCode() != 429; i++) {
            answer = client.post("/adgangskode/glemt", "/adgangskode/glemt", Map.of("username", "ukendt.navn"));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("For mange forsøg");
    }

    @Test
    void whoTriesTooOftenIsToldToWaitAndIsNotLockedOutForGood() throws Exception {
        SignIn client = SignIn.nobody(port);
        HttpResponse<String> answer = client.signIn("ukendt.navn", "forkert forkert");
        for (int i = 0; i < 12 && answer.statusCode() != 429; i++) {
            answer = client.signIn("ukendt.navn", "forkert forkert");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 31));
        assertThat(answer.body()).contains("For mange forsøg", "Ingen bliver lukket ude for altid");
        assertThat(SignIn.nobody(port)
                        .signIn("laeser", SignIn.trial(Role.READER).password())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theIdOfTheSessionChangesWhenSomebodySignsIn() throws Exception {
        SignIn client = SignIn.nobody(port);
        client.get("/oversigt");
        String before = database.sql("select session_id from spring_session where principal_name is null")
                .query(String.class)
                .list()
                .toString();
        client.signIn("laeser", SignIn.trial(Role.READER).password());

        assertThat(database.sql("select session_id from spring_session where principal_name = 'laeser'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(before::contains);
    }

    @Test
    void closingAnAccountEndsItsSessionsAtOnce() throws Exception {
        long id = account();
        SignIn client = signedIn(id);

        desk.setActive(id, false, ADMIN);

        assertThat(client.get("/oversigt").statusCode()).isEqualTo(302);
        assertThat(client.signIn(userName(id), PASSWORD).headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("fejl"));
    }

    @Test
    void changingThePasswordEndsAllOtherSessions() throws Exception {
        long id = account();
        SignIn here = signedIn(id);
        SignIn elsewhere = signedIn(id);

        HttpResponse<String> wrong = here.post(
                "/konto",
                "/konto/adgangskode",
                Map.of("current", "forkert", "password", "ganske nyt og langt", "again", "ganske nyt og langt"));
        here.post(
                "/konto",
                "/konto/adgangskode",
                Map.of("current", PASSWORD, "password", "ganske nyt og langt", "again", "ganske nyt og langt"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(here.get("/konto").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionThatIsTooOldEndsHoweverBusy() throws Exception {
        long id = account();
        SignIn client = signedIn(id);
        database.sql(
                        "update spring_session set creation_time = creation_time - 13 * 3600 * 1000 where principal_name = :name")
                .param("name", userName(id))
                .update();

        assertThat(client.get("/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void anHourWithoutARequestEndsASession() throws Exception {
        long id = account();
        SignIn client = signedIn(id);

        leaveAlone(id, 59);
        assertThat(client.get("/konto").statusCode()).as("59 minutes").isEqualTo(200);
        leaveAlone(id, 61);
        assertThat(client.get("/konto").statusCode()).as("61 minutes").isEqualTo(302);
    }

    /** Sets back when the sessions of somebody were used last. */
    private void leaveAlone(long account, int minutes) {
        int sessions = database.sql("update spring_session set last_access_time = last_access_time - :time,"
                        + " expiry_time = expiry_time - :time where principal_name = :name")
                .param("time", minutes * 60_000L)
                .param("name", userName(account))
                .update();
        assertThat(sessions).isEqualTo(1);
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookie() throws Exception {
        long id = account();
        SignIn client = signedIn(id);
        String cookies = client.cookies();
        assertThat(withCookies(cookies).statusCode()).isEqualTo(200);
        String session = database.sql("select session_id from spring_session where principal_name = :name")
                .param("name", userName(id))
                .query(String.class)
                .single();

        assertThat(client.post("/log-ud", "/log-ud", Map.of()).headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/login?ud=ja"));

        assertThat(rowsOf(session)).isZero();
        HttpResponse<String> answer = withCookies(cookies);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/login"));
        assertThat(rowsOf(session)).isZero();
    }

    private HttpResponse<String> withCookies(String cookies) throws Exception {
        SignIn other = SignIn.nobody(port);
        return other.send(HttpRequest.newBuilder(other.at("/konto"))
                .header("Cookie", cookies)
                .GET());
    }

    private int rowsOf(String session) {
        return database.sql("select count(*) from spring_session where session_id = :session")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRoleCountsFromItsFirstDayToItsLast() throws Exception {
        long id = desk.invite("dage" + ++made, "Dage", "", ADMIN);
        LocalDate today = LocalDate.now(Danish.ZONE);
        desk.give(id, Role.READER, null, null, today.plusDays(2), null, ADMIN);
        desk.give(id, Role.READER, null, null, null, today.minusDays(2), ADMIN);
        SignIn client = signedIn(id);

        HttpResponse<String> none = client.get("/oversigt");
        desk.give(id, Role.READER, null, null, today.minusDays(1), today.plusDays(1), ADMIN);

        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(client.get("/oversigt").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() {
        long admin = database.sql("select id from account where user_name = 'admin'")
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> desk.setActive(admin, false, ADMIN))
                .isInstanceOfSatisfying(
                        AccountDesk.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("sidste"));
        long role = desk.find(admin).orElseThrow().roles().get(0).id();
        assertThatThrownBy(() -> desk.take(admin, role, ADMIN)).isInstanceOf(AccountDesk.Refused.class);
    }

    @Test
    void afterSigningInOneIsAtThePageOneAskedForAndNeverElsewhere() throws Exception {
        SignIn client = SignIn.nobody(port);
        client.send(HttpRequest.newBuilder(client.at("/puljer?pr=2008-05-13"))
                .header("Accept", "text/html")
                .GET());

        assertThat(client.signIn("laeser", SignIn.trial(Role.READER).password())
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/puljer?pr=2008-05-13"));
    }

    private long account() {
        long id = desk.invite("prøve" + ++made, "Prøve " + made, "", ADMIN);
        desk.give(id, Role.READER, null, null, null, null, ADMIN);
        return id;
    }

    private String userName(long id) {
        return desk.find(id).orElseThrow().account().userName();
    }

    private SignIn signedIn(long id) throws Exception {
        if (desk.find(id).orElseThrow().account().invited()) {
            desk.choosePassword(desk.link(id, ADMIN), PASSWORD);
        }
        SignIn client = SignIn.nobody(port);
        client.signIn(userName(id), PASSWORD);
        return client;
    }
}
