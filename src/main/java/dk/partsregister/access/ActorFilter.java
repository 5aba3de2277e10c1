package dk.partsregister.access;

import dk.partsregister.shared.Danish;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks anew for each request who acts and as what: roles begin and end while people are signed in. */
final class ActorFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Duration longestSession;
    private final Clock clock;

    ActorFilter(Accounts accounts, Duration longestSession, Clock clock) {
        this.accounts = accounts;
        this.longestSession = longestSession;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof SignedIn user) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(actor(user, request.getSession(false))
                    .map(ActorFilter::authentication)
                    .orElseGet(() -> nobody(request.getSession(false))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor> actor(SignedIn user, @Nullable HttpSession session) {
        boolean tooOld = session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(longestSession)
                        .isBefore(clock.instant());
        return tooOld ? Optional.empty() : accounts.actor(user.account(), LocalDate.now(clock.withZone(Danish.ZONE)));
    }

    static Authentication authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor,
                null,
                actor.assignments().stream()
                        .map(assignment -> "ROLE_" + assignment.role())
                        .distinct()
                        .map(SimpleGrantedAuthority::new)
                        .collect(Collectors.toList()));
    }

    private static Authentication nobody(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        return new AnonymousAuthenticationToken(
                "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }
}
