package dk.partsregister.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Tells those apart who come by a proxy. Whose address a request has is told by the proxies that are named, and by nobody else: whoever could say
 * so themselves would have as many attempts as there are addresses.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    static final String FOR = "X-Forwarded-For";
    static final String PROTOCOL = "X-Forwarded-Proto";

    private final List<NetMask> trusted;

    TrustedProxies(@Value("${partsregister.trusted-proxies:}") String given) {
        try {
            trusted = Arrays.stream(given.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(NetMask::new)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidConfigurationPropertyValueException(
                    "partsregister.trusted-proxies",
                    given,
                    "PARTSREGISTER_TRUSTED_PROXIES skal skrives som 10.0.0.5 eller 10.0.0.0/24, flere med komma imellem");
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        Optional<RemoteIpValve> given = server.getEngineValves().stream()
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst();
        if (given.isEmpty() && trusted.isEmpty()) {
            return;
        }
        RemoteIpValve reading = given.orElseGet(RemoteIpValve::new);
        reading.setProtocolHeader(PROTOCOL);
        if (!trusted.isEmpty()) {
            // What comes this far was said by a proxy that is trusted, and names one address.
            reading.setInternalProxies(".*");
        }
        List<Valve> others = server.getEngineValves().stream()
                .filter(valve -> valve != reading)
                .toList();
        server.setEngineValves(others);
        server.addEngineValves(new Sieve(), reading);
    }

    /** After the settings have been taken over. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private boolean isTrusted(@Nullable String address) {
        try {
            InetAddress known = address == null ? null : literal(address);
            return known != null && trusted.stream().anyMatch(mask -> mask.matches(known));
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }

    /** Only what is an address: a name would be looked up. */
    private static @Nullable InetAddress literal(String address) throws UnknownHostException {
        boolean isAddress = address.matches("[0-9.]{7,15}")
                || (address.indexOf(':') >= 0 && address.matches("\\[?[0-9a-fA-F:.]{2,45}]?"));
        return isAddress ? InetAddress.getByName(address) : null;
    }

    /** The last one that is named before the proxies that are trusted. */
    private Optional<String> client(String forwardedFor) {
        String[] chain = forwardedFor.split(",", -1);
        for (int at = chain.length - 1; at >= 0; at--) {
            String address = chain[at].strip();
            if (!isTrusted(address)) {
                return address.matches("[0-9a-fA-F:.\\[\\]]{2,45}") ? Optional.of(address) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Takes away what somebody says who is not trusted. */
    private final class Sieve extends ValveBase {

        Sieve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
            String said = String.join(",", Collections.list(headers.values(FOR)));
            headers.removeHeader(FOR);
            if (isTrusted(request.getRemoteAddr())) {
                client(said).ifPresent(client -> headers.addValue(FOR).setString(client));
            } else if (!trusted.isEmpty()) {
                headers.removeHeader(PROTOCOL);
            }
            getNext().invoke(request, response);
        }
    }
}
