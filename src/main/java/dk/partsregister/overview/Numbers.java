package dk.partsregister.overview;

import java.util.ArrayList;
import java.util.List;

/** Numbers of activities as they are printed. */
final class Numbers {

    private Numbers() {}

    /** Runs joined by a hyphen: 1, 2, 3, 4 and 6 become {@code "1-4, 6"}. */
    static String ranges(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                runs.add(
                        i - 1 == start
                                ? String.valueOf(numbers.get(start))
                                : numbers.get(start) + "-" + numbers.get(i - 1));
                start = i;
            }
        }
        return String.join(", ", runs);
    }
}
