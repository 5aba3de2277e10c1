package dk.partsregister.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds, to see whether something was changed in it. */
public final class Contents {

    /** What changes when somebody only reads: who is signed in, and what was done at which hour. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("spring_session", "spring_session_attributes", "attempt_limit", "scheduled_tasks");

    private Contents() {}

    /** How much each table holds, and a checksum of it; without sessions, attempts and the scheduler. */
    public static Map<String, String> of(JdbcClient database) {
        String tables = database
                .sql("select tablename from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !OF_THE_MOMENT.contains(table))
                .map(table -> """
                                select '%1$s' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as held
                                from %1$s t""".formatted(table))
                .collect(Collectors.joining("\nunion all\n"));
        Map<String, String> contents = new TreeMap<>();
        database.sql(tables).query(row -> {
            contents.put(row.getString("name"), row.getString("held"));
        });
        return contents;
    }
}
