package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Tells which site a form was sent from. Browsers say so in {@code Sec-Fetch-Site} where the connection is safe, and else in {@code Origin};
 * pages cannot set either.
 */
final class RequestOrigin {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private RequestOrigin() {}

    /** Whether a browser says that a page of the register sent this; nothing that is said counts as no. */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site != null ? "same-origin".equals(site) : isOwnHost(request, request.getHeader(HttpHeaders.ORIGIN));
    }

    /** Whether a browser says that another site sent this form. */
    static boolean isForeign(HttpServletRequest request) {
        boolean said = request.getHeader(SITE) != null || request.getHeader(HttpHeaders.ORIGIN) != null;
        return said
                && !READING.contains(request.getMethod())
                && !"none".equals(request.getHeader(SITE))
                && !isOwn(request);
    }

    /** A proxy that ends TLS may leave the scheme out of sight, so hosts alone are compared. */
    private static boolean isOwnHost(HttpServletRequest request, @Nullable String origin) {
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
