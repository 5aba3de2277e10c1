package dk.partsregister.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that amounts are written with, and those that stand around them. All in small letters. */
final class MoneyWords {

    private static final String FILE = "/redaction/money-words.txt";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<String, List<String>> LISTS = read();
    private static final Set<String> CURRENCIES = Set.copyOf(list("currencies"));
    private static final Set<String> CURRENCIES_IN_CAPITALS = Set.copyOf(list("currencies-in-capitals"));
    private static final Set<String> SCALES = Set.copyOf(list("scales"));
    private static final Set<String> SHORT_SCALES = Set.copyOf(list("short-scales"));
    private static final Set<String> OF_A_COUNTRY = Set.copyOf(list("of-a-country"));
    private static final List<String> NUMBERS = list("numbers");
    private static final Set<String> LINKS = Set.copyOf(list("links"));
    private static final Set<String> GO_ON = Set.copyOf(list("go-on"));
    private static final List<String> COUNTED = list("counted");
    private static final List<String> ABOUT_MONEY = list("about-money");
    private static final Set<String> ABOUT_MONEY_WHOLE = Set.copyOf(list("about-money-whole"));
    private static final Set<String> ENDS_ABOUT_MONEY = Set.copyOf(list("ends-about-money"));
    private static final List<String> MONTHS = list("months");
    private static final Set<String> NUMBERED = Set.copyOf(list("numbered"));
    private static final String FIRST_LETTERS =
            NUMBERS.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    private static final int LONGEST_NUMBER = 60;
    private static final int SHORT = 4;
    private static final Set<String> ENDINGS = Set.of("", "e", "er", "r", "s", "ne", "ene", "erne");

    private MoneyWords() {}

    static boolean isCurrency(String typed, String word) {
        return CURRENCIES.contains(word) || CURRENCIES_IN_CAPITALS.contains(typed);
    }

    static boolean isScale(String word) {
        return SCALES.contains(word);
    }

    static boolean isShortScale(String word) {
        return SHORT_SCALES.contains(word);
    }

    /** Whether the scale says the currency, too. */
    static boolean isBoth(String word) {
        return SCALES.contains(word) && CURRENCIES.contains(word);
    }

    static boolean isOfACountry(String word) {
        return OF_A_COUNTRY.contains(word);
    }

    /** "fem", "femogtyve", "tohundredetusinde". */
    static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER && FIRST_LETTERS.indexOf(word.charAt(0)) >= 0 && isNumber(word, 0);
    }

    private static boolean isNumber(String word, int from) {
        if (from == word.length()) {
            return from > 0;
        }
        for (String number : NUMBERS) {
            if (word.startsWith(number, from)) {
                int end = from + number.length();
                if (isNumber(word, end)
                        || (word.startsWith("og", end) && end + 2 < word.length() && isNumber(word, end + 2))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A number word that makes the one before it larger. */
    static boolean multiplies(String word) {
        return word.contains("tusind")
                || word.contains("hundred")
                || word.contains("million")
                || word.contains("milliard");
    }

    static boolean links(String word) {
        return LINKS.contains(word);
    }

    static boolean goesOn(String word) {
        return GO_ON.contains(word);
    }

    static boolean isCounted(String word) {
        return COUNTED.stream()
                .anyMatch(one -> word.startsWith(one)
                        && (one.length() > SHORT || ENDINGS.contains(word.substring(one.length()))));
    }

    static boolean isAboutMoney(String word) {
        return ABOUT_MONEY_WHOLE.contains(word)
                || ABOUT_MONEY.stream().anyMatch(word::startsWith)
                || ENDS_ABOUT_MONEY.stream().anyMatch(word::endsWith);
    }

    static boolean isMonth(String word) {
        return word.length() >= 3 && MONTHS.contains(word.substring(0, 3));
    }

    static boolean isNumbered(String word) {
        return NUMBERED.contains(word);
    }

    private static List<String> list(String name) {
        return LISTS.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = MoneyWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            Map<String, List<String>> lists = new HashMap<>();
            List<String> list = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    list = new ArrayList<>();
                    lists.put(line.substring(1, line.length() - 1), list);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.addAll(SPACE.splitAsStream(line).toList());
                }
            }
            return lists;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
