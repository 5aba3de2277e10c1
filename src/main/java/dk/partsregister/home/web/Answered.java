package dk.partsregister.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes that a request has its whole answer, so that what fails after it cannot take the answer back. */
final class Answered implements HandlerInterceptor {

    private static final String NOTE = Answered.class.getName();

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure == null) {
            request.setAttribute(NOTE, true);
        }
    }

    /** Whether the request has its answer. */
    static boolean is(HttpServletRequest request) {
        return request.getAttribute(NOTE) != null;
    }
}
