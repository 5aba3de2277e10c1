package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the register, for links that leave it: in letters, feeds and calendars. Whoever sends a request says which host they think
 * they ask, so an address that was set is believed before that.
 */
@Component
public class OwnAddress {

    private final String given;

    OwnAddress(@Value("${partsregister.address:}") String given) {
        this.given = StringUtils.trimTrailingCharacter(given.strip(), '/');
        if (!this.given.isEmpty() && !isAddress(this.given)) {
            throw new InvalidConfigurationPropertyValueException(
                    "partsregister.address",
                    given,
                    "PARTSREGISTER_ADDRESS skal skrives som https://register.example.dk");
        }
    }

    private static boolean isAddress(String given) {
        try {
            URI address = new URI(given);
            return address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme())
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Without a slash at its end, e.g. {@code https://register.example.dk}. */
    public String of(HttpServletRequest request) {
        return given.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : given;
    }

    /** The name of the host, e.g. {@code register.example.dk}. */
    public String host(HttpServletRequest request) {
        return URI.create(of(request)).getHost();
    }
}
