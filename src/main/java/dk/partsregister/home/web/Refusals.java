package dk.partsregister.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives pages that say what is not there the same kind of reference as all other pages for what goes wrong. */
class Refusals implements HandlerInterceptor {

    static final String REFERENCE = "reference";

    private static final Pattern SECRET = Pattern.compile("^(/(?:svar|adgangskode|kalender)/)[^/]+");
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && !page.getModel().containsKey(REFERENCE)) {
            page.addObject(REFERENCE, note(request, response.getStatus()));
        }
    }

    /** Writes in the log what was refused; returns the reference it can be found by. */
    static String note(HttpServletRequest request, int status) {
        log.info("{} {} {}", status, request.getMethod(), withoutSecrets(request.getRequestURI()));
        return RequestReference.of(request);
    }

    /** An address as it may stand in the log: a link that opens something by itself loses what opens it. */
    static String withoutSecrets(String address) {
        return SECRET.matcher(address).replaceFirst("$1…");
    }
}
