package dk.partsregister.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dk.partsregister.edition.FreezeLater;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

/**
 * Takes orders and has them made in the background, one at a time on each server.
 *
 * <p>What is ordered stands in the database, so that it is made even when the server ends before it is done.
 */
@Service
public class Deliveries implements FreezeLater, DisposableBean {

    /** How often a server looks for what others have taken and not finished; what it is given itself it begins at once. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final FileOrders orders;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    private final boolean working;

    /**
     * Made by the program.
     *
     * @param working whether this server makes what is ordered; where it does not, another one must
     */
    Deliveries(
            FileOrders orders,
            Workshop workshop,
            DataSource dataSource,
            @Value("${partsregister.background:true}") boolean working) {
        this.orders = orders;
        this.working = working;
        this.task = Tasks.oneTime("file-order")
                .execute((instance, context) -> workshop.work(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .threads(1)
                .pollingInterval(LOOK)
                .build();
    }

    /** A program that only reads in a file takes no orders. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (working && ready.getApplicationContext() instanceof WebApplicationContext) {
            scheduler.start();
        }
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }

    /**
     * Orders an overview as a file.
     *
     * @param parameters of the overview's address, and the format's ending as {@code "format"}
     */
    @Transactional
    public void order(UUID id, long account, String title, Map<String, String> parameters) {
        orders.add(id, account, FileOrders.Kind.OVERVIEW, title, parameters, Workshop.STEPS_OF_A_FILE);
        schedule(id);
    }

    @Override
    @Transactional
    public void order(FreezeOrder order, long account, String title) {
        Map<String, String> parameters = new LinkedHashMap<>(order.filter().parameters());
        parameters.put("pr", order.asOf().toString());
        parameters.put("tryk", order.printedOn().toString());
        parameters.put("af", order.by());
        put(parameters, "skabelon", order.template());
        put(parameters, "note", order.note());
        put(parameters, "retter", order.replaces());
        put(parameters, "begrundelse", order.overrideReason());
        orders.add(order.key(), account, FileOrders.Kind.EDITION, title, parameters, Freezing.steps());
        schedule(order.key());
    }

    private void schedule(UUID id) {
        scheduler.scheduleIfNotExists(task.instance(id.toString()), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
