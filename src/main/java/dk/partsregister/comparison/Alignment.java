package dk.partsregister.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a list became another: what stayed in its order, and what stands between.
 *
 * <p>The fewest insertions and deletions, by E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986).
 */
final class Alignment {

    /** Lists further apart than this are taken to have nothing in common but their ends. */
    private static final int FURTHEST = 1500;

    private Alignment() {}

    /**
     * A stretch of both lists, from a place and up to another.
     *
     * @param same whether it is the same in both; of others one may be empty
     */
    record Stretch(boolean same, int from, int to, int otherFrom, int otherTo) {}

    /** The stretches in their order, the same and the others by turns. */
    static <T> List<Stretch> of(List<T> before, List<T> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<int[]> pairs = pairs(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        int otherAt = 0;
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            all.add(new int[] {i, i});
        }
        for (int[] pair : pairs) {
            all.add(new int[] {pair[0] + start, pair[1] + start});
        }
        for (int i = end; i > 0; i--) {
            all.add(new int[] {before.size() - i, after.size() - i});
        }
        for (int i = 0; i < all.size(); ) {
            int from = all.get(i)[0];
            int otherFrom = all.get(i)[1];
            if (from > at || otherFrom > otherAt) {
                stretches.add(new Stretch(false, at, from, otherAt, otherFrom));
            }
            int length = 1;
            while (i + length < all.size()
                    && all.get(i + length)[0] == from + length
                    && all.get(i + length)[1] == otherFrom + length) {
                length++;
            }
            at = from + length;
            otherAt = otherFrom + length;
            stretches.add(new Stretch(true, from, at, otherFrom, otherAt));
            i += length;
        }
        if (at < before.size() || otherAt < after.size()) {
            stretches.add(new Stretch(false, at, before.size(), otherAt, after.size()));
        }
        return stretches;
    }

    /** The places that are the same in both, in their order. */
    private static <T> List<int[]> pairs(List<T> before, List<T> after) {
        int most = Math.min(before.size() + after.size(), FURTHEST);
        int[] furthest = new int[2 * most + 3];
        int zero = most + 1;
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(furthest.clone());
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1])
                        ? furthest[zero + k + 1]
                        : furthest[zero + k - 1] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                furthest[zero + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return back(trace, zero, before.size(), after.size());
                }
            }
        }
        return List.of();
    }

    private static List<int[]> back(List<int[]> trace, int zero, int fromX, int fromY) {
        List<int[]> pairs = new ArrayList<>();
        int x = fromX;
        int y = fromY;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] furthest = trace.get(d);
            int k = x - y;
            int previous = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]) ? k + 1 : k - 1;
            int previousX = d == 0 ? 0 : furthest[zero + previous];
            int previousY = d == 0 ? 0 : previousX - previous;
            while (x > previousX && y > previousY) {
                x--;
                y--;
                pairs.add(new int[] {x, y});
            }
            x = previousX;
            y = previousY;
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
