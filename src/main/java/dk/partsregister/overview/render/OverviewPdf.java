package dk.partsregister.overview.render;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.fop.events.EventListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** The overview as a tagged PDF in A4 landscape, for print and for screen readers (PDF/UA-1, PDF/A-2a). */
@Component
class OverviewPdf implements OverviewRenderer {

    private @Nullable PrintEngine engine;

    @Override
    public OverviewFormat format() {
        return OverviewFormat.PDF;
    }

    @Override
    public void write(Overview overview, OutputStream out) throws IOException {
        write(overview, out, PrintEngine::log);
    }

    void write(Overview overview, OutputStream out, EventListener listener) throws IOException {
        PrintEngine started = engine();
        try {
            new OverviewFo(started.pdf(out, listener), started.text(), started.longWords()).write(overview);
        } catch (SAXException e) {
            throw new IOException("The overview could not be printed", e);
        }
    }

    /** Started by the first who prints, so that commands that print nothing do not wait for it. */
    private synchronized PrintEngine engine() throws IOException {
        if (engine == null) {
            engine = PrintEngine.start();
        }
        return engine;
    }
}
