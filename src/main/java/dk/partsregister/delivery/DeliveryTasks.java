package dk.partsregister.delivery;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of making what was ordered. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    @Bean
    OneTimeTask<Void> fileMaking(Workshop workshop) {
        return Tasks.oneTime("file-order")
                .execute((instance, context) -> workshop.work(UUID.fromString(instance.getId())));
    }
}
