package dk.partsregister.home.web;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells troubles that pass, and those of two who write at once, from errors of our own. */
@ControllerAdvice
class TroubleAdvice {

    /** The database is away, takes nothing in, or has no connection to spare. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, PersistenceException.class})
    void notNow(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (!Trouble.passes(failure)) {
            throw failure;
        }
        Trouble.answer(failure, response);
    }

    /** Somebody else has saved the same thing meanwhile. */
    @ExceptionHandler
    void conflict(OptimisticLockingFailureException conflict, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
