package dk.partsregister.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of activities as people write them: "1-4, 7", "7 og 8", "7 + 8". */
public final class ActivityNumbers {

    private static final Pattern LIST = Pattern.compile(
            "(?iu)(?:ad\\.? ?)?\\d{1,3}(?: ?(?:[-–]|til) ?\\d{1,3})?(?: ?(?:,|\\+|&|og|samt) ?\\d{1,3}(?: ?(?:[-–]|til) ?\\d{1,3})?)*\\.?");
    private static final Pattern RANGE = Pattern.compile("(?iu)(\\d{1,3})(?: ?(?:[-–]|til) ?(\\d{1,3}))?");

    private ActivityNumbers() {}

    /** The numbers in ascending order; none for an empty text, nothing when it is not a list of numbers. */
    public static Optional<List<Integer>> read(String typed) {
        if (typed.isBlank()) {
            return Optional.of(List.of());
        }
        if (!LIST.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher range = RANGE.matcher(typed);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first == 0 || last < first) {
                return Optional.empty();
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return Optional.of(List.copyOf(numbers));
    }

    /** {@code "1-4, 7"}; two that follow each other stand apart. */
    public static String words(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                parts.add(Integer.toString(numbers.get(from)));
                from++;
            } else {
                parts.add(numbers.get(from) + "-" + numbers.get(to));
                from = to + 1;
            }
        }
        return String.join(", ", parts);
    }
}
