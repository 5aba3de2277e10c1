package dk.partsregister.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of sending letters, later and later again while the mail server does not answer. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    private static final Logger log = LoggerFactory.getLogger(MailTasks.class);

    /** With the wait doubled each time, from a minute to most of a day. */
    private static final int ATTEMPTS = 10;

    @Bean
    OneTimeTask<Void> mailSending(
            ObjectProvider<Postman> postman, @Value("${partsregister.mail.retry:1m}") Duration retry) {
        return Tasks.oneTime("mail")
                .onFailure(new MaxRetriesFailureHandler<>(ATTEMPTS, new ExponentialBackoffFailureHandler<>(retry, 2.0)))
                .execute((instance, context) -> postman.getObject().send(Long.parseLong(instance.getId())));
    }

    /** What came back is looked for where the mailbox is named. */
    @Bean
    @ConditionalOnProperty(ReturnedMail.MAILBOX)
    RecurringTask<Void> returnedMailReading(ObjectProvider<ReturnedMail> returned) {
        return Tasks.recurring("returned-mail", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            try {
                returned.getObject().read();
            } catch (MessagingException | IOException unread) {
                log.warn("The mailbox of returned letters could not be read: {}", unread.toString());
            }
        });
    }
}
