package dk.partsregister.runtime;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the program did not start, where whoever started it can put that right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(Console.ERR::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused.sentence());
            }
            if (cause instanceof InvalidConfigurationPropertyValueException wrong) {
                return Optional.ofNullable(wrong.getReason());
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of("Port " + taken.getPort()
                        + " er optaget af et andet program; stop det, eller vælg en anden port med SERVER_PORT.");
            }
        }
        return Optional.empty();
    }
}
