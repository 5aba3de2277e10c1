package dk.partsregister.redaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text, which is letters alone.
 *
 * @param key by which it is compared
 * @param genitive the key without an s at its end; absent where there is none
 */
record Word(int start, int end, String key, @Nullable String genitive, boolean capital, boolean allCapitals) {

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                int end = at + 1;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                words.add(of(text.substring(at, end), at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    static Word of(String letters, int start, int end) {
        String key = Spelling.key(letters);
        String genitive = key.length() > 2 && key.endsWith("s") ? key.substring(0, key.length() - 1) : null;
        boolean all = letters.chars().allMatch(Character::isUpperCase);
        return new Word(start, end, key, genitive, Character.isUpperCase(letters.charAt(0)), all);
    }

    int letters() {
        return end - start;
    }

    /** Whether it is this word of a name, also in the genitive. */
    boolean is(String nameKey) {
        return key.equals(nameKey) || nameKey.equals(genitive);
    }
}
