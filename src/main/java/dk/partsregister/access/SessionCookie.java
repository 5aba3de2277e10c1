package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session. Behind TLS its name is bound to this one host, so that no neighbour of the same domain can set it; a browser takes
 * such a name from a safe connection only.
 */
@Component
class SessionCookie implements CookieSerializer {

    static final String NAME = "SESSION";
    static final String BOUND = "__Host-";

    private final CookieSerializer plain = named(NAME);
    private final CookieSerializer safe = named(BOUND + NAME);

    @Override
    public void writeCookieValue(CookieValue cookie) {
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? safe : plain;
    }

    private static CookieSerializer named(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        // Strict would lose the way back from another provider that people sign in with.
        cookie.setSameSite("Lax");
        return cookie;
    }
}
