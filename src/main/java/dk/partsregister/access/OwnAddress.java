package dk.partsregister.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Where people reach the register, for links that leave it: in letters, feeds and calendars. It is a setting. Whoever sends a request says which
 * host they think they ask, so that is never believed; without the setting, links are paths.
 */
@Component
public class OwnAddress {

    private final String given;
    private volatile String onThisMachine = "";

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

    /** Says that only this machine reaches the register, by a port. */
    public void reachedOnThisMachine(int port) {
        onThisMachine = "http://localhost:" + port;
    }

    /** Whether somebody should say where people reach the register. */
    public boolean isMissing() {
        return known().isEmpty();
    }

    /** Where a path leads, e.g. {@code https://register.example.dk/udgaver}; the path itself where the address is not known. */
    public String link(String path) {
        return known() + path;
    }

    /** The same for a letter, in which a path leads nowhere by itself. */
    public String linkInLetter(String path) {
        return isMissing()
                ? path + "\n(Skriv registerets adresse foran: den, du ellers åbner det på. Sekretariatet kender den.)"
                : link(path);
    }

    /** The name of the host, e.g. {@code register.example.dk}. */
    public Optional<String> host() {
        return isMissing()
                ? Optional.empty()
                : Optional.ofNullable(URI.create(known()).getHost());
    }

    private String known() {
        return given.isEmpty() ? onThisMachine : given;
    }
}
