package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.ClosedEditions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.testing.RegisterWebTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What overviews print is kept: organisations, persons, bodies, money, periods, in a browser from beginning to end. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrameInBrowserTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

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
    private ClosedEditions editions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void fillTheRegister() {
        browsing = Browsing.start();
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        database.sql("delete from agreement_period where starts_on >= '2008-04-01'")
                .update();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(), APRIL, ProjectFilter.NONE, null, APRIL, null, null, "Prøve", "prøve"),
                step -> {});
        browsing.signIn(base(), Role.SECRETARIAT);
    }

    @AfterAll
    void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    @Order(1)
    void ktoBecomesForhandlingsfaellesskabetAndOldOverviewsKeepTheOldName() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/organisationer/"
                    + id("select organisation_id from organisation_alias where spelling = 'KTO'") + "/rediger");
            page.locator("#ny").selectOption(new SelectOption().setLabel("Forhandlingsfællesskabet"));
            page.locator("#ny-fra").fill("2015-05-01");
            press(page, page.locator("form[action$='/afloeser'] button"));
            assertThat(page.locator(".done").innerText()).containsPattern("[1-9]\\d* projekter");

            page.navigate(base() + "/projekter/3?pr=2015-04-30");
            assertThat(page.locator(".sheet").innerText()).contains("KTO").doesNotContain("Forhandlingsfællesskabet");
            page.navigate(base() + "/projekter/3?pr=2015-05-01");
            assertThat(page.locator(".sheet").innerText()).contains("Forhandlingsfællesskabet");
            page.navigate(base() + "/udgaver/1");
            assertThat(page.locator("main").innerText()).contains("KTO").doesNotContain("Forhandlingsfællesskabet");
            page.navigate(base() + "/oversigt?pr=2008-05-13");
            assertThat(page.locator("main").innerText()).contains("KTO").doesNotContain("Forhandlingsfællesskabet");
        }
    }

    @Test
    @Order(2)
    void twoPersonsAreMergedAndPartedAgain() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/personer");
            shown(page, "personer");
            long kept = id("select id from person where name like '%Langenge%' order by id limit 1");
            page.navigate(base() + "/personer/" + kept + "/rediger");
            Locator like = page.locator("form[action$='/sammen'] button");
            assertThat(like.count()).isPositive();
            shown(page, "person-rediger");
            String other = page.locator("form[action$='/sammen']")
                    .first()
                    .locator("xpath=..")
                    .locator("a")
                    .innerText();
            press(page, like.first());
            assertThat(page.locator(".done").innerText()).contains("lagt sammen");
            page.navigate(base() + "/personer/" + kept);
            int together = page.locator("#leder ~ div tbody tr").count();

            page.navigate(base() + "/personer/" + kept + "/rediger");
            press(
                    page,
                    page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skil " + other + " fra igen")));
            assertThat(page.locator(".done").innerText()).contains("skilt igen");
            page.navigate(base() + "/personer/" + kept);
            assertThat(page.locator("#leder ~ div tbody tr").count()).isLessThan(together);
        }
    }

    /** The manning of PUK: one side's names at once, the other's when they are known in August. */
    @Test
    @Order(3)
    void pukIsMannedWithSeatsThatAreNamedLater() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/programmer");
            page.locator("#p0-navn").fill("Partssamarbejde om Udvikling af Kerneydelsen");
            page.locator("#p0-kort").fill("PUK");
            press(page, page.locator("section.part form button"));
            shown(page, "programmer");

            for (String name : List.of("PUK’s bestyrelse", "Første partssamarbejde")) {
                page.navigate(base() + "/udvalg/ny");
                if (name.startsWith("PUK")) {
                    shown(page, "udvalg-ny");
                }
                page.locator("#b-navn").fill(name);
                page.locator("#b-slags").selectOption(name.startsWith("PUK") ? "BOARD" : "STEERING_GROUP");
                page.locator("#b-program")
                        .selectOption(new SelectOption().setLabel("Partssamarbejde om Udvikling af Kerneydelsen"));
                page.locator("#b-fra").fill("2013-06-01");
                press(page, page.locator("button.main"));
                seats(page, "KL", "", name.startsWith("PUK") ? "CHAIR" : "MEMBER", 1, "");
                seats(page, "KTO", "", name.startsWith("PUK") ? "DEPUTY_CHAIR" : "MEMBER", 1, "");
                seats(page, "KL", "Sekretariatet", "MEMBER", 1, "");
                seats(page, "KL", "Chefforeninger", "MEMBER", 2, "i løbet af august 2013");
                seats(page, "KL", "Lokale ledere", "MEMBER", 2, "i løbet af august 2013");
                seats(page, "SHK", "", "MEMBER", 1, "");
                if (name.startsWith("PUK")) {
                    seats(page, "KL", "", "DEPUTY_CHAIR", 1, "");
                    assertThat(page.locator(".summary").innerText()).contains("højst én formand");
                    page.navigate(page.url().replaceAll("/pladser.*", ""));
                }
                name(page, "KTO", "Kaj Torp", "2013-07-01");
                name(page, "KL, Sekretariatet", "Sanne Klit", "2013-07-01");
                name(page, "Sundhedskartellet", "Heidi Kragh", "2013-07-01");
            }
            shown(page, "udvalg-rediger");
            page.navigate(base() + "/bemanding?pr=2013-07-15&program=Partssamarbejde om Udvikling af Kerneydelsen");
            assertThat(page.locator(".count").innerText()).isEqualTo("16 pladser, 10 ubesatte");
            assertThat(page.locator("main").innerText()).contains("i løbet af august 2013");
            shown(page, "bemanding");

            page.navigate(base() + "/udvalg/" + id("select id from body where name = 'PUK’s bestyrelse'") + "/rediger");
            name(page, "KL, Chefforeninger", "Birte Chef", "2013-08-20");
            name(page, "KL, Chefforeninger", "Carl Chef", "2013-08-20");
            page.navigate(base() + "/bemanding?pr=2013-09-19&program=Partssamarbejde om Udvikling af Kerneydelsen");
            assertThat(page.locator(".count").innerText()).isEqualTo("16 pladser, 8 ubesatte");
            assertThat(page.locator("main").innerText()).contains("Birte Chef", "Carl Chef");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav").first().isVisible()).isFalse();
            assertThat(page.locator(".tools").isVisible()).isFalse();
            new Shown(page).isPhotographed("bemanding-tryk");
        }
    }

    private void seats(Page page, String party, String group, String role, int count, String expected) {
        page.locator("#part")
                .selectOption(String.valueOf(
                        id("select organisation_id from organisation_alias where spelling = '" + party + "'")));
        page.locator("#gruppe").fill(group);
        page.locator("#rolle").selectOption(role);
        page.locator("#antal").fill(String.valueOf(count));
        page.locator("#ventes").fill(expected);
        press(page, page.locator("form[action$='/pladser'] button"));
    }

    /** Names the first open seat of a party, perhaps of a group of it. */
    private void name(Page page, String whose, String name, String from) {
        Locator seat = page.locator("ul.notes > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".hint", new Page.LocatorOptions().setHasText(whose))))
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/navn']")))
                .first();
        seat.locator("input[name=navn]").fill(name);
        seat.locator("input[name=fra]").fill(from);
        press(page, seat.locator("form[action$='/navn'] button"));
        assertThat(page.locator(".done").innerText()).contains("besat");
    }

    @Test
    @Order(4)
    void aPotIsGrantedAndItsFiguresAreExplained() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/puljer");
            shown(page, "puljer");
            page.locator("a", new Page.LocatorOptions().setHasText("OK-05, § 5/KL"))
                    .first()
                    .click();
            page.locator("#beloeb").fill("20 mio. kr.");
            page.locator("#dag").fill("2005-04-01");
            page.locator("#beslutning").fill("Forliget");
            press(page, page.locator("form[action$='/bevilling'] button"));
            assertThat(page.locator("dl.grand").innerText()).contains("20.000.000");
            shown(page, "pulje");
            page.locator("#til").selectOption(new SelectOption().setIndex(1));
            page.locator("#flyt-beloeb").fill("19 mio. kr.");
            page.locator("#flyt-dag").fill("2010-01-01");
            page.locator("#flyt-beslutning").fill("Møde");
            press(page, page.locator("form[action$='/overfoersel'] button"));
            assertThat(page.locator(".summary").innerText()).contains("ikke så meget tilbage");
            assertThat(page.locator("#flyt-beloeb").inputValue()).isEqualTo("19 mio. kr.");
            shown(page, "pulje-fejl");
            page.navigate(base() + "/puljer/billede?pr=2008-05-13");
            assertThat(page.locator("dl.grand").innerText()).contains("67.356.892");
            shown(page, "penge");
            page.navigate(base() + "/projekter/9/regnskab");
            shown(page, "regnskab");
            page.navigate(base() + "/inddelinger");
            shown(page, "inddelinger");
            page.navigate(base() + "/projekter?tilstand=i-gang&pr=2008-05-13");
            page.locator("a", new Page.LocatorOptions().setHasText("Gem listen"))
                    .click();
            page.locator("#navn").fill("Det, der er i gang");
            press(page, page.locator("form[action$='/lister'] button"));
            shown(page, "lister");
            page.locator("a", new Page.LocatorOptions().setHasText("Det, der er i gang"))
                    .click();
            assertThat(page.url()).contains("/projekter?").contains("tilstand=i-gang");
        }
    }

    @Test
    @Order(5)
    void ok08IsOpenedFromOk05() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/aftaler");
            shown(page, "aftaler");
            page.locator("a", new Page.LocatorOptions().setHasText("Ny overenskomstperiode"))
                    .click();
            shown(page, "periode-ny");
            page.locator("#kode").fill("OK 08");
            press(page, page.locator("button.main"));
            assertThat(page.locator(".summary").innerText()).contains("OK-08");
            page.locator("#kode").fill("OK-08");
            page.locator("#fra").fill("2008-04-01");
            page.locator("select[name=projekt-9]").selectOption("AGREED_AGAIN");
            page.locator("select[name^=projekt-]").last().selectOption("STOPS");
            press(page, page.locator("button.main"));
            assertThat(page.locator("h1").innerText()).contains("OK-08");
            assertThat(page.locator("main").innerText()).contains("OK-08, § 5/KL", "1 åbent projekt");
            shown(page, "periode");
            page.navigate(base() + "/aftaler/OK-05");
            assertThat(page.locator("main").innerText()).contains("Låst siden");
            page.navigate(base() + "/projekter/9");
            assertThat(page.locator("main").innerText()).contains("Genaftalt", "OK-08");
        }
    }

    @Test
    @Order(6)
    void aPersonIsForgottenAndNowhereFound() {
        String name = database.sql("select name from person where name like '%Vittrup%'")
                .query(String.class)
                .single();
        long person = id("select id from person where name like '%Vittrup%'");
        try (Page page = browsing.windowOf(base(), Role.ADMIN)) {
            page.navigate(base() + "/personer/" + person + "/oplysninger");
            assertThat(page.locator("h1").innerText()).contains(name);
            shown(page, "person-oplysninger");
            database.sql("update account set person_id = null where person_id = :person")
                    .param("person", person)
                    .update();
            page.locator("#ogsaa").fill("Vittrup");
            page.locator("#sikker").check();
            press(page, page.locator("#glem ~ form button"));
            assertThat(page.locator("main").innerText())
                    .contains("Navnet blev fjernet", "Én udgave er lukket og laves igen");
            closed(page);
            for (String address : List.of(
                    "/sog?q=Vittrup",
                    "/udgaver/1",
                    "/oversigt?pr=2008-05-13",
                    "/personer",
                    "/administration/haendelser",
                    "/projekter/8/historik")) {
                page.navigate(base() + address);
                assertThat(page.locator("main").innerText().replaceAll("[„”“]Vittrup[“”]", ""))
                        .as(address)
                        .doesNotContain("Vittrup");
            }
            page.navigate(base() + "/udgaver/1");
            assertThat(page.locator("main").innerText()).contains("Et navn er fjernet", "(navn fjernet)");
            shown(page, "udgave-glemt");
            page.navigate(base() + "/administration/drift");
            shown(page, "drift");
        }
    }

    /** While its files are made again an edition says so, and is there again afterwards. */
    private void closed(Page page) {
        transaction.executeWithoutResult(status -> {
            database.sql("select set_config('partsregister.forgetting', 'yes', true)")
                    .query()
                    .singleRow();
            database.sql("delete from edition_file where edition = 1").update();
        });
        assertThat(page.navigate(base() + "/udgaver/1").status()).isEqualTo(202);
        assertThat(page.locator("main").innerText()).contains("Udgave 1 laves igen");
        shown(page, "udgave-lukket");
        editions.makeAgain();
    }

    private static void press(Page page, Locator button) {
        String before = String.valueOf(page.evaluate("() => performance.timeOrigin"));
        button.first().click();
        page.waitForFunction("before => String(performance.timeOrigin) !== before", before);
    }

    /** At both widths, and as a machine that knows HTML sees it. */
    private void shown(Page page, String name) {
        new Shown(page).isAccessible().doesNotScrollSideways().isPhotographed(name + "-1280");
        assertThat(checker.findings(page.content())).as(name).isEmpty();
        if (Boolean.getBoolean("skaermbilleder")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "skaermbilleder", name + ".png")));
        }
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        new Shown(page).doesNotScrollSideways().isPhotographed(name + "-375");
        page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
    }

    private long id(String query) {
        return database.sql(query).query(Long.class).single();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
