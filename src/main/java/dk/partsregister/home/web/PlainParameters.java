package dk.partsregister.home.web;

import dk.partsregister.shared.QueryString;
import dk.partsregister.shared.UnreadableParameterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses addresses in which a parameter is repeated or longer than anything a page asks for, and leads from one with empty parameters, as forms
 * make them, to the same without.
 */
class PlainParameters implements HandlerInterceptor {

    static final int LONGEST = 200;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return true;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 || values[0].length() > LONGEST) {
                throw new UnreadableParameterException(name, values[0]);
            }
            if (!values[0].isBlank()) {
                filled.put(name, values[0]);
            }
        });
        if (request.getMethod().equals("GET")
                && filled.size() < request.getParameterMap().size()) {
            response.sendRedirect(request.getRequestURI() + QueryString.of(filled));
            return false;
        }
        return true;
    }
}
