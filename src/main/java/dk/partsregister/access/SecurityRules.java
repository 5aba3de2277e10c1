package dk.partsregister.access;

import jakarta.servlet.DispatcherType;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClient;

/** Which addresses are open to whom. What no rule names is refused. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityRules {

    static final String SIGN_IN = "/login";
    static final String RESCUED = "/fortsaet";

    /** For everyone who has a role. */
    private static final String[] PAGES = {
        "/",
        "/oversigt",
        "/oversigt.pdf",
        "/oversigt.docx",
        "/oversigt.xlsx",
        "/oversigt.csv",
        "/oversigt.json",
        "/oversigt/totaler",
        "/sammenlign",
        "/sammenlign.{ending:pdf|docx}",
        "/projekter",
        "/projekter/{number:\\d+}",
        "/projekter/{number:\\d+}.json",
        "/projekter/{number:\\d+}/historik",
        "/projekter/{number:\\d+}/historik/sammenlign",
        "/tidslinje",
        "/sog",
        "/organisationer",
        "/organisationer/{id}",
        "/organisationer.{ending:xlsx|csv}",
        "/personer",
        "/personer.{ending:xlsx|csv}",
        "/personer/{id}",
        "/udvalg",
        "/udvalg.{ending:xlsx|csv}",
        "/udvalg/{id:\\d+}",
        "/bemanding",
        "/bemanding.{ending:xlsx|csv}",
        "/aftaler",
        "/aftaler/{code:OK-\\d\\d}",
        "/programmer",
        "/inddelinger",
        "/puljer",
        "/puljer.{ending:xlsx|csv}",
        "/puljer/billede",
        "/puljer/billede.{ending:xlsx|csv}",
        "/puljer/{id:\\d+}",
        "/puljer/{id:\\d+}.{ending:xlsx|csv}",
        "/projekter.{ending:xlsx|csv}",
        "/projekter/{number:\\d+}/regnskab"
    };

    /** For everyone; what of each is for whom, the page itself decides. */
    private static final String[] EDITIONS = {
        "/udgaver", "/udgaver.atom", "/udgaver.ics", "/udgaver/{number:\\d+}", "/udgaver/{number:\\d+}.{ending:[a-z]+}"
    };

    /** For those who edit. */
    private static final String[] EDITING = {
        "/projekter/**",
        "/laesning/**",
        "/forslag/**",
        "/udgaver",
        "/udgaver/**",
        "/skabeloner",
        "/skabeloner/**",
        "/statusrunder",
        "/statusrunder/**",
        "/personer/{id:\\d+}/kontakt",
        "/personer/{id:\\d+}/rediger",
        "/personer/{id:\\d+}/rediger/**",
        "/udvalg/ny",
        "/udvalg/{id:\\d+}/rediger",
        "/udvalg/{id:\\d+}/rediger/**",
        "/aftaler/ny",
        "/aftaler/{code:OK-\\d\\d}/**",
        "/programmer",
        "/inddelinger",
        "/puljer/{id:\\d+}/**",
        "/organisationer/{id:\\d+}/rediger",
        "/organisationer/{id:\\d+}/rediger/**"
    };

    /**
     * Changes of what all programmes share: names, periods, pots, programmes, layouts. They are for those who edit everything; who is limited
     * to a programme is not asked.
     */
    private static final String[] SHARED = {
        "/skabeloner",
        "/skabeloner/**",
        "/personer/{id:\\d+}/rediger",
        "/personer/{id:\\d+}/rediger/**",
        "/organisationer/{id:\\d+}/rediger",
        "/organisationer/{id:\\d+}/rediger/**",
        "/aftaler/ny",
        "/aftaler/{code:OK-\\d\\d}/**",
        "/programmer",
        "/inddelinger",
        "/puljer/{id:\\d+}/**"
    };

    /** For everyone who has a role; each sees their own. */
    private static final String[] DELIVERIES = {
        "/mine-filer", "/mine-filer/**", "/min-status", "/min-status/**", "/lister", "/lister/**"
    };

    private static final String[] ADMINISTRATION = {"/administration/**", "/actuator/prometheus"};

    /** For everyone who is signed in, with a role or without. */
    private static final String[] OWN = {"/konto/**", "/log-ud", RESCUED, RESCUED + "/**"};

    /** For everyone. */
    private static final String[] OPEN = {
        SIGN_IN,
        "/oversigt.css",
        "/skemaer/{name}.json",
        "/adgangskode/**",
        "/svar/**",
        "/kalender/**",
        "/laesning/dato",
        "/tilgaengelighed",
        "/filer/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    private static final String[] ANY_ROLE = {"READER", "BODY_MEMBER", "LEADER", "SECRETARIAT", "ADMIN"};

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            Accounts accounts,
            AttemptLimits limits,
            SignInGate gate,
            Rescue rescue,
            AfterSignIn back,
            DaoAuthenticationProvider passwords,
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<ProviderAccounts> providerAccounts,
            @Value("${partsregister.session.longest:12h}") Duration longestSession,
            @Value("${server.port:8080}") int port,
            @Value("${management.server.port:0}") int watchersPort)
            throws Exception {
        FormTokens tokens = new FormTokens();
        ToSignIn refusals = new ToSignIn(rescue);
        http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> {
                    // On a port of its own, which only those reach who watch.
                    requests.requestMatchers(request -> watchersPort > 0
                                    && watchersPort != port
                                    && request.getLocalPort() == watchersPort
                                    && request.getRequestURI().startsWith("/actuator/"))
                            .permitAll();
                    rights(requests);
                })
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(tokens))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler(back)
                        .failureUrl(SIGN_IN + "?fejl=ja")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/log-ud").logoutSuccessUrl(SIGN_IN + "?ud=ja"))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new AttemptFilter(limits, gate), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new ActorFilter(accounts, longestSession, Clock.systemUTC()), AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            ProviderAccounts known = providerAccounts.getObject();
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .successHandler(back)
                    .failureUrl(SIGN_IN + "?ukendt=ja")
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokenClient()))
                    .userInfoEndpoint(users -> users.oidcUserService(known)));
        }
        return http.build();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(OWN)
                .authenticated()
                .requestMatchers(HttpMethod.GET, EDITIONS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, EDITIONS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PAGES)
                .hasAnyRole(ANY_ROLE)
                .requestMatchers(HttpMethod.HEAD, PAGES)
                .hasAnyRole(ANY_ROLE)
                .requestMatchers(DELIVERIES)
                .hasAnyRole(ANY_ROLE)
                .requestMatchers("/udvalg/{id:\\d+}/beslutninger", "/udvalg/{id:\\d+}/beslutninger/ny")
                .hasAnyRole("SECRETARIAT", "BODY_MEMBER")
                .requestMatchers("/projekter/{number:\\d+}/noter")
                .hasAnyRole(Role.SECRETARIAT.name(), Role.LEADER.name())
                .requestMatchers("/personer/{id:\\d+}/oplysninger", "/personer/{id:\\d+}/oplysninger.json")
                .hasAnyRole(Role.SECRETARIAT.name(), Role.ADMIN.name())
                .requestMatchers("/personer/{id:\\d+}/oplysninger/glem")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(SHARED)
                .access((authentication, context) -> new AuthorizationDecision(editsEverything(authentication.get())))
                .requestMatchers(EDITING)
                .hasRole(Role.SECRETARIAT.name())
                .requestMatchers(PAGES)
                .hasAnyRole(ANY_ROLE)
                .requestMatchers(ADMINISTRATION)
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .access((authentication, context) -> {
                    context.getRequest().setAttribute(ToSignIn.NOWHERE, true);
                    return new AuthorizationDecision(false);
                });
    }

    private static boolean editsEverything(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Actor actor && actor.mayEditAll();
    }

    /** A provider that does not answer keeps nobody waiting for long. */
    private static RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
        connections.setReadTimeout(Duration.ofSeconds(10));
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Unknown names cost as much time as known ones, and are answered alike. */
    @Bean
    DaoAuthenticationProvider passwordSignIn(UserDetailsService accounts, Passwords passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords.encoder());
        return provider;
    }

    @Bean
    UserDetailsService accountsByName(Accounts accounts) {
        return userName -> accounts.passwordUser(userName)
                .orElseThrow(() -> new UsernameNotFoundException("No account signs in so"));
    }

    /** Two requests of one session may note the same thing at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Found by its name by what keeps the sessions, and by nothing else. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        return new SessionWrites(manager);
    }

    /** Measuring each filter of each request costs more time than the filters themselves. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }
}
