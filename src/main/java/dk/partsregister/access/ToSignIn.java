package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** The way to the sign-in page, and what is said to whom something is refused; the form that was on its way is kept. */
final class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Says of a request that no rule names its address. */
    static final String NOWHERE = ToSignIn.class.getName() + ".nowhere";

    private final Rescue rescue;

    ToSignIn(Rescue rescue) {
        this.rescue = rescue;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean lost = rescue.keep(request) == Rescue.Outcome.LOST;
        response.sendRedirect(lost ? SecurityRules.SIGN_IN + "?tabt=ja" : SecurityRules.SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            if (rescue.keep(request) == Rescue.Outcome.KEPT) {
                response.sendRedirect(SecurityRules.RESCUED);
                return;
            }
            Rescue.show(request);
        }
        boolean nowhere = request.getAttribute(NOWHERE) != null;
        response.sendError(nowhere ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }
}
