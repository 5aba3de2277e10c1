package dk.partsregister.project.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.Actor;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class NotesTest {

    private static final Actor ADMIN = new Actor(0, "Prøve", null, List.of());
    private static final String SECRET = "Kun for arbejdsgiverne: budgettet skrider";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void fillTheRegister() {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        accounts.makeTrials();
    }

    @Test
    void aNoteIsSeenByTheOwnSideAndTheSecretariatAndStandsOnNoOtherPage() throws Exception {
        SignIn employer = leader("leder.kl", "KL");
        employer.post("/projekter/9/noter", "/projekter/9/noter", Map.of("text", SECRET));

        assertThat(employer.get("/projekter/9/noter").body()).contains(SECRET);
        assertThat(leader("leder.dr", "Danske Regioner")
                        .get("/projekter/9/noter")
                        .body())
                .contains(SECRET);
        SignIn secretariat = SignIn.as(Role.SECRETARIAT, port);
        assertThat(secretariat.get("/projekter/9/noter").body()).contains(SECRET);
        assertThat(leader("leder.foa", "FOA").get("/projekter/9/noter").body()).doesNotContain(SECRET);
        assertThat(SignIn.as(Role.READER, port).get("/projekter/9/noter").statusCode())
                .isEqualTo(403);
        for (String page : List.of(
                "/projekter/9", "/projekter/9/historik", "/oversigt", "/projekter?ord=budgettet+skrider", "/")) {
            assertThat(secretariat.get(page).body())
                    .as(page)
                    .doesNotContain("skrider:")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void anEmptyNoteIsNotSaved() throws Exception {
        SignIn secretariat = SignIn.as(Role.SECRETARIAT, port);

        assertThat(secretariat
                        .post("/projekter/10/noter", "/projekter/10/noter", Map.of("text", " \n"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(secretariat.get("/projekter/10/noter").body()).contains("Der er ingen noter");
        assertThat(secretariat.get("/projekter/4711/noter").statusCode()).isEqualTo(404);
    }

    private SignIn leader(String userName, String organisation) throws Exception {
        long party = database.sql("select organisation_id from organisation_alias where spelling = :spelling")
                .param("spelling", organisation)
                .query(Long.class)
                .single();
        long id = desk.invite(userName, "Leder " + organisation, "", ADMIN);
        desk.give(id, Role.LEADER, party, null, null, null, ADMIN);
        desk.choosePassword(desk.link(id, ADMIN), "en lang adgangskode til prøven");
        SignIn client = SignIn.nobody(port);
        client.signIn(userName, "en lang adgangskode til prøven");
        return client;
    }
}
