package dk.partsregister.access;

import dk.partsregister.shared.Danish;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How long somebody is to wait before they try again, as a page says it. */
public record Waiting(long seconds, Instant until) {

    private static final int SOON = 90;

    public static Waiting of(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Waiting(seconds, Instant.now().plusSeconds(seconds));
    }

    /** Says it in the head of an answer. */
    public Waiting told(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return this;
    }

    /** Whether it is said in seconds. */
    public boolean isSoon() {
        return seconds <= SOON;
    }

    /** The time of day, e.g. {@code 14.07}. */
    public String clock() {
        ZonedDateTime end = until.atZone(Danish.ZONE);
        ZonedDateTime minute = end.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime said = minute.equals(end) ? minute : minute.plusMinutes(1);
        return String.format(Locale.ROOT, "%02d.%02d", said.getHour(), said.getMinute());
    }
}
