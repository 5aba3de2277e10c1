package dk.partsregister.delivery;

import dk.partsregister.delivery.FileOrder.Content;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.FreezeRefused;
import dk.partsregister.edition.Freezing;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewDesk;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.transaction.Forgettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes what was ordered. */
@Component
class Workshop {

    /** Finding the sheets, laying them out, making the file. */
    static final int STEPS_OF_A_FILE = 3;

    /** Code of a file that could not be made. */
    private static final String NOT_MADE = "FIL";

    private static final Logger log = LoggerFactory.getLogger(Workshop.class);

    private final FileOrders orders;
    private final OverviewDesk desk;
    private final OverviewFiles files;
    private final Freezing freezing;
    private final Forgettings forgettings;

    Workshop(FileOrders orders, OverviewDesk desk, OverviewFiles files, Freezing freezing, Forgettings forgettings) {
        this.orders = orders;
        this.desk = desk;
        this.files = files;
        this.freezing = freezing;
        this.forgettings = forgettings;
    }

    /** Works an order off. One that has been worked off is left alone, so that it can be asked for twice. */
    void work(UUID id) {
        orders.begin(id).ifPresent(task -> {
            try {
                switch (task.kind()) {
                    case OVERVIEW -> makeOverview(id, task.parameters());
                    case EDITION ->
                        orders.frozen(
                                id,
                                freezing.freeze(freezeOrder(id, task.parameters()), step -> orders.progress(id, step)));
                }
            } catch (FreezeRefused refused) {
                log.warn("Nothing was frozen", refused);
                orders.failed(id, refused.reason().name());
            } catch (IOException | RuntimeException | OutOfMemoryError failure) {
                log.error("An order could not be made", failure);
                orders.failed(id, NOT_MADE);
            }
        });
    }

    private void makeOverview(UUID id, Map<String, String> parameters) throws IOException {
        long forgotten;
        do {
            forgotten = forgettings.count();
        } while (!orders.done(id, overview(id, parameters), forgotten));
    }

    private Content overview(UUID id, Map<String, String> parameters) throws IOException {
        OverviewFormat format = OverviewFormat.ofEnding(value(parameters, "format"));
        AsOf asOf = AsOf.parse(parameters.get(AsOf.DAY), parameters.get(AsOf.MOMENT), Clock.system(Danish.ZONE));
        OverviewDesk.Wanted wanted = desk.wanted(
                        asOf,
                        ProjectFilter.parse(parameters::get),
                        number(parameters.get("skabelon")),
                        parameters.containsKey("udkast"))
                .orElseThrow(() -> new IOException("The template is gone"));
        orders.progress(id, 1);
        Overview overview = desk.overview(wanted);
        orders.progress(id, 2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(overview, format, file);
        return new Content(format.fileName(asOf.day()), format.contentType(), file.toByteArray());
    }

    private static FreezeOrder freezeOrder(UUID id, Map<String, String> parameters) {
        return new FreezeOrder(
                id,
                LocalDate.parse(value(parameters, "pr")),
                ProjectFilter.parse(parameters::get),
                number(parameters.get("skabelon")),
                LocalDate.parse(value(parameters, "tryk")),
                parameters.get("note"),
                parameters.containsKey("retter") ? Integer.valueOf(value(parameters, "retter")) : null,
                parameters.get("begrundelse"),
                value(parameters, "af"),
                parameters.containsKey("runde") ? UUID.fromString(value(parameters, "runde")) : null);
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Long.valueOf(typed);
    }

    private static String value(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("An order without " + name);
        }
        return value;
    }
}
