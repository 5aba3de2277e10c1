package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.testing.RegisterWebTest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with somebody else's word, which settings alone make possible. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final class Provider {
        private static final IdentityProvider RUNNING = IdentityProvider.start();
    }

    private @Nullable Browsing browsing;
    private long account;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String registration = "spring.security.oauth2.client.registration.proeve.";
        settings.add(registration + "client-id", () -> "register");
        settings.add(registration + "client-secret", () -> "hemmelig");
        settings.add(registration + "client-name", () -> "Prøveudbyder");
        settings.add(registration + "scope", () -> "openid,email,profile");
        settings.add("spring.security.oauth2.client.provider.proeve.issuer-uri", () -> Provider.RUNNING.issuer());
    }

    @BeforeAll
    void inviteOneOfThem() {
        browsing = Browsing.start();
        Actor admin = new Actor(0, "Prøve", null, List.of());
        account = desk.invite("kjeld", "Kjeld Kendt", "Kendt@eksempel.dk", admin);
        desk.give(account, Role.READER, null, null, null, null, admin);
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
        Provider.RUNNING.close();
    }

    @Test
    void whoIsInvitedIsSignedInAndKnownByTheirIdentityFromThenOn() {
        try (Page page = signIn("kendt")) {
            page.waitForURL(base() + "/oversigt");
            page.navigate(base() + "/konto");

            assertThat(page.locator("dl.facts").innerText()).contains("Kjeld Kendt", "Læser");
        }
        database.sql("update account set email = null where id = :id")
                .param("id", account)
                .update();
        try (Page page = signIn("kendt")) {
            page.waitForURL(base() + "/oversigt");
        }
        desk.setActive(account, false, new Actor(0, "Prøve", null, List.of()));
        try (Page page = signIn("kendt")) {
            page.waitForURL("**/login?ukendt=ja");
        }
    }

    @Test
    void whoIsNotInvitedIsToldSoAndNoAccountIsMade() {
        for (String stranger : List.of("ukendt", "ubekraeftet")) {
            try (Page page = signIn(stranger)) {
                page.waitForURL("**/login?ukendt=ja");

                assertThat(page.locator("[role=alert]").innerText()).contains("Der er ingen konto til dig");
            }
        }
        assertThat(database.sql("select count(*) from account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Page signIn(String who) {
        Page page = Objects.requireNonNull(browsing).window(Screen.DESK);
        page.navigate(base() + "/oversigt");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ind med Prøveudbyder"))
                .click();
        page.locator("#username").fill(who);
        page.locator("#password").fill(IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        return page;
    }

    /** Providers let programs on the same machine come back to any port, if they are named by number. */
    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
