package dk.partsregister.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.mail.StoredLetter.State;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters go to a real mail server, which is sometimes away. */
@RegisterWebTest
@TestPropertySource(properties = "partsregister.address=https://register.example")
@Timeout(90)
class MailTest {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    static {
        SERVER.start();
        SERVER.setUser("partsregister@localhost", "register", "hemmeligt");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postman postman;

    @Autowired
    private ReturnedMail returnedMail;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("partsregister.mail.retry", () -> "1s");
        properties.add(
                "partsregister.mail.bounces",
                () -> "imap://register:hemmeligt@127.0.0.1:" + SERVER.getImap().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aLetterArrivesOnceAsTextAndAsHtmlWithItsDanishLetters() throws Exception {
        long id = write(
                "prøve-1",
                "Åse Ærø",
                "aase@example.org",
                "Frist på fredag",
                "Kære Åse\n\nSe https://example.org/a?b=1&c=2 <2>\nHilsen");
        waitFor(id, State.SENT);

        transaction.executeWithoutResult(
                status -> outbox.write(new Letter("prøve-1", "Åse", "aase@example.org", "Igen", "Igen", false)));

        assertThat(SERVER.waitForIncomingEmail(2_000, 1)).isTrue();
        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Frist på fredag");
        assertThat(received[0].getAllRecipients()[0])
                .hasToString("=?UTF-8?Q?=C3=85se_=C3=86r=C3=B8?= <aase@example.org>");
        assertThat(parts(received[0]))
                .anySatisfy(part -> assertThat(part).startsWith("Kære Åse"))
                .anySatisfy(part -> assertThat(part)
                        .contains("<a href=\"https://example.org/a?b=1&amp;c=2\">", "&lt;2&gt;", "<html lang=\"da\">"));
    }

    @Test
    void personalLinksAreSentAndShownToNobodyElse() throws Exception {
        accounts.makeTrials();
        SignIn admin = SignIn.as(Role.ADMIN, port);
        String token = "Ab-_" + "x".repeat(39);
        int reached = sender.getPort();
        sender.setPort(1);
        StringBuilder text = new StringBuilder("Kære Ida\n\n");
        for (String path : List.of("/svar/" + token, "/adgangskode/" + token, "/kalender/" + token + ".ics")) {
            text.append("Se https://register.example/sti")
                    .append(path)
                    .append(".\n(")
                    .append(path)
                    .append(")\n");
        }
        long id = write("prøve-link", "Ida", "ida@example.org", "Svar /svar/" + token, text + "Hilsen");
        while (outbox.find(id).orElseThrow().attempts() == 0
                || outbox.find(id).orElseThrow().state() != State.WAITING) {
            Thread.sleep(50);
        }

        for (String page : List.of("/administration/post", "/administration/post/" + id)) {
            assertThat(admin.get(page).body())
                    .as(page)
                    .contains("[personligt link]")
                    .doesNotContain(token);
        }
        assertThat(outbox.find(id).orElseThrow().body())
                .doesNotContain(token, "register.example")
                .contains("Kære Ida", "Hilsen");

        sender.setPort(reached);
        admin.post("/log-ud", "/administration/post/" + id + "/igen", Map.of());
        waitFor(id, State.SENT);
        assertThat(String.join("\n", parts(SERVER.getReceivedMessages()[0])))
                .contains("https://register.example/sti/svar/" + token, "/kalender/" + token + ".ics");
    }

    @Test
    void aServerThatIsDownIsTriedAgainUntilItAnswers() throws Exception {
        int reached = sender.getPort();
        sender.setPort(1);
        long id = write("prøve-2", "Bo", "bo@example.org", "Ingen svarer", "Tekst");
        while (outbox.find(id).orElseThrow().attempts() == 0
                || outbox.find(id).orElseThrow().state() != State.WAITING) {
            Thread.sleep(50);
        }
        assertThat(outbox.find(id).orElseThrow().trouble()).isNotBlank();

        sender.setPort(reached);
        waitFor(id, State.SENT);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(outbox.find(id).orElseThrow().attempts()).isGreaterThan(1);
    }

    @Test
    void aLetterThatWasOnItsWayWhenAServerEndedIsLeftForAHuman() throws Exception {
        jdbc.update("""
                insert into mail (key, to_name, to_address, subject, body, state, attempts)
                values ('prøve-3', 'Ida', 'ida@example.org', 'Afbrudt', 'Tekst', 'SENDING', 1)
                """);
        long id = jdbc.queryForList("select id from mail where key = 'prøve-3'", Long.class)
                .get(0);

        postman.send(id);
        postman.send(id);

        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(State.UNCERTAIN);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        accounts.makeTrials();
        SignIn admin = SignIn.as(Role.ADMIN, port);
        assertThat(admin.get("/administration/post/" + id).body()).contains("Uvist, om det kom frem", "Send igen");
        admin.post("/administration/post/" + id, "/administration/post/" + id + "/igen", Map.of());
        waitFor(id, State.SENT);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterThatComesBackIsToldOfAndNobodyElseCanSayThatOneDid() throws Exception {
        long id = write("prøve-4", "Findes Ikke", "findes-ikke@example.org", "Retur", "Tekst");
        waitFor(id, State.SENT);
        String token = SERVER.getReceivedMessages()[0].getHeader(ReturnedMail.TOKEN)[0];

        returns(UUID.randomUUID().toString(), "failed");
        returns(token, "delayed");
        assertThat(returnedMail.read()).isZero();
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(State.SENT);

        returns(token, "failed");
        assertThat(returnedMail.read()).isEqualTo(1);
        assertThat(returnedMail.read()).isZero();

        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThat(outbox.find(id).orElseThrow().trouble()).isEqualTo("550 5.1.1 No such user");
    }

    /** What a mail server far away sends when it cannot deliver a letter. */
    private static void returns(String token, String action) throws Exception {
        String report = """
                From: MAILER-DAEMON@example.org
                To: partsregister@localhost
                Subject: Undelivered Mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grense"

                --grense
                Content-Type: text/plain

                Your message could not be delivered.
                --grense
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; findes-ikke@example.org
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user
                --grense
                Content-Type: message/rfc822-headers

                Subject: Retur
                %s: %s

                --grense--
                """.formatted(action, ReturnedMail.TOKEN, token);
        MimeMessage message = new MimeMessage(
                (Session) null,
                new ByteArrayInputStream(report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
        SERVER.getUserManager().getUserByEmail("partsregister@localhost").deliver(message);
    }

    @Test
    void severalPostmenSendEachLetterOnce() throws Exception {
        List<Long> ids =
                Stream.iterate(1, i -> i + 1).limit(30).map(this::waiting).toList();

        List<CompletableFuture<Void>> postmen = Stream.iterate(1, i -> i + 1)
                .limit(3)
                .map(i -> CompletableFuture.runAsync(() -> ids.forEach(postman::send)))
                .toList();
        postmen.forEach(CompletableFuture::join);

        assertThat(SERVER.getReceivedMessages()).hasSize(30);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(State.SENT));
    }

    @Test
    void anInvitationGoesByMailAndItsLinkIsForgottenOnceItIsSent() throws Exception {
        accounts.makeTrials();
        SignIn admin = SignIn.as(Role.ADMIN, port);
        HttpResponse<String> invited = admin.post(
                "/administration/konti",
                "/administration/konti",
                Map.of("userName", "ny", "name", "Ny Person", "email", "ny@example.org"));
        String account =
                invited.headers().firstValue("location").orElseThrow().replaceAll(".*(/administration/.*)", "$1");

        HttpResponse<String> sent = admin.post(account, account + "/link/mail", Map.of());

        assertThat(sent.body())
                .contains("Et link er lagt i udbakken til ny@example.org")
                .doesNotContain("/adgangskode/");
        long id = jdbc.queryForList("select id from mail where to_address = 'ny@example.org'", Long.class)
                .get(0);
        waitFor(id, State.SENT);
        String letter = String.join("\n", parts(SERVER.getReceivedMessages()[0]));
        assertThat(letter).contains("Kære Ny Person", "brugernavn er ny", "https://register.example/adgangskode/");
        assertThat(outbox.find(id).orElseThrow().body()).isEmpty();
        String link = letter.replaceAll("(?s).*(/adgangskode/[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(SignIn.nobody(port).get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aTextIsPreviewedAndHeldToWhatCanBeFilledIn() throws Exception {
        accounts.makeTrials();
        SignIn admin = SignIn.as(Role.ADMIN, port);
        String address = "/administration/post/tekster/PASSWORD";

        HttpResponse<String> preview = admin.post(
                address,
                address,
                Map.of("version", "0", "emne", "Hej {navn}", "tekst", "Brug {link} <b>", "vis", "ja"));
        assertThat(Jsoup.parse(preview.body()).select("section .version").text())
                .isEqualTo("Brug https://partsregister.example/eksempel <b>");
        HttpResponse<String> refused =
                admin.post(address, address, Map.of("version", "0", "emne", "Hej", "tekst", "Brug {link} før {frist}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Der er intet at sætte ind for „frist“", "før {frist}");
        assertThat(admin.post(address, address, Map.of("version", "0", "emne", "Hej", "tekst", "Uden"))
                        .body())
                .contains("Teksten skal have {link} med");
        assertThat(admin.post(address, address, Map.of("version", "0", "emne", "Hej", "tekst", "Her: {link}"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(address, address, Map.of("version", "0", "emne", "Sent", "tekst", "Her: {link}"))
                        .body())
                .contains("En anden har rettet teksten");
    }

    private long write(String key, String name, String address, String subject, String body) {
        transaction.executeWithoutResult(status -> outbox.write(new Letter(key, name, address, subject, body, false)));
        return jdbc.queryForList("select id from mail where key = ?", Long.class, key)
                .get(0);
    }

    /** A letter that no work was begun for. */
    private long waiting(int number) {
        return jdbc.queryForList("""
                        insert into mail (key, to_name, to_address, subject, body)
                        values (?, 'Mange', 'mange@example.org', 'Mange', 'Tekst') returning id
                        """, Long.class, "mange-" + number).get(0);
    }

    private void waitFor(long id, State state) throws InterruptedException {
        while (outbox.find(id).orElseThrow().state() != state) {
            Thread.sleep(50);
        }
    }

    private static List<String> parts(MimeMessage message) throws Exception {
        return texts(message.getContent());
    }

    private static List<String> texts(Object content) throws Exception {
        if (!(content instanceof MimeMultipart several)) {
            return List.of(String.valueOf(content).replace("\r\n", "\n"));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            texts.addAll(texts(several.getBodyPart(i).getContent()));
        }
        return texts;
    }
}
