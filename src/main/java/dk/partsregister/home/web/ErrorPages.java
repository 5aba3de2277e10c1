package dk.partsregister.home.web;

import dk.partsregister.access.PagePolicy;
import dk.partsregister.access.Rescue;
import dk.partsregister.access.SentForm;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what went wrong: what it means, a way on, and a reference that the log knows too. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** The statuses that have words of their own; others borrow those of 400 or 500. */
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    @RequestMapping("${spring.web.error.path:/error}")
    String explain(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = Refusals.withoutSecrets(asked == null ? request.getRequestURI() : asked.toString());
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            log.error("{} {} {}", status, method(request), address, cause);
        } else {
            log.info("{} {} {}", status, method(request), address);
        }
        PagePolicy.guard(response);
        response.setStatus(status);
        model.addAttribute("status", explained(status));
        model.addAttribute(Refusals.REFERENCE, RequestReference.of(request));
        boolean trouble = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if ((trouble || Rescue.isShown(request)) && asked != null && "POST".equals(method(request))) {
            SentForm.of(request, asked.toString()).ifPresent(form -> model.addAttribute("unsaved", form));
            model.addAttribute("trouble", trouble);
        }
        return "home/error";
    }

    /** The page itself is always asked for by GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** Whoever asks for this page itself has asked for a page that is not there. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }

    private static int explained(int status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : HttpServletResponse.SC_BAD_REQUEST;
    }
}
