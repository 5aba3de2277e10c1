package dk.partsregister.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.overview.render.WordCells;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files and editions are ordered, made in the background, and found by those who ordered them. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DeliveryTest {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FileOrders orders;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn reader;

    @BeforeAll
    void sample() throws Exception {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        accounts.makeTrials();
        reader = SignIn.as(Role.READER, port);
    }

    @Test
    void aFileIsMadeInTheBackgroundAndWaitsForWhoeverOrderedIt() throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        Document ask = Jsoup.parse(
                reader.get("/mine-filer/ny?pr=2008-05-13&afsnit=2&format=docx").body());
        ask.select("main input[type=hidden]").forEach(field -> form.put(field.attr("name"), field.attr("value")));
        assertThat(form).containsEntry("afsnit", "2").containsEntry("pr", "2008-05-13");

        HttpResponse<String> ordered = reader.post("/mine-filer/ny?format=docx", "/mine-filer", form);

        assertThat(ordered.headers().firstValue("location").orElse("")).endsWith("/mine-filer");
        String file = waitFor(account("laeser")).id().toString();
        assertThat(Jsoup.parse(reader.get("/mine-filer").body())
                        .select(".orders li")
                        .text())
                .contains("oversigt-2008-05-13.docx", "Hent filen");
        assertThat(WordCells.tables(reader.bytes("/mine-filer/" + file))).hasSize(1);
        assertThat(SignIn.as(Role.LEADER, port).get("/mine-filer/" + file).statusCode())
                .isEqualTo(404);
        reader.post("/mine-filer", "/mine-filer/" + file + "/sletning", Map.of());
        assertThat(reader.get("/mine-filer").body()).contains("Du har ikke bestilt noget.");
    }

    @Test
    void nobodyOrdersMoreThanTenFilesAtOnceOrKeepsMoreThanTwenty() throws Exception {
        SignIn many = SignIn.as(Role.LEADER, port);
        long account = account("leder");
        String fill = """
                insert into file_order (id, account, kind, title, task, steps, state, ended_at)
                select gen_random_uuid(), ?, 'OVERVIEW', 'fyld', '{}', 1, ?, case when ? then now() end
                from generate_series(1, ?)
                """;
        Map<String, String> form = Map.of(
                "pr", "2008-05-13", "format", "csv", "key", UUID.randomUUID().toString());
        jdbc.update(fill, account, "WAITING", false, 10);
        HttpResponse<String> waiting = many.post("/konto", "/mine-filer", form);
        jdbc.update("update file_order set state = 'FAILED', ended_at = now() where account = ?", account);
        jdbc.update(fill, account, "FAILED", true, 10);
        HttpResponse<String> kept = many.post("/konto", "/mine-filer", form);
        jdbc.update(
                "delete from file_order where id in (select id from file_order where account = ? limit 1)", account);
        HttpResponse<String> room = many.post("/konto", "/mine-filer", form);
        HttpResponse<String> again = many.post("/konto", "/mine-filer", form);

        assertThat(waiting.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(waiting.body()).select("[role=alert]").text()).contains("ti filer");
        assertThat(Jsoup.parse(waiting.body()).select("form [name=format]").attr("value"))
                .isEqualTo("csv");
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(kept.body()).select("[role=alert]").text()).contains("tyve filer");
        assertThat(room.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/mine-filer"));
        assertThat(again.statusCode()).as("the same form again").isEqualTo(302);
        waitFor(account);
        jdbc.update("delete from file_order where account = ?", account);
    }

    @Test
    void anEditionIsFrozenInTheBackground() throws Exception {
        FreezeOrder order =
                new FreezeOrder(UUID.randomUUID(), MAY, ProjectFilter.NONE, null, MAY, "Maj", null, "Haster", "prøve");
        deliveries.order(order, account("sekretariat"), "Statusoversigt");
        deliveries.order(order, account("sekretariat"), "Statusoversigt");

        FileOrder done = waitFor(account("sekretariat"));

        assertThat(done.edition()).isEqualTo(1);
        assertThat(editions.all()).hasSize(1);
        assertThat(editions.all().get(0).note()).isEqualTo("Maj");
    }

    @Test
    void whatCouldNotBeMadeIsSaid() throws Exception {
        deliveries.order(
                new FreezeOrder(
                        UUID.randomUUID(),
                        LocalDate.of(1999, 1, 1),
                        ProjectFilter.NONE,
                        null,
                        MAY,
                        null,
                        null,
                        null,
                        "x"),
                account("leder"),
                "Statusoversigt");

        FileOrder failed = waitFor(account("leder"));

        assertThat(failed.state()).isEqualTo(FileOrder.State.FAILED);
        assertThat(SignIn.as(Role.LEADER, port).get("/mine-filer").body())
                .contains("Der er ingen projekter at fryse den dag.");
    }

    @Test
    void anUnknownFormatIsRefused() throws Exception {
        assertThat(reader.get("/mine-filer/ny?format=exe").statusCode()).isEqualTo(400);
    }

    private long account(String name) {
        return jdbc.queryForList("select id from account where user_name = ?", Long.class, name)
                .get(0);
    }

    private FileOrder waitFor(long account) throws InterruptedException {
        while (true) {
            List<FileOrder> all = orders.of(account);
            if (!all.isEmpty() && all.stream().noneMatch(FileOrder::isOpen)) {
                return all.get(0);
            }
            Thread.sleep(100);
        }
    }
}
