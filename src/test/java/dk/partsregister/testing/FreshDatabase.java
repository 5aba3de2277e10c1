package dk.partsregister.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that can be given a fresh database under way, so that test classes share a context but no data.
 */
public final class FreshDatabase extends AbstractDataSource implements AutoCloseable {

    private final TestServer server = TestServer.running();
    private @Nullable HikariDataSource pool;

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException();
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            pool = new HikariDataSource();
            pool.setJdbcUrl(server.freshDatabase());
            pool.setUsername(server.username());
            pool.setPassword(server.password());
            pool.setMinimumIdle(0);
            pool.setMaximumPoolSize(5);
        }
        return pool;
    }

    /** Throws the database away; the next connection gets one that is as the migrations left it. */
    @Override
    public synchronized void close() {
        if (pool != null) {
            String url = pool.getJdbcUrl();
            pool.close();
            pool = null;
            server.drop(url);
        }
    }
}
