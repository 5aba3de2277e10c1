package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token that forms carry, in a cookie, so that a form is still good when the session it was made in has ended. What another site sends
 * changes it no more than it is let in, and what comes without it is not read.
 */
final class FormTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

    private static final String NAME = "XSRF-TOKEN";

    private final CsrfTokenRepository plain = named(NAME);
    private final CsrfTokenRepository safe = named(SessionCookie.BOUND + NAME);

    private final CsrfTokenRequestHandler handler = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (!RequestOrigin.isForeign(request)) {
            of(request).saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        handler.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return loadToken(request) == null ? null : handler.resolveCsrfTokenValue(request, token);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? safe : plain;
    }

    private static CsrfTokenRepository named(String name) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookiePath("/");
        // Strict would make another one for whoever comes by a link in a letter, and the forms that are open would be
        // refused.
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }
}
