package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
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
        if (!this.given.isEmpty() && !this.given.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException("PARTSREGISTER_ADDRESS skal skrives som https://register.example.dk");
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
