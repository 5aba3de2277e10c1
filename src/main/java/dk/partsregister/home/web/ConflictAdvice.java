package dk.partsregister.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells the later of two who saved the same thing at once. */
@ControllerAdvice
class ConflictAdvice {

    @ExceptionHandler
    void conflict(OptimisticLockingFailureException conflict, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
