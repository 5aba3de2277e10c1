package dk.partsregister.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try: to sign in, to change or to reset a password. Shared by all instances; attempts come back by and by, so nobody is
 * locked out for good. A device that has signed in before has attempts of its own, which no stranger can use up.
 */
@Component
public class AttemptLimits {

    /** The attribute of a request that says how long to wait. */
    public static final String WAITING = "waiting";

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Ten at once, then one more each half minute. */
    private static final BucketConfiguration BY_NAME = limit(10, Duration.ofSeconds(30));

    /** A whole office may share an address. */
    private static final BucketConfiguration BY_ADDRESS = limit(100, Duration.ofSeconds(3));

    private final ProxyManager<String> buckets;
    private final JdbcClient database;
    private final SigningKey key;
    private final KnownDevices devices;

    AttemptLimits(DataSource dataSource, JdbcClient database, SigningKey key, KnownDevices devices) {
        this.database = database;
        this.key = key;
        this.devices = devices;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
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

    /** What the browser is known by for the account with this name. */
    Optional<String> deviceOf(String userName, HttpServletRequest request) {
        return devices.find(userName, request);
    }

    /** Takes one attempt to sign in; how long to wait, where there is none left. */
    Optional<Duration> signIn(String userName, Optional<String> device, HttpServletRequest request) {
        return device.isPresent()
                ? asWait(take("device", device.get(), BY_NAME))
                : stranger("name", Accounts.folded(userName.toLowerCase(Locale.ROOT)), request);
    }

    /** Takes one attempt to ask for a new password. */
    public Optional<Duration> reset(String userName, HttpServletRequest request) {
        Optional<String> device = deviceOf(userName, request);
        return device.isPresent()
                ? asWait(take("reset device", device.get(), BY_NAME))
                : stranger("reset", Accounts.folded(userName.toLowerCase(Locale.ROOT)), request);
    }

    /** Takes one attempt to choose a password with a link. */
    public Optional<Duration> link(String link, HttpServletRequest request) {
        return stranger("link", link, request);
    }

    /** Takes one attempt of somebody who is signed in to change their password. */
    public Optional<Duration> change(Actor actor) {
        return asWait(take("change", Long.toString(actor.account()), BY_NAME));
    }

    /** An address that has tried too often uses up nobody's attempts, and leaves no rows behind. */
    private Optional<Duration> stranger(String kind, String name, HttpServletRequest request) {
        Duration byAddress = take("address", request.getRemoteAddr(), BY_ADDRESS);
        return asWait(byAddress.isZero() ? take(kind, name, BY_NAME) : byAddress);
    }

    private static Optional<Duration> asWait(Duration wait) {
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** What is typed as a name may be a password, so only what it hashes to is kept. */
    private Duration take(String kind, String whose, BucketConfiguration limit) {
        String id = kind + " " + key.signature("attempt", whose);
        try {
            ConsumptionProbe taken = buckets.builder().build(id, () -> limit).tryConsumeAndReturnRemaining(1);
            return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(taken.getNanosToWaitForRefill(), 1));
        } catch (BucketExceptions.BucketExecutionException away) {
            throw new DataAccessResourceFailureException("Attempts could not be counted", away);
        }
    }

    /** Takes those away whose attempts have all come back. */
    void removeOld() {
        database.sql("delete from attempt_limit where expires_at < extract(epoch from now()) * 1000")
                .update();
    }
}
