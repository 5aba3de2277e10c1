package dk.partsregister.party;

import dk.partsregister.shared.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The organisations the register knows, under every spelling it knows of them. */
public final class KnownOrganisations {

    public static final KnownOrganisations NONE = new KnownOrganisations(Map.of());

    private final Map<String, Spelling> spellings = new HashMap<>();
    private final int mostWords;
    private final int mostCharacters;

    private record Spelling(String typed, String name) {

        /** "IDA" is an organisation and "Ida" is not. */
        boolean isAbbreviation() {
            return typed.indexOf(' ') < 0 && typed.equals(typed.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * @param nameOfSpelling for each spelling (names, short names, aliases) the organisation's name
     */
    public KnownOrganisations(Map<String, String> nameOfSpelling) {
        nameOfSpelling.forEach((typed, name) -> {
            spellings.putIfAbsent(folded(name), new Spelling(name, name));
            spellings.putIfAbsent(folded(typed), new Spelling(Words.plain(typed), name));
        });
        mostWords = spellings.keySet().stream()
                .mapToInt(spelling -> spelling.split(" ", -1).length)
                .max()
                .orElse(0);
        mostCharacters =
                spellings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The name of the organisation that is spelt so. */
    public Optional<String> resolve(String words) {
        return Optional.ofNullable(spellings.get(folded(words))).map(Spelling::name);
    }

    /** The words to print: as typed, unless they differ from the organisation's name by letter case alone. */
    public String printed(String words) {
        return resolve(words).filter(name -> name.equalsIgnoreCase(words)).orElse(words);
    }

    /** Where the longest known organisation that begins at a place ends. */
    public OptionalInt endOfMatchAt(String text, int from) {
        int best = -1;
        int end = from;
        for (int words = 0; words < mostWords && end < text.length() && end - from <= mostCharacters; words++) {
            end = endOfWord(text, words == 0 ? from : end + 1, from + mostCharacters + 1);
            String candidate = text.substring(from, end);
            Spelling spelling = spellings.get(folded(candidate));
            if (spelling != null
                    && (!spelling.isAbbreviation() || spelling.typed().equals(candidate))) {
                best = end;
            }
            if (end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int endOfWord(String text, int from, int limit) {
        int end = from;
        while (end < text.length() && end < limit && isPartOfWord(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || c == '&'
                || ((c == '-' || c == '/' || c == '’' || c == '\'')
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static String folded(String words) {
        return Words.lower(Words.plain(words));
    }
}
