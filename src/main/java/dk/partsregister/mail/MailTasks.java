package dk.partsregister.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of sending letters, later and later again while the mail server does not answer. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    /** With the wait doubled each time, from a minute to most of a day. */
    private static final int ATTEMPTS = 10;

    @Bean
    OneTimeTask<Void> mailSending(
            ObjectProvider<Postman> postman, @Value("${partsregister.mail.retry:1m}") Duration retry) {
        return Tasks.oneTime("mail")
                .onFailure(new MaxRetriesFailureHandler<>(ATTEMPTS, new ExponentialBackoffFailureHandler<>(retry, 2.0)))
                .execute((instance, context) -> postman.getObject().send(Long.parseLong(instance.getId())));
    }
}
