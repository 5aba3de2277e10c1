package dk.partsregister.watching;

import com.zaxxer.hikari.HikariDataSource;
import dk.partsregister.archive.Backups;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at how the register is doing now. */
@Service
public class Wellbeing {

    private static final long MEGABYTE = 1_048_576;

    private final JdbcClient database;
    private final DataSource dataSource;
    private final Backups backups;
    private final @Nullable String version;

    Wellbeing(JdbcClient database, DataSource dataSource, Backups backups, ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.dataSource = dataSource;
        this.backups = backups;
        this.version = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getVersion)
                .orElse(null);
    }

    /**
     * How it is doing.
     *
     * @param database version of the server
     * @param databaseSize in MB
     * @param busy connections that are used, of those there can be; absent when they are not counted here
     * @param disk free where the program runs, in MB
     * @param memory used of the heap, in MB
     * @param counts what there is and what waits, by name
     * @param backup when the newest was made; absent when there is none
     * @param backupWanted whether they are made at all
     */
    public record State(
            @Nullable String version,
            Duration up,
            String database,
            long databaseSize,
            @Nullable Busy busy,
            long disk,
            long memory,
            long mostMemory,
            Map<String, Long> counts,
            @Nullable Instant backup,
            boolean backupWanted) {}

    /** Connections in use, of so many. */
    public record Busy(int used, int all, int waiting) {}

    @Transactional(readOnly = true)
    public State now() {
        Runtime runtime = Runtime.getRuntime();
        return new State(
                version,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                database.sql("select current_setting('server_version')")
                        .query(String.class)
                        .single(),
                database.sql("select pg_database_size(current_database())")
                                .query(Long.class)
                                .single()
                        / MEGABYTE,
                busy(),
                Path.of("").toAbsolutePath().toFile().getUsableSpace() / MEGABYTE,
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                counts(),
                backups.newest().orElse(null),
                backups.isWanted());
    }

    /** What there is and what waits, in one statement. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select 'projects' as name, count(*) from project
                        union all select 'sheets', (select coalesce(max(id), 0) from project_sheet)
                        union all select 'editions', count(*) from edition
                        union all select 'answers', count(*) from round_answer where state <> 'DRAFT'
                        union all select 'letters_waiting', count(*) from mail where state in ('WAITING', 'SENDING')
                        union all select 'letters_lost', count(*) from mail where state in ('REFUSED', 'UNCERTAIN')
                        union all select 'tasks_waiting', count(*) from scheduled_tasks where execution_time < now() and not picked
                        union all select 'tasks_failing', count(*) from scheduled_tasks where consecutive_failures > 0
                        union all select 'sessions', count(*) from spring_session
                        """).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private @Nullable Busy busy() {
        if (dataSource instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            var figures = pool.getHikariPoolMXBean();
            return new Busy(
                    figures.getActiveConnections(), pool.getMaximumPoolSize(), figures.getThreadsAwaitingConnection());
        }
        return null;
    }
}
