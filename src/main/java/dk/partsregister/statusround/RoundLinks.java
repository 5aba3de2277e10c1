package dk.partsregister.statusround;

import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Secret;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The personal links that leaders answer by. */
@Component
class RoundLinks {

    /** So long after the deadline a link still tells what became of the answer, and takes what comes late. */
    private static final int DAYS_AFTER_DEADLINE = 30;

    private final JdbcClient database;

    RoundLinks(JdbcClient database) {
        this.database = database;
    }

    /** A new link for each of these requests; those from before go on. */
    Map<Long, String> make(Collection<Long> requests, LocalDate deadline) {
        Map<Long, String> secrets = new LinkedHashMap<>();
        requests.forEach(request -> secrets.put(request, Secret.random()));
        LocalDate today = LocalDate.now(Danish.ZONE);
        LocalDate last = (deadline.isBefore(today) ? today : deadline).plusDays(DAYS_AFTER_DEADLINE);
        database.sql("""
                        insert into round_link (hash, request_id, expires_at)
                        select l.hash, l.request, :expires from unnest(:hashes::text[], :requests::bigint[]) as l (hash, request)
                        """)
                .param("hashes", secrets.values().stream().map(Secret::hash).toArray(String[]::new))
                .param("requests", secrets.keySet().toArray(Long[]::new))
                .param("expires", last.plusDays(1).atStartOfDay(Danish.ZONE).toOffsetDateTime())
                .update();
        return secrets;
    }

    /** Takes back all links of a request. */
    void takeBack(long request) {
        database.sql("delete from round_link where request_id = :request")
                .param("request", request)
                .update();
    }

    /** Whose link this is, if it is still good. */
    Optional<Long> request(String secret) {
        return database.sql("select request_id from round_link where hash = :hash and expires_at > now()")
                .param("hash", Secret.hash(secret))
                .query(Long.class)
                .optional();
    }
}
