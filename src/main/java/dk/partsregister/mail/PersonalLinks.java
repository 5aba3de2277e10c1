package dk.partsregister.mail;

import java.util.regex.Pattern;

/**
 * Finds the links in letters that open something for whoever has them: to answer, to choose a password, to a calendar. They are for the one
 * the letter is to, and for nobody who reads the outbox.
 */
final class PersonalLinks {

    /** What stands in their place. */
    static final String INSTEAD = "[personligt link]";

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://[^\\s<>()\"]{0,200}?)?/(?:svar|adgangskode|kalender)/[A-Za-z0-9_-]{20,}[^\\s<>()\",;]*");

    private PersonalLinks() {}

    static String hidden(String text) {
        return LINK.matcher(text).replaceAll(INSTEAD);
    }
}
