package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.testing.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws IOException {
        String url = "jdbc:postgresql://localhost:" + portWithNobodyBehind() + "/register?password=hemmelig";

        assertThatThrownBy(() -> ExternalDatabase.open(url, "bruger", null))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching("Databasen localhost:\\d+/register svarer ikke; .*")
                .hasMessageNotContaining("hemmelig");
    }

    private static int portWithNobodyBehind() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "postgresql://localhost/register", "jdbc:postgresql:", "localhost"})
    void anAddressOfSomethingElseIsRefused(String url) {
        assertThatThrownBy(() -> ExternalDatabase.open(url, null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("SPRING_DATASOURCE_URL");
    }

    @Test
    void aPostgresBeforeFifteenIsTooOld() {
        assertThatThrownBy(() -> ExternalDatabase.requireSupported("db:5432/register", 14))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("er PostgreSQL 14; registeret kræver PostgreSQL 15");
        assertThatNoException().isThrownBy(() -> ExternalDatabase.requireSupported("db:5432/register", 15));
    }

    @Test
    void aDatabaseWithoutDanishLettersIsRefused() throws Exception {
        try (FreshDatabase database = new FreshDatabase()) {
            String url = database.another(
                    "uden_danske_bogstaver", "template template0 encoding 'UTF8' locale_provider libc locale 'C'");

            assertThatThrownBy(() -> ExternalDatabase.open(url, null, null))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("kender ikke danske bogstaver");
        }
    }
}
