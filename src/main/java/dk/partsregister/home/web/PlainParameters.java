package dk.partsregister.home.web;

import dk.partsregister.shared.UnreadableParameterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses addresses in which a parameter is repeated or longer than anything a page asks for. */
class PlainParameters implements HandlerInterceptor {

    static final int LONGEST = 200;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 || values[0].length() > LONGEST) {
                throw new UnreadableParameterException(name, values[0]);
            }
        });
        return true;
    }
}
