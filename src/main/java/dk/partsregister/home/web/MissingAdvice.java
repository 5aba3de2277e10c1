package dk.partsregister.home.web;

import dk.partsregister.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with the page for addresses that lead to nothing. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingAdvice {

    @ExceptionHandler(Missing.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
