package dk.partsregister.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How often somebody may try: to sign in, to change or to reset a password. Shared by all instances; attempts come back by and by, so nobody is
 * locked out for good.
 */
@Component
public class AttemptLimits {

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Ten at once, then one more each half minute. */
    private static final BucketConfiguration BY_NAME = limit(10, Duration.ofSeconds(30));

    /** A whole office may share an address. */
    private static final BucketConfiguration BY_ADDRESS = limit(100, Duration.ofSeconds(3));

    private final ProxyManager<String> buckets;

    AttemptLimits(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_limit")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGOTTEN))
                .build();
    }

    private static BucketConfiguration limit(long attempts, Duration forOneMore) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(attempts)
                        .refillGreedy(1, forOneMore)
                        .build())
                .build();
    }

    /** Takes one attempt for a name from an address; how long to wait, where there is none left. */
    public Optional<Duration> attempt(String name, HttpServletRequest request) {
        Duration byAddress = take("address " + request.getRemoteAddr(), BY_ADDRESS);
        String folded = Accounts.folded(name.toLowerCase(Locale.ROOT));
        Duration byName = take("name " + folded.substring(0, Math.min(folded.length(), 100)), BY_NAME);
        Duration longest = byAddress.compareTo(byName) > 0 ? byAddress : byName;
        return longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    /**
     * As {@link #attempt}, for pages.
     *
     * @throws ResponseStatusException with 429 where there is no attempt left; the answer says how long to wait
     */
    public void demand(String name, HttpServletRequest request, HttpServletResponse response) {
        attempt(name, request).ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        });
    }

    private Duration take(String key, BucketConfiguration limit) {
        ConsumptionProbe taken = buckets.builder().build(key, () -> limit).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(taken.getNanosToWaitForRefill(), 1));
    }
}
