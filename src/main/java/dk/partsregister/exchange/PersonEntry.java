package dk.partsregister.exchange;

import dk.partsregister.governance.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person, or one empty seat, while a leadership cell is being read. */
final class PersonEntry {

    private static final Pattern COMING = Pattern.compile(
            "(?iu)(?:navne?t?|medlem|medlemmer|repræsentant|ny) .{0,40}?(?:følger|kendes|udpeges|afventer|meddeles)(.*+)"
                    + "|(?:endnu )?(?:ikke )?(?:kendes|udpeges|følger|udpeget|afventer|meddeles)\\b(.*+)");

    private static final Pattern LEADING_WORDS =
            Pattern.compile("(?iu)^ ?(?:først |senere |senest )?(?:i |til |den )?");

    final SeatStatus status;
    final String name;
    final @Nullable String expected;
    final List<String> notes = new ArrayList<>();

    @Nullable String title;

    @Nullable String organisation;

    @Nullable String viaGroup;

    private PersonEntry(SeatStatus status, String name, @Nullable String expected) {
        this.status = status;
        this.name = name;
        this.expected = expected;
    }

    static PersonEntry named(String name) {
        return new PersonEntry(SeatStatus.FILLED, name, null);
    }

    static PersonEntry vacant(String words) {
        return new PersonEntry(SeatStatus.VACANT_NN, words, null);
    }

    /** "navn følger i august": a person is coming, perhaps at a time that is known. */
    static @Nullable PersonEntry coming(String words) {
        Matcher coming = words.length() > 200 ? null : COMING.matcher(words);
        if (coming == null || !coming.lookingAt()) {
            return null;
        }
        String rest = coming.group(1) == null ? coming.group(2) : coming.group(1);
        String expected = LEADING_WORDS.matcher(rest).replaceFirst("").strip();
        return new PersonEntry(SeatStatus.NAMED_LATER, words, expected.isEmpty() ? null : expected);
    }

    static boolean isVacant(String word) {
        return word.equals("NN")
                || word.equals("N.N.")
                || word.equals("N.N")
                || word.equalsIgnoreCase("vakant")
                || word.equalsIgnoreCase("ubesat");
    }

    void note(String words) {
        if (!words.isBlank()) {
            notes.add(words);
        }
    }

    void addTitle(String words) {
        title = title == null ? words : title + ", " + words;
    }

    @Nullable String notesInWords() {
        return notes.isEmpty() ? null : String.join(", ", notes);
    }
}
