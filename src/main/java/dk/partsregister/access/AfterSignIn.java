package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Leads whoever has signed in to the forms that were kept, or the page that was asked for, or the front page. */
@Component
final class AfterSignIn implements AuthenticationSuccessHandler {

    private final WantedPage wanted = new WantedPage();
    private final RescuedForms forms;
    private final PastSession past;
    private final KnownDevices devices;

    AfterSignIn(RescuedForms forms, PastSession past, KnownDevices devices) {
        this.forms = forms;
        this.past = past;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // The token of the forms is told now, or several pages opened at once would each tell another.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        String to = wanted.take(request, response).orElse("/");
        if (authentication.getPrincipal() instanceof SignedIn user) {
            past.remember(user.account(), request, response);
            if (user instanceof PasswordUser known) {
                devices.remember(known.getUsername(), request, response);
            }
            to = forms.waitFor(user.account()) ? SecurityRules.RESCUED : to;
        }
        response.sendRedirect(to);
    }
}
