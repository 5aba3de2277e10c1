package dk.partsregister.steering;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.Form;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Secretariat;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bodies are called what people call them: as their programme, or as another body. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesOfBodiesTest {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcTemplate jdbc;

    private Secretariat secretariat;

    @BeforeAll
    void fill() throws Exception {
        secretariat = Secretariat.withTheSample(overviews, accounts, MAY, port);
    }

    /** Id of a new body of the programme that most bodies have. */
    private long body(String name) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into body (id, kind, name, programme_id, position)
                select nextval('register_id_seq'), kind, ?, programme_id, 90 from body where programme_id is not null order by id limit 1
                returning id
                """, Long.class, name));
    }

    @Test
    void aBodyThatIsCalledAsItsProgrammeHasAPage() throws Exception {
        String programme = Objects.requireNonNull(jdbc.queryForObject(
                "select p.name from body b join programme p on p.id = b.programme_id order by b.id limit 1",
                String.class));

        Document page = secretariat.page("/udvalg/" + body(programme.toUpperCase(java.util.Locale.ROOT)));

        assertThat(page.select("h1").text()).isEqualToIgnoringCase(programme);
    }

    @Test
    void aProjectOfABodyIsSavedWhereAnotherOneHasItsName() throws Exception {
        String name = Objects.requireNonNull(jdbc.queryForObject(
                "select name from body where programme_id is not null order by id limit 1", String.class));
        body(name);
        Document page = secretariat.page("/projekter/23/rediger");
        Form form = Form.of(Objects.requireNonNull(page.selectFirst("form#rediger")))
                .with("programme", name)
                .with("reason", "Flyttet");

        assertThat(secretariat.post("/projekter/23/rediger", form).statusCode()).isEqualTo(302);
        assertThat(secretariat.page("/projekter/23").select("main").text()).contains(name);
    }
}
