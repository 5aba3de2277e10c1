package dk.partsregister.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

/**
 * Has work done in the background, one piece at a time on each server.
 *
 * <p>What is to be done stands in the database, so that it is done even when a server ends before it is.
 */
@Service
public class Background implements DisposableBean {

    /** How often a server looks for what others have taken and not finished; what it is given itself it begins at once. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** After a few of these without a sign of life, what a server had begun is begun again by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final boolean working;

    /**
     * Made by the program.
     *
     * @param tasks all kinds of work there are; what recurs is done at its times, once for all servers
     * @param working whether this server works; where it does not, another one must
     */
    Background(DataSource dataSource, List<Task<?>> tasks, @Value("${partsregister.background:true}") boolean working) {
        this.working = working;
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> others = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                others.add(task);
            }
        }
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring)
                .threads(1)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .build();
    }

    /** A program that only reads in a file takes no work. */
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

    /** Has a piece of work done as soon as the caller's transaction is committed; one that waits already is not doubled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(TaskInstance<?> work) {
        scheduler.scheduleIfNotExists(work, Instant.now());
        lookAfterCommit();
    }

    /** Has many new pieces of work done as soon as the caller's transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(List<TaskInstance<?>> work) {
        scheduler.scheduleBatch(work, Instant.now());
        lookAfterCommit();
    }

    private void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
