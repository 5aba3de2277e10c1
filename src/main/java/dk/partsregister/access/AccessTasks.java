package dk.partsregister.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of taking away, each hour, what is not needed any more: forms that nobody came back for, limits that are over. */
@Configuration(proxyBeanMethods = false)
class AccessTasks {

    @Bean
    RecurringTask<Void> accessCleaning(ObjectProvider<RescuedForms> forms, ObjectProvider<AttemptLimits> limits) {
        return Tasks.recurring("access-cleaning", FixedDelay.ofHours(1)).execute((instance, context) -> {
            forms.getObject().removeOld();
            limits.getObject().removeOld();
        });
    }
}
