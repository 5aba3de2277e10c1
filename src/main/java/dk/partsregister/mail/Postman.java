package dk.partsregister.mail;

import dk.partsregister.mail.StoredLetter.State;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters, each once.
 *
 * <p>A letter is taken before it is given to the mail server and put down afterwards. When a server ends in between, nobody knows
 * whether it went out, and it is left for a human rather than sent twice.
 */
@Component
class Postman {

    private static final int LONGEST_TROUBLE = 500;

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate transaction;
    private final String from;

    Postman(
            Outbox outbox,
            ObjectProvider<JavaMailSender> server,
            TransactionTemplate transaction,
            @Value("${partsregister.mail.from:partsregister@localhost}") String from) {
        this.outbox = outbox;
        this.server = server;
        this.transaction = transaction;
        this.from = from;
    }

    /** Letters that were written while there was no mail server. */
    @EventListener(ApplicationReadyEvent.class)
    void sendWaiting() {
        if (server.getIfAvailable() != null) {
            outbox.sendWaiting();
        }
    }

    /**
     * Sends a letter that waits.
     *
     * @throws RuntimeException when the mail server does not answer; it is tried again later
     */
    void send(long id) {
        JavaMailSender reached = server.getIfAvailable();
        if (reached != null) {
            transaction.executeWithoutResult(held -> {
                if (outbox.grasp(id)) {
                    send(id, reached);
                }
            });
        }
    }

    private void send(long id, JavaMailSender reached) {
        outbox.take(id).ifPresent(letter -> {
            try {
                reached.send(message(letter, reached));
                outbox.putDown(id, State.SENT, null);
            } catch (MessagingException | UnsupportedEncodingException | IllegalArgumentException unwritable) {
                outbox.putDown(id, State.REFUSED, trouble(unwritable));
            } catch (MailException failure) {
                boolean refused = isRefused(failure);
                outbox.putDown(id, refused ? State.REFUSED : State.WAITING, trouble(failure));
                if (!refused) {
                    throw new Away(trouble(failure));
                }
            }
        });
    }

    /** Tells that it is to be tried again, in a line of the log for each letter. */
    private static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1;

        Away(String trouble) {
            super(trouble, null, false, false);
        }
    }

    private MimeMessage message(StoredLetter letter, JavaMailSender reached)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = reached.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(new InternetAddress(letter.toAddress(), letter.toName(), StandardCharsets.UTF_8.name()));
        parts.setSubject(letter.subject());
        parts.setText(letter.body(), LetterHtml.of(letter.body()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(ReturnedMail.TOKEN, outbox.token(letter.id()).toString());
        return message;
    }

    /** Whether the address is not taken, today or tomorrow. */
    private static boolean isRefused(MailException failure) {
        Stream<Throwable> causes = failure instanceof MailSendException several
                ? Stream.concat(Stream.of(failure), Arrays.stream(several.getMessageExceptions()))
                : Stream.of(failure);
        return causes.anyMatch(Postman::namesInvalidAddress);
    }

    private static boolean namesInvalidAddress(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SendFailedException sending
                    && sending.getInvalidAddresses() != null
                    && sending.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static String trouble(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        return words.length() <= LONGEST_TROUBLE ? words : words.substring(0, LONGEST_TROUBLE);
    }
}
