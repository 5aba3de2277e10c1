package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.SignIn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one empty database, started at once, one by the clocks of Greenwich and one by those of Tokyo. */
class TwoInstancesTest {

    private static final String PASSWORD = "fire hunde spiser bænken";

    @TempDir
    private static Path temporary;

    @Test
    void tablesAreMadeAndTheSampleTakenInOnceAndBothTellDanishTime() throws Exception {
        try (FreshDatabase server = new FreshDatabase()) {
            String url = server.another("to_programmer", "template template0 encoding 'UTF8'");
            CompletableFuture<RunningProgram> starting =
                    CompletableFuture.supplyAsync(() -> serve("utc", "-Duser.timezone=UTC", url));
            try (RunningProgram tokyo = serve("tokyo", "-Duser.timezone=Asia/Tokyo", url);
                    RunningProgram utc = starting.join();
                    Connection database = DriverManager.getConnection(url)) {
                assertThat(ask(database, "select count(*) from flyway_schema_history"))
                        .isEqualTo(ask(
                                database, "select count(distinct version) from flyway_schema_history where success"));
                assertThat(ask(database, "select count(*) from account")).isEqualTo("1");
                assertThat(ask(database, "select count(*) from project_sheet")).isEqualTo("48");

                recordMore(database);
                SignIn inUtc = signedIn(utc);
                SignIn inTokyo = signedIn(tokyo);
                for (String page : List.of(
                        "/",
                        "/oversigt",
                        "/oversigt?pr=2008-05-13",
                        "/projekter/8/historik?pr=2028-02-29",
                        "/projekter/8?pr=2028-02-29",
                        "/oversigt?pr=2026-10-25&kendt=2026-10-25T02:45")) {
                    assertThat(text(inTokyo, page)).as(page).isEqualTo(text(inUtc, page));
                }
                assertThat(text(inTokyo, "/projekter/8/historik?pr=2028-02-29"))
                        .contains("29. februar 2028", "29. marts 2026 kl. 00.30", "25. oktober 2026 kl. 02.30");
                assertThat(inTokyo.get("/projekter/8?pr=2027-02-29").statusCode())
                        .isEqualTo(400);
            }
        }
    }

    private static RunningProgram serve(String name, String zone, String url) {
        try {
            return RunningProgram.serve(
                    temporary.resolve(name).resolve("data"),
                    zone,
                    "--spring.datasource.url=" + url,
                    "--server.address=127.0.0.1",
                    "--partsregister.sample=true",
                    "-DPARTSREGISTER_ADMIN_PASSWORD=" + PASSWORD);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sheets that were recorded around the changes of the clock, and one that holds from a leap day. */
    private static void recordMore(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table project_sheet disable trigger user");
            statement.execute("""
                    insert into project_sheet (project_id, effective_on, recorded_at, recorded_by, cause, document)
                    select s.project_id, one.day, one.at, 'prøve', 'Rettet', s.document
                    from project_sheet s join project p on p.id = s.project_id and p.number = 8,
                         (values (date '2026-10-25', timestamptz '2026-10-25T00:30Z'),
                                 (date '2026-10-25', timestamptz '2026-10-25T01:30Z'),
                                 (date '2028-02-29', timestamptz '2026-03-28T23:30Z')) as one (day, at)
                    """);
            statement.execute("alter table project_sheet enable trigger user");
        }
    }

    private static SignIn signedIn(RunningProgram program) throws Exception {
        SignIn client = SignIn.nobody(program.port());
        assertThat(client.signIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        return client;
    }

    private static String text(SignIn reader, String page) throws Exception {
        var answer = reader.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("body").text();
    }

    private static String ask(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
