package dk.partsregister.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which addresses anyone may see. All others are refused as if they did not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String[] PAGES = {
        "/",
        "/oversigt",
        "/oversigt.pdf",
        "/oversigt.css",
        "/oversigt/totaler",
        "/projekter",
        "/projekter/{number}",
        "/tidslinje",
        "/organisationer",
        "/organisationer/{id}",
        "/personer/{id}",
        "/udvalg",
        "/puljer"
    };

    private static final String[] FILES = {"/filer/**", "/webjars/**"};

    private static final String HEALTH = "/actuator/health";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "script-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain rules(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PAGES)
                                .permitAll()
                                .requestMatchers(FILES)
                                .permitAll()
                                .requestMatchers(HEALTH)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                // The pages have nothing to change, so a request that would change something is simply the wrong
                // method.
                .csrf(csrf -> csrf.ignoringRequestMatchers(PAGES))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Measuring each filter of each request costs more time than the filters themselves. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody has an account. Without this, one would be made up and its password printed in the log. */
    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager();
    }
}
