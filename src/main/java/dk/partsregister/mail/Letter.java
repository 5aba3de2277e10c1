package dk.partsregister.mail;

/**
 * A letter to one person.
 *
 * @param key what it is about; of letters with the same key only the first is written
 * @param body plain text, paragraphs apart by an empty line
 * @param secret whether the body is forgotten once it is sent
 */
public record Letter(String key, String toName, String toAddress, String subject, String body, boolean secret) {}
