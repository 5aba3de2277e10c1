package dk.partsregister.overview.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** The one FOP factory of the program, which can open nothing but its fonts. */
final class PrintEngine {

    private static final Logger log = LoggerFactory.getLogger(PrintEngine.class);

    private final FopFactory factory;
    private final PrintableText text;
    private final LongWords longWords;

    private PrintEngine(FopFactory factory, PrintableText text, LongWords longWords) {
        this.factory = factory;
        this.text = text;
        this.longWords = longWords;
    }

    static PrintEngine start() throws IOException {
        PrintResources resources = new PrintResources();
        try (InputStream settings = PrintEngine.class.getResourceAsStream("fop.xml")) {
            FopFactory factory = new FopConfParser(
                            settings, EnvironmentalProfileFactory.createRestrictedIO(PrintResources.BASE, resources))
                    .getFopFactoryBuilder()
                    .build();
            DanishHyphenation danish = DanishHyphenation.load();
            factory.getHyphenationTreeCache().cache("da", danish);
            return new PrintEngine(factory, new PrintableText(Glyphs.of(resources)), new LongWords(danish));
        } catch (SAXException e) {
            throw new IOException("The settings for print cannot be read", e);
        }
    }

    PrintableText text() {
        return text;
    }

    LongWords longWords() {
        return longWords;
    }

    FopFactory factory() {
        return factory;
    }

    /** Where the formatting objects of one document go, to come out as PDF. */
    FoWriter pdf(OutputStream out, EventListener listener) throws FOPException {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(listener);
        agent.setProducer("Partsregister");
        return new FoWriter(factory.newFop("application/pdf", agent, out).getDefaultHandler());
    }

    static void log(Event event) {
        if (event.getSeverity() != EventSeverity.INFO) {
            log.warn("Print: {}", EventFormatter.format(event));
        }
    }
}
