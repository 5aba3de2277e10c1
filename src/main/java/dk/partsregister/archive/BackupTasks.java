package dk.partsregister.archive;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of copying, each night by the clocks of Denmark, once for all servers. */
@Configuration(proxyBeanMethods = false)
class BackupTasks {

    private static final LocalTime NIGHT = LocalTime.of(3, 15);

    @Bean
    RecurringTask<Void> backupEachNight(ObjectProvider<Backups> backups) {
        return Tasks.recurring("backup", Schedules.daily(Danish.ZONE, NIGHT))
                .execute((instance, context) -> backups.getObject().make(LocalDate.now(Danish.ZONE)));
    }
}
