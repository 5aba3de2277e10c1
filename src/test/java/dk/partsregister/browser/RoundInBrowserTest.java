package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.RegisterWebTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two rounds on the 48 projects of the sample, as people run them, with a real mail server; in the second one it is away half-way. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundInBrowserTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("/svar/[A-Za-z0-9_-]{43}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        SERVER.start();
    }

    private final NuChecker checker = new NuChecker();
    private Browsing browsing;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Freezing freezing;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("partsregister.mail.retry", () -> "1s");
    }

    /** The overview of April is frozen; every leader has an address. */
    @BeforeAll
    void fillTheRegister() {
        browsing = Browsing.start();
        LocalDate april = LocalDate.of(2008, 4, 1);
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), april, "prøve", progress -> {});
        accounts.makeTrials();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(), april, ProjectFilter.NONE, null, april, null, null, "Den første", "prøve"),
                step -> {});
        database.sql("""
                        insert into contact_point (person_id, kind, value)
                        select distinct person_id, 'MAIL', 'leder' || person_id || '@example.org' from leader_assignment
                        """).update();
        browsing.signIn(base(), Role.SECRETARIAT);
    }

    @AfterAll
    void close() {
        SERVER.stop();
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    @Order(1)
    void aWholeRoundFromOpeningToTheEditionAndWhatChangedInIt() throws Exception {
        try (Page desk = browsing.window(Screen.DESK)) {
            String round = open(desk, "Foråret 2008", "2008-05-13");
            shown(desk, "runde-breve");
            int leaders = Integer.parseInt(press(desk, "Send \\d+ breve").replaceAll("\\D", ""));
            assertThat(desk.locator("main [role=status]").first().innerText()).contains(leaders + " breve er skrevet");
            MimeMessage[] letters = received(leaders);
            assertThat(recipients(letters)).hasSize(leaders);

            String writes = linkTo(letters, leader(1));
            int single = ledBySomebodyWhoLeadsNothingElse();
            String unchanged = linkTo(letters, leader(single));
            String vague = linkTo(letters, leader(4));
            try (Page leader = browsing.windowOf(base(), null)) {
                leader.navigate(writes);
                shown(leader, "svar");
                leader.locator("#p1-tekst-0").fill("Kurserne er holdt, og rapporten trykkes.");
                leader.locator("#kladde:has-text('Kladde gemt')").waitFor();
                leader.reload();
                assertThat(leader.locator("#p1-tekst-0").inputValue()).startsWith("Kurserne er holdt");
                send(leader, "Send status på Fastholdelse på ældreområdet");
                assertThat(leader.locator("#p1 .done").innerText()).startsWith("Sendt af");
            }
            try (Page leader = browsing.windowOf(base(), null)) {
                leader.setViewportSize(375, 812);
                leader.navigate(unchanged);
                shown(leader, "svar-telefon");
                leader.locator("#p" + single + " button[name=uaendret]").click();
                leader.locator("#p" + single + " .done").waitFor();
                assertThat(leader.locator("main").innerText()).contains("Ingen ændring", "Tak, alt er modtaget.");
            }
            try (Page leader = browsing.windowOf(base(), null)) {
                leader.navigate(vague);
                leader.locator("#p4-tekst-0").fill("Konferencen er udskudt.");
                leader.locator("#p4 summary").click();
                leader.locator("#p4-slut").fill("ultimo 2008");
                leader.locator("#p4-slut-laest:has-text('Læses som')").waitFor();
                leader.locator("#p4-slut").fill("når der er tid");
                leader.locator("#p4-slut-laest:has-text('Kan ikke læses')").waitFor();
                leader.locator("#p4 button[name=send]").click();
                leader.locator("#fejl:has-text('kan ikke læses som en tid')").waitFor();
                shown(leader, "svar-fejl");
                leader.locator("#p4-trods").check();
                leader.locator("#p4 button[name=send]").click();
                leader.locator("#p4 .done").waitFor();
            }

            desk.navigate(base() + round);
            assertThat(desk.locator("tr:has(a[href$='/projekter/1']) .state").innerText())
                    .isEqualTo("Svaret");
            assertThat(desk.locator("tr:has(a[href$='/projekter/" + single + "']) .state")
                            .innerText())
                    .isEqualTo("Ingen ændring");
            shown(desk, "runde-tavle");

            String others = desk.locator("a[href*='/ledere/']").first().getAttribute("href");
            for (String address : List.of(others, round + "/projekter", "/svar/findes-ikke")) {
                desk.navigate(base() + address);
                String name = "runde" + address.replaceAll("[^a-z]+", "-");
                shown(desk, name);
                desk.setViewportSize(375, 667);
                new Shown(desk).isAccessible().doesNotScrollSideways().isPhotographed(name + "-telefon");
                desk.setViewportSize(1280, 900);
            }
            desk.navigate(base() + round);

            SERVER.purgeEmailFromAllMailboxes();
            press(desk, "Ryk alle, der mangler");
            int reminded = Integer.parseInt(
                    desk.locator("main [role=status]").first().innerText().replaceAll("\\D", ""));
            MimeMessage[] reminders = received(reminded);
            assertThat(reminded).isLessThan(leaders).isPositive();
            assertThat(recipients(reminders)).doesNotContain(leader(single)).hasSize(reminded);

            desk.navigate(base() + round + "/gennemgang");
            shown(desk, "runde-gennemgang");
            assertThat(desk.locator("article:has(h2:has-text('1. Fastholdelse')) ins")
                            .allInnerTexts())
                    .anyMatch(text -> text.contains("rapporten trykkes"));
            SERVER.purgeEmailFromAllMailboxes();
            Locator fourth = desk.locator("article:has(h2:has-text('4. Kvalificering'))");
            fourth.locator("summary").click();
            fourth.getByLabel("Tider").fill("Hvilken måned tror I?");
            fourth.locator("button:has-text('Send tilbage')").click();
            String returned = linkTo(received(1), leader(4));
            try (Page leader = browsing.windowOf(base(), null)) {
                leader.navigate(returned);
                assertThat(leader.locator("#p4 .warn").innerText()).contains("Hvilken måned tror I?");
                leader.locator("#p4 summary").click();
                leader.locator("#p4-slut").fill("ultimo november 2008");
                leader.locator("#p4 button[name=send]").click();
                leader.locator("#p4 .done").waitFor();
            }
            /* The board hears of it by itself. */
            desk.navigate(base() + round);
            desk.locator("tr:has(a[href$='/projekter/4']) .state:has-text('Svaret')")
                    .waitFor();

            desk.navigate(base() + round + "/gennemgang");
            press(desk, "Godkend alle \\d+ viste");
            assertThat(desk.locator("main").innerText()).contains("Ingen svar venter");

            desk.navigate(base() + round + "/afslutning");
            shown(desk, "runde-afslutning");
            desk.locator("#hvorfor").fill("Svarede ikke i tide");
            press(desk, "Afslut runden");
            assertThat(desk.url()).endsWith(round);
            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Frys udgaven"))
                    .click();
            desk.locator("#begrundelse").fill("Gennemgået i runden");
            desk.locator("button.main").click();
            desk.waitForURL("**/udgaver/2");
            assertThat(desk.locator("main").innerText()).contains("Kurserne er holdt, og rapporten trykkes.");

            desk.navigate(base() + "/sammenlign?fra=1&til=2");
            assertThat(desk.locator("ul.changes").innerText())
                    .contains("Fastholdelse på ældreområdet", "Forventes afsluttet")
                    .contains("ultimo november 2008");
            desk.navigate(base() + round + "/forloeb");
            assertThat(desk.locator("main").innerText())
                    .contains("Sprunget over", "Svarede ikke i tide", "Rykket", "Sendt tilbage", "Godkendt");
            shown(desk, "runde-forloeb");

            /* Whoever answers now is told that it is too late. */
            try (Page leader = browsing.windowOf(base(), null)) {
                leader.navigate(linkTo(letters, leader(8)));
                assertThat(leader.locator(".warn").innerText()).contains("gemmes til næste runde");
            }
            desk.navigate(base() + "/statusrunder");
            assertThat(desk.locator("tbody tr").first().innerText()).contains("Frosset", "Udgave 2");
            shown(desk, "runder");
        }
    }

    @Test
    @Order(2)
    void aRoundWhileTheMailServerIsDownHalfWay() throws Exception {
        try (Page desk = browsing.window(Screen.DESK)) {
            SERVER.purgeEmailFromAllMailboxes();
            open(desk, "Efteråret 2008", "2008-10-01");
            int reached = sender.getPort();
            int leaders = Integer.parseInt(press(desk, "Send \\d+ breve").replaceAll("\\D", ""));
            received(leaders / 3);
            sender.setPort(1);
            becomesTrue(() -> letters("state = 'WAITING' and attempts > 0") > 0);

            sender.setPort(reached);
            MimeMessage[] letters = received(leaders);

            assertThat(letters).hasSize(leaders);
            assertThat(recipients(letters)).hasSize(leaders);
            /* The server has a letter a moment before the register has noted that it was sent. */
            becomesTrue(() -> letters("state <> 'SENT'") == 0);
        }
    }

    private int letters(String condition) {
        return database.sql("select count(*) from mail where " + condition)
                .query(Integer.class)
                .single();
    }

    private static void becomesTrue(BooleanSupplier condition) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < limit) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Opens a round, and goes on to its letters. */
    private String open(Page desk, String name, String asOf) {
        desk.navigate(base() + "/statusrunder/ny");
        desk.locator("#navn").fill(name);
        desk.locator("#pr").fill(asOf);
        desk.locator("#frist").fill(LocalDate.now(Danish.ZONE).plusDays(10).toString());
        press(desk, "Vis projekterne for denne skabelon og dag");
        assertThat(desk.locator("#navn").inputValue()).isEqualTo(name);
        if (name.startsWith("Foråret")) {
            shown(desk, "runde-ny");
        }
        press(desk, "Åbn runden");
        Matcher round = Pattern.compile("(/statusrunder/\\d+)/udsendelse").matcher(desk.url());
        assertThat(round.find()).as(desk.url()).isTrue();
        return round.group(1);
    }

    /** Presses the button with this label, and waits for the page that answers; its label is told. */
    private static String press(Page page, String label) {
        Locator button = page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "$")))
                .first();
        String words = button.innerText();
        String before = String.valueOf(page.evaluate("() => performance.timeOrigin"));
        button.click();
        page.waitForFunction("before => String(performance.timeOrigin) !== before", before);
        return words;
    }

    private static void send(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
        page.locator(".done").first().waitFor();
    }

    private void shown(Page page, String name) {
        new Shown(page).isAccessible().doesNotScrollSideways().isPhotographed(name);
        assertThat(checker.findings(page.content())).as(name).isEmpty();
        if (Boolean.getBoolean("skaermbilleder")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "skaermbilleder", name + ".png")));
        }
    }

    private static MimeMessage[] received(int count) {
        assertThat(SERVER.waitForIncomingEmail(PATIENCE.toMillis(), count)).isTrue();
        return SERVER.getReceivedMessages();
    }

    private static Set<String> recipients(MimeMessage[] letters) throws MessagingException {
        Set<String> recipients = new HashSet<>();
        for (MimeMessage letter : letters) {
            recipients.add(Arrays.toString(letter.getAllRecipients()).replaceAll(".*<|>.*", ""));
        }
        return recipients;
    }

    private String linkTo(MimeMessage[] letters, String address) throws MessagingException, IOException {
        for (MimeMessage letter : letters) {
            if (Arrays.toString(letter.getAllRecipients()).contains("<" + address + ">")) {
                Matcher link = LINK.matcher(text(letter.getContent()));
                if (link.find()) {
                    return base() + link.group();
                }
            }
        }
        throw new AssertionError("No link was sent to " + address);
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i).getContent()));
            }
            return text.toString();
        }
        return String.valueOf(content);
    }

    /** The address of the leader who is named first. */
    private String leader(int project) {
        return Objects.requireNonNull(
                database.sql("""
                        select 'leder' || person_id || '@example.org' from leader_assignment l join project p on p.id = l.project_id
                        where p.number = :number order by l.position limit 1
                        """).param("number", project).query(String.class).single());
    }

    /** A project of which all leaders are asked about nothing else. */
    private int ledBySomebodyWhoLeadsNothingElse() {
        return database.sql("""
                        select p.number from leader_assignment l join project p on p.id = l.project_id
                        where p.number not in (1, 4, 8) and p.state = 'RUNNING'
                        group by p.number
                        having bool_and((select count(distinct project_id) from leader_assignment o where o.person_id = l.person_id) = 1)
                           and bool_and(l.activities = '{}')
                        order by p.number limit 1
                        """).query(Integer.class).single();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
