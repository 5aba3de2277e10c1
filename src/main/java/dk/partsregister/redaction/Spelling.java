package dk.partsregister.redaction;

import java.text.Normalizer;
import java.util.Locale;

/** What the spellings of one name have in common, also where æ, ø and å are written as ae, oe and aa or as a and o. */
final class Spelling {

    private Spelling() {}

    /** Small letters without accents, with a for æ, å, ae and aa, o for ø and oe, u for ü and ue. */
    static String key(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char c = base(small.charAt(i));
            char before = key.isEmpty() ? 0 : key.charAt(key.length() - 1);
            boolean second =
                    (c == 'e' && (before == 'a' || before == 'o' || before == 'u')) || (c == 'a' && before == 'a');
            if (c == 'ß') {
                key.append("ss");
            } else if (!second) {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static char base(char c) {
        if (c < 0x80) {
            return c;
        }
        return switch (c) {
            case 'æ', 'å', 'ä' -> 'a';
            case 'ø', 'ö', 'œ' -> 'o';
            case 'ð', 'đ' -> 'd';
            case 'ł' -> 'l';
            case 'ß' -> c;
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        };
    }
}
