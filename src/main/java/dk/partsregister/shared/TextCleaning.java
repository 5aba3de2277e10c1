package dk.partsregister.shared;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A pasted or imported text after its invisible and broken characters were set right, and what was done to it.
 *
 * @param text composed (NFC), lines separated by {@code \n}, at most one blank line in a row
 * @param changes what differs from the text that came in; empty when nothing does
 */
public record TextCleaning(String text, Set<Change> changes) {

    /** Something that was set right; the code is the ending of the key of its Danish message. */
    public enum Change {
        NOT_COMPOSED("sammensatte-tegn"),
        LINE_BREAKS("linjeskift"),
        CONTROL_CHARACTERS("styretegn"),
        WORD_BULLETS("punkttegn"),
        HYPHENS("bindestreger"),
        INVISIBLE_CHARACTERS("usynlige-tegn"),
        BROKEN_CHARACTERS("oedelagte-tegn"),
        TRAILING_SPACES("afsluttende-mellemrum"),
        BLANK_LINES("tomme-linjer");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public TextCleaning {
        changes =
                Collections.unmodifiableSet(changes.isEmpty() ? EnumSet.noneOf(Change.class) : EnumSet.copyOf(changes));
    }

    public static TextCleaning clean(String typed) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        String plain = withoutOddCharacters(withPlainLineBreaks(typed, changes), changes);
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        if (!composed.equals(plain)) {
            changes.add(Change.NOT_COMPOSED);
        }
        return new TextCleaning(withoutNeedlessSpace(composed, changes), changes);
    }

    private static String withPlainLineBreaks(String typed, Set<Change> changes) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n')
                .replace('\u000B', '\n');
        if (!text.equals(typed)) {
            changes.add(Change.LINE_BREAKS);
        }
        return text;
    }

    private static String withoutOddCharacters(String text, Set<Change> changes) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                clean.append(' ');
                changes.add(Change.CONTROL_CHARACTERS);
            } else if (c != '\n' && Character.isISOControl(c)) {
                changes.add(Change.CONTROL_CHARACTERS);
            } else if (c == 0xF0B7 || c == 0xF0A7) {
                clean.append('•');
                changes.add(Change.WORD_BULLETS);
            } else if (c == 0x2011) {
                clean.append('-');
                changes.add(Change.HYPHENS);
            } else if (c == 0x00AD) {
                changes.add(Change.HYPHENS);
            } else if (isInvisible(c)) {
                changes.add(Change.INVISIBLE_CHARACTERS);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
                changes.add(Change.BROKEN_CHARACTERS);
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Zero-width characters, and those that turn the direction of writing, which can hide what a text says. */
    private static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2060
                || c == 0xFEFF;
    }

    private static String withoutNeedlessSpace(String text, Set<Change> changes) {
        StringBuilder clean = new StringBuilder(text.length());
        int blank = 0;
        for (String line : text.split("\n", -1)) {
            String kept = line.stripTrailing();
            if (!kept.equals(line)) {
                changes.add(Change.TRAILING_SPACES);
            }
            blank = kept.isEmpty() ? blank + 1 : 0;
            if (blank > 1) {
                changes.add(Change.BLANK_LINES);
            } else {
                clean.append(kept).append('\n');
            }
        }
        int end = clean.length() - 1;
        if (end > 0 && clean.charAt(end - 1) == '\n') {
            changes.add(Change.BLANK_LINES);
        }
        while (end > 0 && clean.charAt(end - 1) == '\n') {
            end--;
        }
        return clean.substring(0, end);
    }
}
