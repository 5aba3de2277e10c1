package dk.partsregister.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What browsers may do with pages. */
public final class PagePolicy {

    static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String HEADER = "Content-Security-Policy";

    private PagePolicy() {}

    /** Guards an answer that was made before the rules of access could do so, as to a request that cannot be read. */
    public static void guard(HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, CONTENT);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
