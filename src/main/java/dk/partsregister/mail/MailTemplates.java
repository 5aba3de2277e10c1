package dk.partsregister.mail;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.shared.Danish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that letters are written from, as the program has them or as somebody has changed them. */
@Service
public class MailTemplates {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zæøå]+)}");

    private final JdbcClient database;
    private final MessageSource messages;
    private final AuditTrail audit;

    MailTemplates(JdbcClient database, MessageSource messages, AuditTrail audit) {
        this.database = database;
        this.messages = messages;
        this.audit = audit;
    }

    /** What a letter is about. */
    public enum Kind {
        /** To somebody who gets an account. */
        INVITATION,
        /** To somebody who gets a new password. */
        PASSWORD,
        /** To a leader who is asked for the status of projects. */
        ROUND_REQUEST,
        /** To one who has not answered. */
        ROUND_REMINDER,
        /** To one whose answer is to be written anew. */
        ROUND_RETURNED,
        /** To one on whose behalf somebody else has answered. */
        ROUND_COPY,
        /** To a leader of projects that are late. */
        OVERDUE;

        /** The words in braces that are filled in. */
        public List<String> places() {
            return switch (this) {
                case INVITATION, PASSWORD -> List.of("navn", "brugernavn", "link");
                case ROUND_REQUEST, ROUND_REMINDER -> List.of("navn", "runde", "dag", "frist", "projekter", "link");
                case ROUND_RETURNED -> List.of("navn", "runde", "projekt", "bemærkninger", "frist", "link");
                case ROUND_COPY -> List.of("navn", "runde", "projekt", "svar", "hvem", "link");
                case OVERDUE -> List.of("navn", "projekter");
            };
        }
    }

    /**
     * A text.
     *
     * @param version 0 for one that nobody has changed
     */
    public record Text(String subject, String body, int version) {

        /** Subject and body with the places filled in; a place of which nothing is known stays as it is. */
        public Text filled(Map<String, String> values) {
            return new Text(fill(subject, values), fill(body, values), version);
        }

        private static String fill(String text, Map<String, String> values) {
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
        }
    }

    public Text text(Kind kind) {
        return database.sql("select subject, body, version from mail_template where kind = :kind")
                .param("kind", kind.name())
                .query((row, index) -> new Text(row.getString("subject"), row.getString("body"), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Text(words(kind, "emne"), words(kind, "tekst"), 0));
    }

    /** The first place of a text that is none of its kind's, e.g. {@code "frist"}. */
    public Optional<String> unknownPlace(Kind kind, String text) {
        TreeSet<String> unknown = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            unknown.add(place.group(1));
        }
        kind.places().forEach(unknown::remove);
        return unknown.stream().findFirst();
    }

    /**
     * Stores a text.
     *
     * @throws OptimisticLockingFailureException when somebody has changed it since
     */
    @Transactional
    public void save(Kind kind, Text text, String by) {
        int saved = database.sql("""
                        insert into mail_template (kind, subject, body) values (:kind, :subject, :body)
                        on conflict (kind) do update
                        set subject = :subject, body = :body, version = mail_template.version + 1
                        where mail_template.version = :version
                        """)
                .param("kind", kind.name())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("version", text.version())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("The text has been changed");
        }
        audit.note(new AuditEvent(by, "mailtekst", words(kind, "navn"), "ændret", null, null));
    }

    private String words(Kind kind, String what) {
        return messages.getMessage("mail." + kind + "." + what, null, Danish.LOCALE);
    }
}
