package dk.partsregister.home.web;

import dk.partsregister.overview.Portfolio.Grants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money by period and source as bars below each other, the longest as wide as the chart.
 *
 * <p>Heights are in pixels and widths shares of the chart, so that letters keep their size on any screen.
 *
 * @param height in pixels
 * @param largest what the longest bar stands for; absent when there are no bars
 */
record MoneyChart(int height, List<Bar> bars, @Nullable Grants largest) {

    private static final int STEP = 44;
    private static final int BETWEEN_PERIODS = 14;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static MoneyChart of(List<Grants> grants) {
        Grants largest =
                grants.stream().max(Comparator.comparing(Grants::amount)).orElse(null);
        List<Bar> bars = new ArrayList<>();
        int top = 0;
        String period = null;
        for (Grants part : grants) {
            if (period != null && !period.equals(part.period())) {
                top += BETWEEN_PERIODS;
            }
            period = part.period();
            bars.add(new Bar(part, top, width(part, largest)));
            top += STEP;
        }
        return new MoneyChart(top, List.copyOf(bars), largest);
    }

    private static String width(Grants part, @Nullable Grants largest) {
        return largest == null
                        || largest.amount().signum() <= 0
                        || part.amount().signum() <= 0
                ? "0%"
                : part.amount()
                                .multiply(WHOLE)
                                .divide(largest.amount(), 2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    /**
     * A bar under its words.
     *
     * @param top upper edge of the words, in pixels
     * @param width e.g. {@code "62.50%"}
     */
    record Bar(Grants grants, int top, String width) {

        /** The line the words stand on. */
        public int baseline() {
            return top + 16;
        }

        /** Upper edge of the bar itself. */
        public int edge() {
            return top + 23;
        }
    }
}
