package dk.partsregister.home;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.runtime.RegisterDatabase;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Whether this is the register for trying out, with accounts whose passwords everybody knows. Then it is shown to this machine only. */
@Component
class TrialRegister implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final ObjectProvider<RegisterDatabase> database;
    private final boolean sample;
    private final boolean addressChosen;
    private final OwnAddress own;

    TrialRegister(
            ObjectProvider<RegisterDatabase> database,
            @Value("${partsregister.sample:}") String sample,
            @Value("${server.address:}") String address,
            OwnAddress own) {
        this.database = database;
        this.sample = sample.isBlank() || Boolean.parseBoolean(sample);
        this.own = own;
        this.addressChosen = !address.isBlank();
    }

    boolean isOne() {
        RegisterDatabase given = database.getIfAvailable();
        return given != null && given.embedded() && sample;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        RegisterDatabase given = database.getIfAvailable();
        if (isOne() || (!addressChosen && given != null && given.embedded())) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** Only this machine reaches it, so links that leave it may lead there. */
    @EventListener
    void listening(WebServerInitializedEvent event) {
        RegisterDatabase given = database.getIfAvailable();
        boolean management = "management".equals(event.getApplicationContext().getServerNamespace());
        if (!management && !addressChosen && given != null && given.embedded()) {
            own.reachedOnThisMachine(event.getWebServer().getPort());
        }
    }

    /** After the settings have been taken over. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
