package dk.partsregister.overview.render;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a few times for nobody after the start, since the first PDF of a program takes seconds and a reader would wait. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "partsregister.print.warm-up", matchIfMissing = true)
class PdfWarmUp {

    /** Leaves the first readers the machine to themselves. */
    private static final long PAUSE_MILLIS = 3_000;

    private static final int TIMES = 3;

    private static final Logger log = LoggerFactory.getLogger(PdfWarmUp.class);

    private final OverviewPdf pdf;

    PdfWarmUp(OverviewPdf pdf) {
        this.pdf = pdf;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::print, "pdf-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    void print() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            for (int i = 0; i < TIMES; i++) {
                pdf.write(example(), OutputStream.nullOutputStream());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.warn("The warm-up of print failed", e);
        }
    }

    private static Overview example() {
        List<Block> blocks = List.of(
                Block.title("Arbejdsmiljøledelse"),
                Block.label("Projektledelse:"),
                Block.text("Medarbejderindflydelse på www.eksempel.dk →"),
                Block.item(1, "•", "Kompetenceudvikling"));
        List<Cell> cells = Arrays.stream(Column.values())
                .map(column -> new Cell(column, blocks))
                .toList();
        RecordedSheet sheet =
                new RecordedSheet(0, 1, LocalDate.EPOCH, Instant.EPOCH, "", "", ProjectSheet.titled("Opvarmning"));
        OverviewSection section = new OverviewSection(1, "Opvarmning", List.of(new OverviewRow(sheet, cells)));
        return Overview.whole(Imprint.passing("Opvarmning", LocalDate.EPOCH, null, ""), List.of(section));
    }
}
