package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a form that was sent when its sender was not signed in any more is not lost. Only what a page of the register itself sent is
 * kept, and only from a browser that had a session; another site can neither put words into somebody's form nor fill the disk.
 */
@Component
public class Rescue {

    /** Says of a request that its page may show the form again that it sent. */
    private static final String SHOWN = Rescue.class.getName();

    private final RescuedForms forms;
    private final PastSession past;

    Rescue(RescuedForms forms, PastSession past) {
        this.forms = forms;
        this.past = past;
    }

    /** What became of what a request sent. */
    enum Outcome {
        /** There was nothing that somebody of the register could have typed. */
        NOTHING,
        KEPT,
        /** There is no room for it, or nobody to keep it for. */
        LOST
    }

    Outcome keep(HttpServletRequest request) {
        String address = request.getRequestURI();
        boolean background = address.endsWith("/kladde") || request.getHeader("HX-Request") != null;
        if (!"POST".equals(request.getMethod()) || background || !RequestOrigin.isOwn(request)) {
            return Outcome.NOTHING;
        }
        Optional<Long> account = account(request);
        if (account.isEmpty()) {
            return Outcome.LOST; // and not read
        }
        Optional<SentForm> form = SentForm.of(request, address);
        if (form.isEmpty()) {
            return Outcome.NOTHING;
        }
        return forms.keep(account.get(), request.getRemoteAddr(), form.get()) ? Outcome.KEPT : Outcome.LOST;
    }

    /** Lets the page that refuses a form hold it, to be sent again. */
    static void show(HttpServletRequest request) {
        request.setAttribute(SHOWN, RequestOrigin.isOwn(request));
    }

    /** Whether the page that refuses a form may hold it. */
    public static boolean isShown(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(SHOWN));
    }

    private Optional<Long> account(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn user) {
            return Optional.of(user.account());
        }
        if (signedIn != null && signedIn.getPrincipal() instanceof Actor actor) {
            return Optional.of(actor.account());
        }
        return past.account(request);
    }
}
