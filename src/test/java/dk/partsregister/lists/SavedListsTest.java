package dk.partsregister.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Secretariat;
import dk.partsregister.testing.SignIn;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists are saved, shared, and had as files just as they are seen. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedListsTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

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
        secretariat = Secretariat.withTheSample(overviews, accounts, APRIL, port);
    }

    @Test
    void aListIsSavedSharedAndFoundByOthers() throws Exception {
        String list = "/projekter?organisation=KL&ord=stress";
        Document form = secretariat.page("/lister?liste=" + java.net.URLEncoder.encode(list, StandardCharsets.UTF_8));
        assertThat(form.select("input[name=liste]").val()).isEqualTo(list);
        assertThat(secretariat.flaw("/konto", "/lister", Map.of("navn", "", "liste", list)))
                .contains("Giv listen et navn");
        for (String evil : List.of(
                "https://evil.example/", "//evil.example", "/projekter/1", "/projekter?a=\"<", "javascript:alert(1)")) {
            HttpResponse<String> refused = secretariat.post("/konto", "/lister", Map.of("navn", "Ond", "liste", evil));
            assertThat(refused.statusCode()).as(evil).isEqualTo(400);
        }
        secretariat.done("/konto", "/lister", Map.of("navn", "Stress hos KL", "liste", list));
        assertThat(secretariat.flaw("/konto", "/lister", Map.of("navn", "Stress hos KL", "liste", list)))
                .contains("allerede en liste");
        long id = id("select id from saved_list");
        SignIn reader = SignIn.as(Role.READER, port);
        assertThat(reader.get("/lister/" + id).statusCode()).isEqualTo(404);
        secretariat.done("/konto", "/lister/" + id + "/deling", Map.of("delt", "ja"));

        assertThat(reader.get("/lister/" + id).headers().firstValue("location").orElse(""))
                .endsWith(list);
        assertThat(reader.get("/lister").body()).contains("Stress hos KL", "Delt af");
        assertThat(reader.post("/konto", "/lister/" + id + "/sletning", Map.of())
                        .statusCode())
                .isEqualTo(404);
        secretariat.done("/konto", "/lister/" + id + "/sletning", Map.of());
        assertThat(secretariat.page("/lister").text()).contains("ingen gemte lister");
    }

    @Test
    void everyListIsHadAsItIsSeen() throws Exception {
        for (String list :
                List.of("projekter", "organisationer", "personer", "udvalg", "bemanding", "puljer", "puljer/billede")) {
            Document shown = secretariat.page("/" + list + "?pr=2008-05-13");
            assertThat(shown.select("a[href=/" + list + ".xlsx?pr=2008-05-13]"))
                    .as(list)
                    .hasSize(1);
            String csv = new String(secretariat.bytes("/" + list + ".csv?pr=2008-05-13"), StandardCharsets.UTF_8);
            assertThat(csv.lines().count()).as(list).isGreaterThan(1);
            try (var workbook =
                    new XSSFWorkbook(new ByteArrayInputStream(secretariat.bytes("/" + list + ".xlsx?pr=2008-05-13")))) {
                assertThat(workbook.getSheetAt(0).getLastRowNum())
                        .as(list)
                        .isEqualTo((int) csv.lines().count() - 1);
            }
        }
        String found = new String(
                secretariat.bytes("/projekter.csv?pr=2008-05-13&ord=stress&sorter=-bevilget"), StandardCharsets.UTF_8);
        assertThat(found.lines().count() - 1)
                .isEqualTo(secretariat
                        .page("/projekter?pr=2008-05-13&ord=stress")
                        .select("tbody tr")
                        .size());
    }

    private long id(String query, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, values));
    }
}
