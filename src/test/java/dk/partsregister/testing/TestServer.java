package dk.partsregister.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: a container where a Docker engine answers, else an embedded one.
 *
 * <p>{@code PARTSREGISTER_TEST_DATABASE} set to {@code container} or {@code embedded} decides it.
 *
 * @param address the JDBC address of the server up to the name of a database
 */
record TestServer(String address, String username, String password) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);

    private static final String TEMPLATE = "register_template";

    /** Ids that Hibernate has set aside in memory for one database must not occur in the next. */
    private static final int IDS_OF_A_DATABASE = 1_000_000;

    private static final AtomicInteger databases = new AtomicInteger();

    private static final class Holder {
        private static final TestServer RUNNING = start();
    }

    static TestServer running() {
        return Holder.RUNNING;
    }

    private static TestServer start() {
        TestServer server = wantsContainer() ? container() : embedded();
        server.execute("create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), server.username, server.password)
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .load()
                .migrate();
        return server;
    }

    private static boolean wantsContainer() {
        String wanted =
                System.getenv().getOrDefault("PARTSREGISTER_TEST_DATABASE", "").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "container" -> true;
            case "embedded" -> false;
            case "" -> engineCanBeReached() && DockerClientFactory.instance().isDockerAvailable();
            default -> throw new IllegalArgumentException("PARTSREGISTER_TEST_DATABASE=" + wanted);
        };
    }

    /**
     * From within a container another image is needed to find the way to a container beside it, and where that image
     * cannot be had the search takes minutes; there the way must be told.
     */
    private static boolean engineCanBeReached() {
        return Files.notExists(Path.of("/.dockerenv")) || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null;
    }

    // Ended with the run, by Testcontainers or by the container engine.
    @SuppressWarnings("resource")
    private static TestServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off");
        container.start();
        log.info("Tests run on PostgreSQL in a container: {}", container.getJdbcUrl());
        return new TestServer(
                "jdbc:postgresql://" + container.getHost() + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(Path.of(
                            "target", "test-database-" + ProcessHandle.current().pid()))
                    .setCleanDataDirectory(true)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            log.info("Tests run on an embedded PostgreSQL, port {}", postgres.getPort());
            return new TestServer("jdbc:postgresql://localhost:" + postgres.getPort() + "/", "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a database that is as the migrations left it, and answers its JDBC address. */
    String freshDatabase() {
        int number = databases.incrementAndGet();
        String name = "register_" + number;
        execute("create database " + name + " template " + TEMPLATE);
        execute(name, "alter sequence register_id_seq restart with " + number * IDS_OF_A_DATABASE);
        // An earlier revision than any before, so that nothing is taken over of what a shared context keeps of another
        // database.
        execute(name, "update register_revision set revision = revision - " + number * 10_000_000_000L);
        return url(name);
    }

    void drop(String url) {
        execute("drop database " + url.substring(address.length()) + " with (force)");
    }

    private String url(String database) {
        return address + database;
    }

    private void execute(String sql) {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), username, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
