package dk.partsregister.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @BeforeAll
    void makeAccounts() {
        accounts.makeTrials();
    }

    @Test
    void figuresAreForAdministratorsOnly() throws Exception {
        String figures = SignIn.as(Role.ADMIN, port).get("/actuator/prometheus").body();

        assertThat(figures)
                .contains("partsregister_projects 0.0", "partsregister_letters_waiting 0.0", "http_server_requests")
                .contains("partsregister_backup_age_seconds");
        assertThat(SignIn.as(Role.SECRETARIAT, port).get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
        assertThat(SignIn.nobody(port).get("/actuator/prometheus").statusCode()).isEqualTo(302);
    }

    @Test
    void thePageSaysTheSameInDanishAndWhatIsLacking() throws Exception {
        String page = Jsoup.parse(
                        SignIn.as(Role.ADMIN, port).get("/administration/drift").body())
                .select("main")
                .text();

        assertThat(page)
                .contains("PostgreSQL", "Ledig plads", "Breve, der venter 0", "Der laves ingen sikkerhedskopier");
    }
}
