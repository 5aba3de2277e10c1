package dk.partsregister.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of taking away, each hour, what nobody has come back for. */
@Configuration(proxyBeanMethods = false)
class RescueTasks {

    @Bean
    RecurringTask<Void> rescuedFormsCleaning(ObjectProvider<RescuedForms> forms) {
        return Tasks.recurring("rescued-forms", FixedDelay.ofHours(1))
                .execute((instance, context) -> forms.getObject().removeOld());
    }
}
