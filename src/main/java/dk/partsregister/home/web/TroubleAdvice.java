package dk.partsregister.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells troubles that pass, and those of two who write at once, from errors of our own. */
@ControllerAdvice
class TroubleAdvice {

    private static final String SOON = "30";

    /** The database is away, or has no connection to spare. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class
    })
    void notNow(HttpServletResponse response) throws IOException {
        sendNotNow(response);
    }

    /** Somebody else has saved the same thing meanwhile. */
    @ExceptionHandler
    void conflict(OptimisticLockingFailureException conflict, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    static void sendNotNow(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
