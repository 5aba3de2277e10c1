package dk.partsregister.watching;

import dk.partsregister.archive.Backups;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The register's own figures for a program that watches: one statement for all of them, asked at most every few seconds. */
@Component
class Figures implements MeterBinder {

    private static final List<String> NAMES = List.of(
            "projects",
            "sheets",
            "editions",
            "answers",
            "letters_waiting",
            "letters_lost",
            "tasks_waiting",
            "tasks_failing",
            "sessions");
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(Instant at, Map<String, Long> counts) {}

    private final Wellbeing wellbeing;
    private final Backups backups;
    private final AtomicReference<Counted> last = new AtomicReference<>(new Counted(Instant.EPOCH, Map.of()));

    Figures(Wellbeing wellbeing, Backups backups) {
        this.wellbeing = wellbeing;
        this.backups = backups;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : NAMES) {
            Gauge.builder("partsregister." + name.replace('_', '.'), this, figures -> figures.count(name))
                    .register(registry);
        }
        Gauge.builder(
                        "partsregister.backup.age.seconds",
                        backups,
                        made -> made.newest()
                                .map(at -> (double)
                                        Duration.between(at, Instant.now()).toSeconds())
                                .orElse(Double.NaN))
                .register(registry);
    }

    /** While the database is away there is no number. */
    private double count(String name) {
        Counted counted = Objects.requireNonNull(last.get());
        if (counted.at().plus(FRESH).isBefore(Instant.now())) {
            try {
                counted = new Counted(Instant.now(), wellbeing.counts());
                last.set(counted);
            } catch (DataAccessException away) {
                return Double.NaN;
            }
        }
        Long count = counted.counts().get(name);
        return count == null ? Double.NaN : count;
    }
}
