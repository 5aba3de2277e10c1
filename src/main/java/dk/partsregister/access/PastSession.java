package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers in a browser which account was signed in there last, until a day after that session must have ended. It opens nothing: it only tells
 * whose a form is that comes too late.
 */
@Component
class PastSession {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String PURPOSE = "past session";

    private final SigningKey key;
    private final BrowserCookie cookie;

    PastSession(SigningKey key, @Value("${partsregister.session.longest:12h}") Duration longestSession) {
        this.key = key;
        // Strict: what another site sends does not carry it.
        this.cookie = new BrowserCookie("SIGNED-IN", "Strict", longestSession.plus(A_DAY));
    }

    void remember(long account, HttpServletRequest request, HttpServletResponse response) {
        String until = Long.toString(Instant.now().plus(cookie.kept()).getEpochSecond());
        cookie.write(key.sign(PURPOSE, account + "-" + until), request, response);
    }

    /** Id of the account that was signed in here. */
    Optional<Long> account(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(signed -> key.verified(PURPOSE, signed))
                .map(value -> value.split("-", 2))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(Instant.now()))
                .map(parts -> Long.valueOf(parts[0]));
    }
}
