package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.RegisterWebTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editing as people do it, step by step in a browser. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class EditingInBrowserTest {

    private Browsing browsing;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void fillTheRegister() {
        browsing = Browsing.start();
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        accounts.makeTrials();
        browsing.signIn(base(), Role.SECRETARIAT);
    }

    @AfterAll
    void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void aProjectIsRegisteredFromIdeaToClosed() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nyt projekt"))
                    .click();
            page.getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))
                    .fill("Bedre vagtplaner");
            page.locator("#purpose").fill("• Færre skift\no Om natten\n1. Spørg alle");
            save(page);

            assertThat(page.locator("h1").innerText()).isEqualTo("”Bedre vagtplaner”");
            assertThat(page.locator("main [role=status]").innerText()).contains("Gemt");
            assertThat(page.locator(".prose li").allInnerTexts()).anyMatch(text -> text.contains("Færre skift"));
            String project = page.url().replaceAll("\\?.*", "");

            for (String state : List.of("OUTLINE", "DESCRIBED")) {
                page.navigate(project + "/rediger");
                page.getByLabel("Tilstand").selectOption(state);
                save(page);
            }

            page.navigate(project + "/rediger");
            page.getByLabel("Tilstand").selectOption("APPROVED");
            page.getByLabel("Foreløbig arbejdstitel").uncheck();
            page.getByLabel("Afsnit i oversigten").selectOption("3. Arbejdstid");
            page.getByLabel("Hjemmel").fill("§ 5/KL");
            page.getByLabel("Godkendt", new Page.GetByLabelOptions().setExact(true))
                    .fill("juni 2026");
            page.locator("#approved-laest:has-text('Læses som juni 2026')").waitFor();
            add(page, "Tilføj leder");
            page.locator("#leaders-0-person").pressSequentially("vittr");
            page.locator("#leaders-0-person-forslag [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#leaders-0-person").inputValue()).containsIgnoringCase("vittr");
            assertThat(page.locator("input[name='leaders[0].personId']").inputValue())
                    .isNotEmpty();
            page.locator("#leaders-0-organisation").fill("KTO");
            add(page, "Tilføj leder");
            page.locator("#leaders-1-person").fill("Ganske Ny Person");
            page.locator("#leaders-1-organisation").fill("KL");
            add(page, "Tilføj beløb");
            page.locator("#amounts-0-amount").pressSequentially("2,2 mio. kr.");
            page.locator("#amounts-0-amount-laest:has-text('2.200.000 kr.')").waitFor();
            page.locator("#amounts-0-period").fill("OK-26");
            save(page);
            assertThat(page.locator("main").innerText()).contains("2.200.000", "Ganske Ny Person", "juni 2026");

            for (String state : List.of("RUNNING", "REPORTING", "DONE")) {
                page.navigate(project + "/rediger");
                page.getByLabel("Tilstand").selectOption(state);
                save(page);
            }
            assertThat(page.locator("dl.facts").first().innerText()).contains("Udført");

            page.navigate(project + "/rediger");
            page.getByLabel("Tilstand").selectOption("CLOSED");
            add(page, "Tilføj punkt");
            page.locator("#closing-0-state").selectOption("NOTED");
            add(page, "Tilføj punkt");
            page.locator("#closing-1-kind").selectOption("ACCOUNTS");
            page.locator("#closing-1-state").selectOption("APPROVED");
            save(page);
            assertThat(page.locator("dl.facts").first().innerText()).contains("Lukket");
            assertThat(page.locator("#historik ~ div tbody tr").count()).isEqualTo(8);
        }
    }

    @Test
    void aProjectIsClosedWithItsAccountsAndAgreedAgain() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter/16/forloeb");
            page.locator("#period").selectOption("OK-08");
            page.locator("#approved").fill("juni 2008");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Genaftal").setExact(true))
                    .click();
            page.waitForURL("**?gemt=ja");
            assertThat(page.locator("dl.facts").first().innerText()).contains("Genaftalt", "OK-08, juni 2008");

            page.navigate(base() + "/projekter/16/forloeb");
            page.locator("#closing-0-state").selectOption("NOTED");
            page.locator("#closing-1-state").selectOption("AWAITED");
            page.locator("#closing-1-spent").fill("1.000.000 kr.");
            page.locator("#closing-1-leftover").fill("58.000 kr.");
            page.locator("#closing-1-fate").selectOption("RETURNED");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem og luk"))
                    .click();
            page.locator(".warn[role=alert]").waitFor();
            assertThat(page.locator(".warn[role=alert]").innerText()).contains("regnskabet er ikke på plads");
            assertThat(page.locator("#closing-1-leftover").inputValue()).isEqualTo("58.000 kr.");

            page.locator("#closing-1-state").selectOption("APPROVED");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem og luk"))
                    .click();
            page.waitForURL("**?gemt=ja");
            assertThat(page.locator("main").innerText())
                    .contains("Lukket", "Brugt: 1.000.000 kr.", "Rest: 58.000 kr. – Tilbage til puljen");
        }
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithTheKeyboardAndTheFocusFollows() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter/9/rediger");
            String first = page.locator("#steps-0-title").inputValue();
            String second = page.locator("#steps-1-title").inputValue();

            press(page, "Flyt Trin 1 ned");
            page.waitForFunction("title => document.getElementById('steps-1-title').value === title", first);
            assertThat(page.locator("#steps-0-title").inputValue()).isEqualTo(second);
            page.waitForFunction("() => document.activeElement.name.startsWith('steps[1]')");

            int count = page.locator("[id^=steps-][id$=-title]").count();
            press(page, "Fjern Trin 1");
            page.waitForFunction(
                    "count => document.querySelectorAll('[id^=steps-][id$=-title]').length === count", count - 1);

            page.waitForFunction("() => document.activeElement.id === 'tilfoej-steps'");

            press(page, "Tilføj trin");
            page.waitForFunction("count => document.activeElement.name === 'steps[' + count + '].number'", count - 1);
            page.locator("#kladde:has-text('Kladde gemt')").waitFor();
        }
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter/9/rediger");
            assertThat(page.locator("main").innerText()).contains("Her står din kladde");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kassér kladden"))
                    .click();
            page.waitForURL("**/rediger");
            assertThat(page.locator("main").innerText()).doesNotContain("Her står din kladde");
        }
    }

    @Test
    void whatIsWrongStandsOnTopAndBesideTheFieldAndNothingTypedIsLost() {
        try (Page page = browsing.window(Screen.PHONE)) {
            page.navigate(base() + "/projekter/10/rediger");
            page.getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))
                    .fill("");
            page.getByLabel("Begyndt", new Page.GetByLabelOptions().setExact(true))
                    .fill("31. juni 2008");
            page.locator("#purpose").fill("Et nyt formål\u202E med en vending");
            submit(page);
            page.locator("#fejl").waitFor();

            assertThat(page.title()).startsWith("Fejl: ");
            assertThat(page.locator("#fejl a").allInnerTexts())
                    .hasSize(3)
                    .anyMatch(text -> text.contains("Skriv en titel"))
                    .anyMatch(text -> text.contains("31. juni 2008"))
                    .anyMatch(text -> text.contains("usynlige tegn"));
            assertThat(page.locator("#started").inputValue()).isEqualTo("31. juni 2008");
            assertThat(page.locator("#purpose").inputValue()).isEqualTo("Et nyt formål med en vending");
            assertThat(page.locator("#started").getAttribute("aria-describedby"))
                    .contains("started-fejl");
            new Shown(page)
                    .isPhotographed("rediger-fejl-375")
                    .doesNotScrollSideways()
                    .isAccessible();
        }
    }

    @Test
    void anOddThingIsSavedWithAReasonThatStandsInTheHistory() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter/11/rediger");
            page.locator("#leaders-0-organisation").fill("HK/Kommunal");
            page.locator("#leaders-1-organisation").fill("HK/Kommunal");
            submit(page);
            page.locator("#advarsler").waitFor();
            assertThat(page.locator("#advarsler").innerText()).contains("Ingen leder projektet for arbejdsgiverne");
            new Shown(page).isPhotographed("rediger-advarsel-1280").isAccessible();

            page.getByLabel("Hvorfor").fill("KL har endnu ikke udpeget nogen");
            save(page);

            assertThat(page.locator("#historik ~ div tbody tr").first().innerText())
                    .contains("trods én advarsel", "KL har endnu ikke udpeget nogen", "Prøve sekretariat");
        }
    }

    @Test
    void twoWhoEditAtOnceBothKeepTheirWork() {
        try (Page first = browsing.window(Screen.DESK);
                Page second = browsing.windowOf(base(), Role.SECRETARIAT)) {
            first.navigate(base() + "/projekter/12/rediger");
            second.navigate(base() + "/projekter/12/rediger");
            second.locator("#purpose").fill("Formålet som den anden ser det");
            second.getByLabel("Program").fill("Program fra den anden");
            first.locator("#purpose").fill("Formålet som den første ser det");
            first.getByLabel("Hjemmel").fill("§ 5/DR");
            save(first);

            submit(second);
            second.locator("fieldset.clash").first().waitFor();
            assertThat(second.locator("fieldset.clash legend").allInnerTexts()).containsExactly("Formål");
            assertThat(second.locator("fieldset.clash").innerText())
                    .contains("Formålet som den anden ser det", "Formålet som den første ser det");
            new Shown(second).isPhotographed("konflikt-1280").isAccessible();
            second.getByLabel("Begge, efter hinanden").check();
            second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Føj sammen"))
                    .click();
            second.locator("#purpose").waitFor();

            assertThat(second.locator("#purpose").inputValue())
                    .isEqualTo("Formålet som den første ser det\n\nFormålet som den anden ser det");
            assertThat(second.locator("#clause").inputValue()).isEqualTo("§ 5/DR");
            assertThat(second.locator("#programme").inputValue()).isEqualTo("Program fra den anden");
            save(second);
        }
    }

    @Test
    void whoIsSignedOutUnderWayGoesOnWithEveryCharacterAfterSigningIn() {
        try (Page page = browsing.windowOf(base(), Role.SECRETARIAT)) {
            String words = "Linje et – æøå “citat” <b> 😀\n\n• punkt";
            page.navigate(base() + "/projekter/13/rediger");
            page.locator("#purpose").fill(words);
            database.sql("delete from spring_session where principal_name = 'sekretariat'")
                    .update();
            submit(page);
            page.waitForURL("**/login");
            page.getByLabel("Brugernavn").fill("sekretariat");
            page.getByLabel("Adgangskode").fill("prøv-redigering-her");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind"))
                    .click();
            page.waitForURL("**/fortsaet");
            new Shown(page).isAccessible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fortsæt"))
                    .click();

            assertThat(page.locator("#purpose").inputValue()).isEqualTo(words);
            save(page);
            assertThat(page.locator(".prose").first().innerText()).contains("“citat” <b> 😀");
        } finally {
            browsing.signIn(base(), Role.SECRETARIAT);
        }
    }

    @Test
    void whoTriesTooOftenReadsWhenToTryAgainAndFindsTheNameTyped() {
        try (Page page = browsing.windowOf(base(), null)) {
            page.navigate(base() + "/login");
            for (int i = 0; i < 15 && page.locator("#vent").count() == 0; i++) {
                page.getByLabel("Brugernavn").fill("ukendt.navn");
                page.getByLabel("Adgangskode").fill("forkert forkert");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind"))
                        .click();
            }

            assertThat(page.locator("#vent").innerText()).contains("Prøv igen om ");
            assertThat(page.getByLabel("Brugernavn").inputValue()).isEqualTo("ukendt.navn");
            new Shown(page).isAccessible();
        }
    }

    @Test
    void withoutConnectionNothingIsSavedAndNothingIsLost() {
        try (Page page = browsing.window(Screen.DESK)) {
            page.navigate(base() + "/projekter/14/rediger");
            page.context().setOffline(true);
            page.locator("#purpose").fill("Skrevet i toget");
            submit(page);
            page.locator("#nede:has-text('ingen forbindelse')").waitFor();
            assertThat(page.url()).endsWith("/projekter/14/rediger");

            page.context().setOffline(false);
            save(page);
            assertThat(page.locator("main").innerText()).contains("Skrevet i toget");
        }
    }

    @Test
    void everyRoleSeesTheProjectAndOnlyTheSecretariatWhatChangesIt() {
        for (Role role : Role.values()) {
            try (Page page = browsing.windowOf(base(), role)) {
                page.navigate(base() + "/projekter/8");
                String text = page.locator("main").innerText();

                assertThat(text).as("%s", role).contains("Projektledelse", "Budget", "Arkets historik");
                assertThat(text.contains("Rediger")).as("%s edits", role).isEqualTo(role == Role.SECRETARIAT);
                assertThat(page.locator("nav").first().innerText().contains("Administration"))
                        .as("%s administers", role)
                        .isEqualTo(role == Role.ADMIN);
                assertThat(page.navigate(base() + "/projekter/8/rediger").status())
                        .as("%s on the edit page", role)
                        .isEqualTo(role == Role.SECRETARIAT ? 200 : 403);
                new Shown(page).isAccessible();
            }
        }
        try (Page page = browsing.windowOf(base(), Role.ADMIN)) {
            for (String address : List.of(
                    "/administration/konti",
                    "/administration/konti/1",
                    "/administration/haendelser",
                    "/administration/post",
                    "/administration/post/tekster/INVITATION")) {
                assertThat(page.navigate(base() + address).status()).isEqualTo(200);
                new Shown(page)
                        .isPhotographed(address.substring(1).replace('/', '-'))
                        .doesNotScrollSideways()
                        .isAccessible();
            }
        }
        try (Page page = browsing.windowOf(base(), null)) {
            page.navigate(base() + "/projekter/8");

            assertThat(page.url()).endsWith("/login");
            assertThat(page.locator("body").innerText()).doesNotContain("Projektledelse", "kr.");
        }
    }

    private static void save(Page page) {
        page.setDefaultTimeout(8000);
        submit(page);
        try {
            page.waitForURL("**?gemt=ja");
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError(page.url() + "\n" + page.locator("main").innerText(), e);
        }
    }

    private static void submit(Page page) {
        page.locator(".savebar button").click();
    }

    private static void add(Page page, String label) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
        int before = page.locator("fieldset.item").count();
        button.first().click();
        page.waitForFunction("count => document.querySelectorAll('fieldset.item').length > count", before);
        // The focus comes into the row when the row is ready.
        page.waitForFunction("() => (document.activeElement.name || '').includes('[')");
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .focus();
        page.keyboard().press("Enter");
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
