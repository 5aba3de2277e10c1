package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page that somebody asked for before signing in, kept in their browser: a stranger who asks makes no session. Only what can be shown again
 * is asked for again.
 */
final class WantedPage implements RequestCache {

    private static final BrowserCookie COOKIE = new BrowserCookie("WANTED", "Lax", Duration.ofMinutes(30));
    private static final int LONGEST = 2_000;

    /** A page of the register, whatever is in the cookie. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if ("GET".equals(request.getMethod()) && accepted != null && accepted.contains("text/html")) {
            String query = request.getQueryString();
            String page = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            if (page.length() <= LONGEST) {
                byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
                COOKIE.write(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), request, response);
            }
        }
    }

    /** The address within the register; it is asked for once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> wanted = COOKIE.read(request).flatMap(WantedPage::decoded);
        removeRequest(request, response);
        return wanted;
    }

    private static Optional<String> decoded(String value) {
        try {
            String page = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return OWN.matcher(page).matches() ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.read(request).isPresent()) {
            COOKIE.clear(request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
