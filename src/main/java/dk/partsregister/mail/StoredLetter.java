package dk.partsregister.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param trouble what the mail server said the last time it did not take it
 */
public record StoredLetter(
        long id,
        String toName,
        String toAddress,
        String subject,
        String body,
        boolean secret,
        State state,
        int attempts,
        @Nullable String trouble,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    /** What became of it. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** The address is not one the mail server takes. */
        REFUSED,
        /** A server ended while it was sending it; whether it went out nobody knows. */
        UNCERTAIN
    }

    /** The letter as others than its receiver may read it. */
    StoredLetter withoutLinks() {
        return new StoredLetter(
                id,
                toName,
                toAddress,
                PersonalLinks.hidden(subject),
                PersonalLinks.hidden(body),
                secret,
                state,
                attempts,
                trouble == null ? null : PersonalLinks.hidden(trouble),
                writtenAt,
                sentAt);
    }

    /** Whether a personal link was left out of what is read. */
    public boolean hidesLink() {
        return body.contains(PersonalLinks.INSTEAD);
    }

    /** Whether somebody may ask for it to be sent again; not when its words have been forgotten. */
    public boolean isStuck() {
        return !body.isEmpty() && (state == State.WAITING || state == State.REFUSED || state == State.UNCERTAIN);
    }
}
