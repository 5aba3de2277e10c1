package dk.partsregister.edition;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of making the files of closed editions again. */
@Configuration(proxyBeanMethods = false)
class EditionTasks {

    @Bean
    OneTimeTask<Void> editionMaking(ObjectProvider<ClosedEditions> editions) {
        return Tasks.oneTime("edition-again")
                .execute((instance, context) -> editions.getObject().makeAgain());
    }

    /** Finds what a server left that ended half-way, and what an archive brought. */
    @Bean
    RecurringTask<Void> closedEditionsLooking(ObjectProvider<ClosedEditions> editions) {
        return Tasks.recurring("editions-again", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> editions.getObject().makeAgain());
    }
}
