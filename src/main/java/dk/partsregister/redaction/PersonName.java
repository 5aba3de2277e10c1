package dk.partsregister.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as its words, by the keys they are compared by.
 *
 * @param words given names first, the last name last
 * @param initials of all of them
 * @param twoFirst whether the first two are one name with a hyphen
 */
record PersonName(List<String> words, String initials, boolean twoFirst) {

    /** Words in names that say nothing of who it is. */
    private static final Set<String> PARTICLES = Set.of(
            "af", "de", "den", "der", "du", "da", "la", "le", "van", "von", "zu", "el", "al", "bin", "di", "y", "og",
            "i", "the", "jr", "sr");

    /** What stands where a name is to come, or was. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)n\\.?\\s?n\\.?|navn\\b.*|\\(?navn fjernet\\)?|ukendt.*|vakant.*|ubesat.*|ikke udpeget.*|udpeges.*");

    /** A title before two words or more, or before an initial. */
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)(?:hr|fru|frk|dr|prof|cand|adm|direktør|\\p{L}*(?:direktør|chef|leder|konsulent|formand|sekretær|professor|læge|borgmester|fuldmægtig|rektor|koordinator|jurist|økonom|lektor))\\b\\.?\\s+(?=\\S+\\s+\\S)");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?iu)\\s+(?:og|samt|eller)\\s+|[/&+;]");
    private static final int SHORT = 2;

    /** The names that stand in what was typed for a person: one, several with "og" between them, or none. */
    static List<PersonName> in(String typed) {
        String name =
                IN_BRACKETS.matcher(PlainText.of(typed).text()).replaceAll(" ").strip();
        if (name.isEmpty() || NOBODY.matcher(name).matches()) {
            return List.of();
        }
        List<PersonName> names = new ArrayList<>();
        for (String one : BETWEEN_NAMES.splitAsStream(name).toList()) {
            int comma = one.indexOf(',');
            String turned = comma < 0 ? one : one.substring(comma + 1) + " " + one.substring(0, comma);
            String plain = withoutTitles(turned.strip());
            List<Word> found = Word.of(plain);
            List<String> words = found.stream().map(Word::key).toList();
            if (words.stream().anyMatch(word -> word.length() >= SHORT)) {
                names.add(new PersonName(
                        words,
                        words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()),
                        words.size() > 1 && plain.charAt(found.get(0).end()) == '-'));
            }
        }
        return names;
    }

    private static String withoutTitles(String name) {
        String plain = name;
        while (TITLE.matcher(plain).lookingAt()) {
            plain = TITLE.matcher(plain).replaceFirst("");
        }
        return plain;
    }

    static boolean isParticle(String key) {
        return PARTICLES.contains(key);
    }

    String first() {
        return words.get(0);
    }

    int last() {
        return words.size() - 1;
    }

    /** The words that a text is searched for, also two of them written as one. */
    Set<String> telling() {
        Set<String> telling = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() >= SHORT && !isParticle(word)) {
                telling.add(word);
                if (i < last() && words.get(i + 1).length() >= SHORT) {
                    telling.add(Spelling.key(word + words.get(i + 1)));
                }
            }
        }
        return telling;
    }

    /** The whole name written as one word. */
    Set<String> asOneWord() {
        if (words.size() < SHORT) {
            return Set.of();
        }
        String lastName = words.get(last());
        String given = String.join("", words.subList(0, last()));
        String middle = words.subList(1, last()).stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return keys(
                first() + lastName,
                lastName + first(),
                given + lastName,
                lastName + given,
                first() + middle + lastName,
                middle.isEmpty() ? "" : first().substring(0, 1) + middle + lastName);
    }

    /** What somebody of this name may be called where one signs in, or before the @ of an address. */
    Set<String> asLogin() {
        if (words.size() < SHORT) {
            return Set.of();
        }
        String lastName = words.get(last());
        String letter = lastName.substring(0, 1);
        String givenLetters = initials.substring(0, initials.length() - 1);
        return keys(
                first().substring(0, 1) + lastName,
                givenLetters + lastName,
                lastName + first().substring(0, 1),
                lastName + givenLetters,
                first() + letter,
                first() + initials.substring(1),
                begin(first(), 2) + begin(lastName, 2),
                begin(first(), 3) + begin(lastName, 3),
                begin(first(), 2) + lastName,
                first() + begin(lastName, 2),
                first() + begin(lastName, 3),
                initials.length() > SHORT ? initials : "");
    }

    private static Set<String> keys(String... forms) {
        return Arrays.stream(forms)
                .map(form -> Spelling.key(form.toLowerCase(Locale.ROOT)))
                .filter(form -> form.length() > SHORT)
                .collect(Collectors.toSet());
    }

    private static String begin(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }
}
