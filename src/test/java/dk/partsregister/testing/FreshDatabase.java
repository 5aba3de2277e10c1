package dk.partsregister.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that can be given a fresh database under way, so that test classes share a context but no data.
 */
public final class FreshDatabase extends AbstractDataSource implements AutoCloseable {

    private final TestServer server = TestServer.running();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listening;
    private @Nullable HikariDataSource pool;
    private @Nullable DataSource listened;

    @Override
    public Connection getConnection() throws SQLException {
        return listened().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException();
    }

    /** The SQL that the work sends; what others do at the same time, such as tidying away old sessions, is no part of it. */
    public List<String> statementsDuring(Runnable work) {
        statements.clear();
        listening = Thread.currentThread();
        try {
            work.run();
        } finally {
            listening = null;
        }
        return List.copyOf(statements);
    }

    private synchronized DataSource listened() {
        if (pool == null || listened == null) {
            pool = new HikariDataSource();
            pool.setJdbcUrl(server.freshDatabase());
            pool.setUsername(server.username());
            pool.setPassword(server.password());
            pool.setMinimumIdle(0);
            pool.setMaximumPoolSize(5);
            pool.setConnectionInitSql("set lock_timeout = '2s'");
            listened = ProxyDataSourceBuilder.create(pool)
                    .afterQuery((execution, queries) -> {
                        if (Thread.currentThread() == listening) {
                            queries.forEach(query -> statements.add(query.getQuery()));
                        }
                    })
                    .build();
        }
        return listened;
    }

    /** Makes an empty database beside this one, and answers its JDBC address with what opens it; it goes with the server. */
    public String another(String name, String options) throws SQLException {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + options);
        }
        return server.address() + name + "?user=" + server.username() + "&password=" + server.password();
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
