package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.testing.Actors;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.io.StringReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves a register that was not told where people reach it, asked by somebody who says it is another. */
@RegisterWebTest
@Import(Register.class)
@TestInstance(Lifecycle.PER_CLASS)
class OwnAddressTest {

    private static final String EVIL = "ond.example";
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private Register register;

    @Autowired
    private Freezing freezing;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void openAnEdition() {
        accounts.makeTrials();
        register.add(ProjectMother.stressProject(), MAY);
        freezing.freeze(
                new FreezeOrder(UUID.randomUUID(), MAY, ProjectFilter.NONE, null, MAY, null, null, "Åben", "prøve"),
                step -> {});
        Edition edition = editions.find(1).orElseThrow();
        freezing.publish(edition, new Disclosure(false, false), Actors.secretary());
    }

    @Test
    void feedsAndCalendarsHoldNoHost() throws Exception {
        String feed = asked("GET /udgaver.atom", "", "");
        String calendar = asked("GET /udgaver.ics", "", "");

        assertThat(feed)
                .contains("href=\"/udgaver/1\"", "<id>tag:partsregister.invalid,2008:/udgaver/1</id>")
                .doesNotContain(EVIL, "localhost");
        var read = new SyndFeedInput().build(new StringReader(feed.substring(feed.indexOf("<?xml"))));
        assertThat(read.getEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getLink()).isEqualTo("/udgaver/1"));
        assertThat(calendar).contains("UID:udgave-1@partsregister").doesNotContain(EVIL, "localhost", "\nURL");
    }

    @Test
    void aLetterHoldsAPathAndSaysWhatToPutBeforeIt() throws Exception {
        SignIn admin = SignIn.as(Role.ADMIN, port);
        String account = account(admin, "brev");
        String sent = posted(admin, account + "/link/mail");
        String letter = database.sql("select body from mail where to_address = 'brev@example.org'")
                .query(String.class)
                .single();

        assertThat(sent).startsWith("HTTP/1.1 200");
        assertThat(letter)
                .containsPattern("(?m)^/adgangskode/[\\w-]{43}$")
                .contains("Skriv registerets adresse foran")
                .doesNotContain(EVIL, "localhost", "http");
    }

    @Test
    void aLinkThatIsShownLeadsWithinTheRegister() throws Exception {
        SignIn admin = SignIn.as(Role.ADMIN, port);
        String page = posted(admin, account(admin, "vist") + "/link");

        assertThat(page).doesNotContain(EVIL);
        assertThat(Jsoup.parse(page).select("a:has(code)").attr("href")).matches("/adgangskode/[\\w-]{43}");
    }

    @Test
    void administratorsAreAskedForTheAddress() throws Exception {
        SignIn admin = SignIn.as(Role.ADMIN, port);
        for (String page : List.of("/", "/administration/drift", account(admin, "spurgt"))) {
            assertThat(Jsoup.parse(admin.get(page).body()).select("p.warn").text())
                    .as(page)
                    .contains("PARTSREGISTER_ADDRESS");
        }
        assertThat(SignIn.as(Role.READER, port).get("/").body()).doesNotContain("PARTSREGISTER_ADDRESS");
    }

    private static String account(SignIn admin, String name) throws Exception {
        return admin.post(
                        "/administration/konti",
                        "/administration/konti",
                        Map.of("userName", name, "name", name, "email", name + "@example.org"))
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    private String posted(SignIn client, String address) throws Exception {
        String token = Jsoup.parse(client.get("/konto").body())
                .select("input[name=_csrf]")
                .attr("value");
        return asked(
                "POST " + address,
                "Cookie: " + client.cookies() + "\r\n",
                "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** What is answered to somebody who says that the register has another name. */
    private String asked(String line, String headers, String body) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            String request = line + " HTTP/1.1\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL + "\r\n" + headers
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
