package dk.partsregister.statusround;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of reminding, each morning by the clocks of Denmark. */
@Configuration(proxyBeanMethods = false)
class RoundTasks {

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    @Bean
    RecurringTask<Void> chasingEachMorning(ObjectProvider<Chasing> chasing) {
        return Tasks.recurring("chasing", Schedules.daily(Danish.ZONE, MORNING))
                .execute((instance, context) -> chasing.getObject().chase(LocalDate.now(Danish.ZONE)));
    }
}
