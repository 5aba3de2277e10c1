package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what it says, how it ends, and what it leaves behind. */
class ProgramTest {

    /** Java's own after SIGTERM: 128 + 15. */
    private static final int TERMINATED = 143;

    @TempDir
    private static Path temporary;

    private final Path data = temporary.resolve("data");
    private final Path pidFile = data.resolve("database").resolve("postmaster.pid");

    @Test
    void itServesUntilItIsTerminatedAndLeavesNoServerBehind() throws Exception {
        try (RunningProgram program = RunningProgram.serve(data)) {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + program.port() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(program.out().lines().filter(line -> line.contains("INFO")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("Registeret: http://localhost:"),
                            line -> assertThat(line).contains("Database: ").contains(data.toString()),
                            line -> assertThat(line).contains("Log ind"));
            assertThat(pidFile).exists();

            assertThat(program.terminate()).isEqualTo(TERMINATED);

            assertThat(pidFile).doesNotExist();
            assertThat(Files.readString(data.resolve("database.log"))).contains("database system is shut down");
            assertThat(program.out()).doesNotContain("Exception");
        }
    }

    @Test
    void whatWasWrittenSurvivesThatTheProgramIsKilled() throws Exception {
        try (RunningProgram program = RunningProgram.serve(data)) {
            execute("create table survived as select 7 as number");
            program.kill();
        }
        assertThat(pidFile)
                .as("the server outlives the program that was killed")
                .exists();

        try (RunningProgram again = RunningProgram.serve(data)) {
            assertThat(ask("select number from survived")).isEqualTo(7);
            assertThat(again.terminate()).isEqualTo(TERMINATED);
        }
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void noLetterIsLostAndNoneSentTwiceWhenTheProgramIsKilledWhileItSends() throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        String host = "--spring.mail.host=127.0.0.1";
        String port = "--spring.mail.port=" + mail.getSmtp().getPort();
        try (RunningProgram writing = RunningProgram.serve(data)) {
            execute("insert into mail (key, to_name, to_address, subject, body)"
                    + " select 'brev ' || n, 'Nr. ' || n, 'nr' || n || '@example.org', 'Brev ' || n, 'Tekst'"
                    + " from generate_series(1, 300) as n");
            writing.terminate();
        }
        try (RunningProgram first = RunningProgram.serve(data, host, port)) {
            mail.waitForIncomingEmail(60_000, 30);
            first.kill();
        }
        int before = mail.getReceivedMessages().length;
        try (RunningProgram second = RunningProgram.serve(data, host, port)) {
            while (ask("select count(*) from mail where state in ('WAITING', 'SENDING')") > 0) {
                Thread.sleep(100);
            }
            List<String> received = Arrays.stream(mail.getReceivedMessages())
                    .map(GreenMailUtil::getHeaders)
                    .map(headers -> headers.replaceAll("(?s).*Subject: (Brev \\d+).*", "$1"))
                    .toList();
            int uncertain = ask("select count(*) from mail where state = 'UNCERTAIN'");

            assertThat(before).isBetween(30, 299);
            assertThat(received).doesNotHaveDuplicates().hasSizeBetween(300 - uncertain, 300);
            assertThat(uncertain).isLessThanOrEqualTo(1);
            second.terminate();
        } finally {
            mail.stop();
        }
    }

    @Test
    void aSecondOneOnTheSameFolderOrPortIsRefused() throws Exception {
        try (RunningProgram first = RunningProgram.serve(data)) {
            try (RunningProgram second = RunningProgram.start(data, "--server.port=0")) {
                assertThat(second.exitStatus()).isEqualTo(1);
                assertThat(second.err().strip().lines())
                        .singleElement()
                        .asString()
                        .contains(data.toString(), "der allerede kører");
            }

            Path other = temporary.resolve("other");
            try (RunningProgram third = RunningProgram.start(other, "--server.port=" + first.port())) {
                assertThat(third.exitStatus()).isEqualTo(1);
                assertThat(third.err().strip().lines())
                        .singleElement()
                        .asString()
                        .startsWith("Port " + first.port() + " er optaget");
                assertThat(other.resolve("database").resolve("postmaster.pid")).doesNotExist();
            }
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() throws Exception {
        try (RunningProgram program =
                RunningProgram.start(data, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/register")) {
            assertThat(program.exitStatus()).isEqualTo(1);
            assertThat(program.err().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Databasen 127.0.0.1:1/register svarer ikke");
            assertThat(program.out()).doesNotContain("Exception");
        }
    }

    @Test
    void aCommandRunsWithoutPagesAndEndsWithItsStatus() throws Exception {
        try (RunningProgram done = RunningProgram.start(data, "count", "3", "4")) {
            assertThat(done.exitStatus()).isZero();
            assertThat(done.out()).isEqualTo("Sum: 7\n");
        }
        try (RunningProgram refused = RunningProgram.start(data, "count", "3", "-4")) {
            assertThat(refused.exitStatus()).isEqualTo(1);
            assertThat(refused.err()).endsWith("Summen er mindre end nul.\n");
        }
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsStarted() throws Exception {
        Path untouched = temporary.resolve("untouched");
        for (List<String> typed : List.of(List.of("frob"), List.of("--frob"), List.of("count"))) {
            try (RunningProgram program = RunningProgram.start(untouched, typed.toArray(String[]::new))) {
                assertThat(program.exitStatus()).isEqualTo(2);
                assertThat(program.err().strip().lines())
                        .singleElement()
                        .asString()
                        .endsWith("--help.");
            }
        }
        assertThat(untouched).doesNotExist();
    }

    @Test
    void helpIsShownOnStandardOutput() throws Exception {
        try (RunningProgram program = RunningProgram.start(temporary.resolve("untouched"), "--help")) {
            assertThat(program.exitStatus()).isZero();
            assertThat(program.out()).startsWith("Partsregister").contains("PARTSREGISTER_DATA_DIR");
            assertThat(program.err()).isEmpty();
        }
    }

    private void execute(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int ask(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port = Files.readAllLines(pidFile).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/partsregister",
                PostgresServer.USER,
                Files.readString(data.resolve("database.password")));
    }
}
