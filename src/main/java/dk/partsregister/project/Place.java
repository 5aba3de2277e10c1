package dk.partsregister.project;

import dk.partsregister.redaction.Match;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place of a text that is not shown to others, or of which somebody is to say whether it is.
 *
 * @param project register number; 0 for words that are on no sheet
 * @param certain whether it is a name or an amount without a doubt
 * @param before some words before it
 * @param words as typed
 * @param after some words after it
 */
public record Place(int project, Match.Kind kind, boolean certain, String before, String words, String after) {

    private static final int AROUND = 45;
    private static final int MARK = 16;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    static Place of(int project, String text, Match found) {
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(text.length(), found.end() + AROUND);
        String before = text.substring(from, found.start());
        String after = text.substring(found.end(), to);
        return new Place(
                project,
                found.kind(),
                found.certain(),
                flat(from == 0 ? before : before.substring(before.indexOf(' ') + 1)),
                text.substring(found.start(), found.end()),
                flat(to == text.length() ? after : after.substring(0, Math.max(0, after.lastIndexOf(' ')))));
    }

    private static String flat(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** What it is known by, as long as the words around it are the same. */
    public String key() {
        return project + ": " + before + "[" + flat(words) + "]" + after;
    }

    /** Its key in a few signs. */
    public String mark() {
        return Fingerprint.of(Stream.of(key())).substring(0, MARK);
    }

    /** Its words on their sheet, wherever they stand there. */
    String wordsThere() {
        return project + ": " + words;
    }
}
