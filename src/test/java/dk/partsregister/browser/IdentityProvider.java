package dk.partsregister.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A provider of identities as a secretariat may have one, running beside the register: two people, of whom the register may know one. */
final class IdentityProvider implements AutoCloseable {

    static final String PASSWORD = "kodeord-hos-udbyderen";

    private final ConfigurableApplicationContext running;
    private final int port;

    private IdentityProvider(ConfigurableApplicationContext running, int port) {
        this.running = running;
        this.port = port;
    }

    static IdentityProvider start() {
        int port = freePort();
        String client = "spring.security.oauth2.authorizationserver.client.register.";
        ConfigurableApplicationContext running = new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.SERVLET)
                // Not by the settings of the register, which lie on the same path.
                .properties(Map.of("spring.config.location", "optional:file:./target/no-settings/"))
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.security.oauth2.authorizationserver.issuer=" + issuer(port),
                        "--" + client + "registration.client-id=register",
                        "--" + client + "registration.client-secret={noop}hemmelig",
                        "--" + client + "registration.client-authentication-methods=client_secret_basic",
                        "--" + client + "registration.authorization-grant-types=authorization_code",
                        "--" + client + "registration.redirect-uris=http://127.0.0.1/login/oauth2/code/proeve",
                        "--" + client + "registration.scopes=openid,email,profile");
        return new IdentityProvider(running, port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return issuer(port);
    }

    @Override
    public void close() {
        running.close();
    }

    // Not marked as a configuration, or the register would find it on its path and be one itself.
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Configuration {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("kendt").password("{noop}" + PASSWORD).build(),
                    User.withUsername("ukendt").password("{noop}" + PASSWORD).build(),
                    User.withUsername("ubekraeftet")
                            .password("{noop}" + PASSWORD)
                            .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
            return context -> {
                String name = context.getPrincipal().getName();
                // One of them only says that an address is hers.
                boolean verified = !name.equals("ubekraeftet");
                context.getClaims().claim("email", (verified ? name : "kendt") + "@eksempel.dk");
                context.getClaims().claim("email_verified", verified);
            };
        }
    }
}
