package dk.partsregister.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads the mailbox that letters are sent from, for those that came back (RFC 3464). */
@Component
@ConditionalOnProperty(ReturnedMail.MAILBOX)
class ReturnedMail {

    static final String MAILBOX = "partsregister.mail.bounces";

    /** Tells in the head of a letter which one it is. */
    static final String TOKEN = "X-Partsregister-Letter";

    private static final int LARGEST = 1_000_000;
    private static final String PATIENCE = "10000";
    private static final Pattern LETTER =
            Pattern.compile("(?im)^" + TOKEN + ":\\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s*$");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern REASON = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:smtp;)?\\s*(\\S.{0,300})");

    private final URI mailbox;
    private final Outbox outbox;

    /** @param mailbox e.g. {@code imaps://name:password@mail.example.org} */
    ReturnedMail(@Value("${" + MAILBOX + "}") URI mailbox, Outbox outbox) {
        this.mailbox = mailbox;
        this.outbox = outbox;
    }

    /**
     * Reads what has come since the last time.
     *
     * @return how many letters came back
     * @throws MessagingException when the mailbox cannot be read
     */
    int read() throws MessagingException, IOException {
        String protocol = mailbox.getScheme();
        Properties settings = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail." + protocol + "." + wait, PATIENCE);
        }
        String[] user = String.valueOf(mailbox.getUserInfo()).split(":", 2);
        int returned = 0;
        try (Store store = Session.getInstance(settings).getStore(protocol)) {
            store.connect(mailbox.getHost(), mailbox.getPort(), user[0], user.length > 1 ? user[1] : "");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (Message message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    if (isReturned(message)) {
                        returned++;
                    }
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
        return returned;
    }

    private boolean isReturned(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || message.getSize() > LARGEST) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        String letter = found(LETTER, text);
        if (letter == null || !FAILED.matcher(text).find()) {
            return false;
        }
        String reason = found(REASON, text);
        return outbox.cameBack(UUID.fromString(letter), reason == null ? "Returned" : reason);
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
