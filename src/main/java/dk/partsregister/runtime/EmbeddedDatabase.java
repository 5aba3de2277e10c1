package dk.partsregister.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own PostgreSQL in its data folder.
 *
 * <p>As a bean that the connection pool is made from it is closed after the pool, and also when the rest cannot start.
 */
final class EmbeddedDatabase implements RegisterDatabase, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String PASSWORD = "database.password";
    private static final String DATABASE = "partsregister";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final DataFolder folder;
    private final PostgresServer server;
    private final String password;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, String password, int port) {
        this.folder = folder;
        this.server = server;
        this.password = password;
        this.port = port;
    }

    static EmbeddedDatabase start(Path dataFolder, String version) {
        DataFolder folder = DataFolder.open(dataFolder);
        try {
            return start(folder, version);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, String version) {
        try {
            String password = folder.secret(PASSWORD);
            PostgresServer server = new PostgresServer(PostgresBinaries.unpack(folder.path(), version), folder);
            server.create(folder.resolve(PASSWORD));
            server.requireSameMajorVersion();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, password, server.start());
            database.createIfMissing();
            return database;
        } catch (PostgresTools.Failure e) {
            throw new StartRefused(sentence(folder, e), e);
        } catch (IOException e) {
            throw new StartRefused(
                    "Den indbyggede database kan ikke lægges i mappen " + folder.path() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static String sentence(DataFolder folder, PostgresTools.Failure failure) {
        return failure.says("cannot be run as root")
                ? "Den indbyggede PostgreSQL kan ikke køre som root her; start programmet som en almindelig bruger,"
                        + " eller giv det en database med SPRING_DATASOURCE_URL."
                : "Den indbyggede PostgreSQL i mappen " + folder.path() + " kunne ikke starte; grunden står i "
                        + folder.resolve("database.log") + " eller " + folder.resolve("database-tool.log") + ".";
    }

    private void createIfMissing() {
        try {
            if (!exists()) {
                try (Connection connection = connect("postgres");
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + DATABASE);
                }
            }
        } catch (SQLException e) {
            stop();
            throw new StartRefused(
                    "Den indbyggede database i mappen " + folder.path() + " kan ikke bruges: " + e.getMessage() + ".",
                    e);
        }
    }

    private boolean exists() throws SQLException {
        try {
            connect(DATABASE).close();
            return true;
        } catch (SQLException e) {
            if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresServer.USER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + PostgresServer.HOST + ":" + port + "/" + database;
    }

    @Override
    public String getJdbcUrl() {
        return url(DATABASE);
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public String description() {
        return "den indbyggede PostgreSQL i mappen " + folder.path();
    }

    @Override
    public void close() {
        stop();
        folder.close();
    }

    private void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            log.warn("Den indbyggede database kunne ikke stoppes; næste start retter op på det.", e);
        }
    }
}
