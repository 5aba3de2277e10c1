package dk.partsregister.home.web;

import dk.partsregister.shared.DatabaseTrouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            if (Answered.is(request) || response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                log.warn("The database did not take the session in: {}", reason(failure));
                return; // The answer stands, or tells this already; only the session could not be written.
            }
            if (response.isCommitted()) {
                throw failure;
            }
            log.warn("The database does not serve: {}", reason(failure));
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Whether it is such trouble, by what the database or Spring says. */
    private static boolean passes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return DatabaseTrouble.anyIn(failure);
    }

    /** In one line, since many meet it at once. */
    private static @Nullable String reason(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }
}
