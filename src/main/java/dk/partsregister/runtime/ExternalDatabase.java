package dk.partsregister.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that the program was given, found usable before anything else connects to it. */
final class ExternalDatabase implements RegisterDatabase {

    static final int OLDEST_MAJOR_VERSION = 15;

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql:(//)?(?<place>[^?]+)");

    /** Wrong password, no such user, or no password where one is asked for. */
    private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000", "08004");

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String CONNECTION_FAILURE = "08";

    private final String url;
    private final @Nullable String username;
    private final @Nullable String password;
    private final String place;

    private ExternalDatabase(String url, @Nullable String username, @Nullable String password, String place) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.place = place;
    }

    static ExternalDatabase open(String url, @Nullable String username, @Nullable String password) {
        ExternalDatabase database = new ExternalDatabase(url, username, password, place(url));
        try (Connection connection = database.connect()) {
            requireSupported(database.place, connection.getMetaData().getDatabaseMajorVersion());
            requireDanishLetters(database.place, connection);
            return database;
        } catch (SQLException e) {
            throw new StartRefused(database.sentence(e), e);
        }
    }

    /** The address without its parameters, since a password may be one of them. */
    private static String place(String url) {
        Matcher matcher = ADDRESS.matcher(url);
        if (!matcher.lookingAt()) {
            throw new StartRefused("SPRING_DATASOURCE_URL er ikke adressen på en PostgreSQL-database;"
                    + " den skrives som jdbc:postgresql://vært:5432/database.");
        }
        return matcher.group("place");
    }

    static void requireSupported(String place, int major) {
        if (major < OLDEST_MAJOR_VERSION) {
            throw new StartRefused("Databasen " + place + " er PostgreSQL " + major + "; registeret kræver PostgreSQL "
                    + OLDEST_MAJOR_VERSION + " eller nyere.");
        }
    }

    /** Where small and capital Æ are strangers, names would not be found again. */
    private static void requireDanishLetters(String place, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select lower('Æ') = 'æ'")) {
            found.next();
            if (!found.getBoolean(1)) {
                throw new StartRefused("Databasen " + place + " kender ikke danske bogstaver; opret den med"
                        + " template template0 encoding 'UTF8' locale 'C.UTF-8' eller en dansk locale.");
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    private String sentence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (NOT_LET_IN.contains(state)) {
            return "Databasen " + place + " lukker ikke programmet ind; ret SPRING_DATASOURCE_USERNAME"
                    + " og SPRING_DATASOURCE_PASSWORD.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "Databasen " + place + " findes ikke; opret den, eller ret SPRING_DATASOURCE_URL.";
        }
        if (state.startsWith(CONNECTION_FAILURE)) {
            return "Databasen " + place + " svarer ikke; start den, eller ret SPRING_DATASOURCE_URL.";
        }
        return "Databasen " + place + " kan ikke bruges: " + e.getMessage();
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String description() {
        return "PostgreSQL på " + place;
    }
}
