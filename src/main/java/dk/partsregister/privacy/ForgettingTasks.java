package dk.partsregister.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work of throwing away what told which names were to be taken out of new texts, once that time is over. */
@Configuration(proxyBeanMethods = false)
class ForgettingTasks {

    @Bean
    RecurringTask<Void> forgottenNamesClearing(JdbcClient database) {
        return Tasks.recurring("forgotten-names", FixedDelay.ofHours(1))
                .execute((instance, context) -> database.sql(
                                "delete from forgotten_name where until < clock_timestamp()")
                        .update());
    }
}
