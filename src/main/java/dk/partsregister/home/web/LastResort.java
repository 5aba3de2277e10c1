package dk.partsregister.home.web;

import dk.partsregister.access.PagePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers requests that are so malformed that the server refuses them before any page of ours is asked. */
@Component
class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(RefusedRequestPage.class.getName()));
    }

    /** Made by the server itself, which asks for a public class. */
    public static final class RefusedRequestPage extends ErrorReportValve {

        private static final String PAGE = read();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            boolean answered = response.getStatus() < Response.SC_BAD_REQUEST || response.getContentWritten() > 0;
            if (answered || !response.setErrorReported()) {
                return;
            }
            try {
                PagePolicy.guard(response);
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(PAGE);
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // Nobody is listening any more.
                getContainer().getLogger().debug("A refused request was hung up on", gone);
            }
        }

        private static String read() {
            try (InputStream page = LastResort.class.getResourceAsStream("/templates/home/refused.html")) {
                return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
