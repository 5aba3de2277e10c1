package dk.partsregister.exchange;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of activities in front of what is said of them: "1.", "7 + 8.", "Ad. 1 – 4.", "7, 8 og 9:".
 *
 * @param end where the text after the list begins
 */
record NumberList(List<Integer> numbers, int end) {

    private static final String NUMBERS =
            "(\\d{1,3}(?:(?: ?[.,]?+ ?(?:[+&–-]|og|til|samt)|,) ?(?:ad\\.? ?)?\\d{1,3}(?!\\d))*+) ?[.:]+(?= |$|\\p{L})";

    private static final String WORD =
            "(?:delaktivitet(?:er|erne)?|aktivitet(?:er|erne)?|faser?|faserne|del|trin|spor) ";

    private static final Pattern COVERED =
            Pattern.compile("(?:(?:vedr|ad)\\.? ?(?:" + WORD + ")?)" + NUMBERS, Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL =
            Pattern.compile("(?:(?:ad\\.? ?)?" + WORD + "|ad\\.? ?)?" + NUMBERS, Pattern.CASE_INSENSITIVE);

    private static final Pattern STEP = Pattern.compile("\\d{1,3}|[+,&–-]|og|til|samt", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NUMBERS = 200;

    NumberList {
        numbers = List.copyOf(numbers);
    }

    /** A list that starts with "Ad" or "Vedr.". */
    static Optional<NumberList> coveredAt(String text, int from) {
        return matchedBy(COVERED, text, from);
    }

    /** A list with or without such a word. */
    static Optional<NumberList> labelAt(String text, int from) {
        return matchedBy(LABEL, text, from);
    }

    private static Optional<NumberList> matchedBy(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(from, Math.min(text.length(), from + MOST_NUMBERS));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new NumberList(numbersIn(matcher.group(1)), matcher.end()));
    }

    private static List<Integer> numbersIn(String words) {
        TreeSet<Integer> numbers = new TreeSet<>();
        int last = 0;
        boolean range = false;
        Matcher step = STEP.matcher(words);
        while (step.find()) {
            String word = step.group();
            if (Character.isDigit(word.charAt(0))) {
                int number = Integer.parseInt(word);
                for (int between = last + 1; range && between < number; between++) {
                    numbers.add(between);
                }
                numbers.add(number);
                last = number;
                range = false;
            } else {
                range = word.equals("-") || word.equals("–") || word.equalsIgnoreCase("til");
            }
        }
        return List.copyOf(numbers);
    }
}
