package dk.partsregister.runtime;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where the register is, what it keeps its data in, and how to sign in. */
@Component
class Announcement {

    private static final Logger log = LoggerFactory.getLogger("dk.partsregister");

    private final ObjectProvider<RegisterDatabase> database;
    private final ObjectProvider<StartLine> lines;
    private final @Nullable InetAddress address;

    Announcement(
            ObjectProvider<RegisterDatabase> database,
            ObjectProvider<StartLine> lines,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.database = database;
        this.lines = lines;
        this.address = address;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info("Registeret: http://{}:{}", host(), web.getWebServer().getPort());
            database.ifAvailable(given -> log.info("Database: {}", given.description()));
            lines.orderedStream().forEach(line -> log.info(line.text()));
        }
    }

    private String host() {
        return address == null || address.isLoopbackAddress() || address.isAnyLocalAddress()
                ? "localhost"
                : address.getHostAddress();
    }
}
