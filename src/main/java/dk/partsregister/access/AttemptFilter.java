package dk.partsregister.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try to sign in more often than the limits allow, and says on the sign-in page when to try again. */
final class AttemptFilter extends OncePerRequestFilter {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final AttemptLimits limits;
    private final SignInGate gate;

    AttemptFilter(AttemptLimits limits, SignInGate gate) {
        this.limits = limits;
        this.gate = gate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !SecurityRules.SIGN_IN.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String typed = request.getParameter("username");
        String name = typed == null ? "" : typed;
        Optional<String> device = limits.deviceOf(name, request);
        if (!gate.pass(device.isPresent(), () -> attempt(name, device, request, response, chain))) {
            refuse(A_MOMENT, request, response);
        }
    }

    private void attempt(
            String name,
            Optional<String> device,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.signIn(name, device, request);
        if (wait.isPresent()) {
            refuse(wait.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(AttemptLimits.WAITING, Waiting.of(wait).told(response));
        HttpServletRequest page = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher(SecurityRules.SIGN_IN).forward(page, response);
    }
}
