package dk.partsregister.home.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers trouble of the database that passes, wherever in a request it was met: in a page, or when its session is read or written. Errors of our
 * own go on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TroubleFilter extends OncePerRequestFilter {

    /** A connection is gone, the disk or the memory is full, somebody has stopped it, or the system under it fails. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private static final String READ_ONLY = "25006";

    /** What the pool says of a connection that it has given up; it names no state. */
    private static final String CLOSED = "Connection is closed";

    private static final String SOON = "30";
    private static final Logger log = LoggerFactory.getLogger(TroubleFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!passes(failure)) {
                throw failure;
            }
            if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                return; // It was told already, and then the session could not be written either.
            }
            if (response.isCommitted()) {
                throw failure;
            }
            answer(failure, response);
        }
    }

    /** Whether it is such trouble. */
    private static boolean passes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException refused && passes(refused))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || state.length() != 5) {
            return CLOSED.equals(refused.getMessage());
        }
        return state.equals(READ_ONLY) || CLASSES.contains(state.substring(0, 2));
    }

    /** Notes it in one line, since many meet it at once, and says when to try again. */
    private static void answer(Throwable failure, HttpServletResponse response) throws IOException {
        log.warn(
                "The database does not serve: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
