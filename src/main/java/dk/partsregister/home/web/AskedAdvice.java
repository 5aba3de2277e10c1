package dk.partsregister.home.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page what it was asked for with, so that links to the same list in another form carry it on. */
@ControllerAdvice
class AskedAdvice {

    /** The query as it came, with its question mark; empty when there was none. */
    @ModelAttribute("asked")
    String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}
