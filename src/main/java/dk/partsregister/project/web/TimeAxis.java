package dk.partsregister.project.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of whole years that times are drawn on. Places are shares of its length, so that a drawing fits any screen or paper.
 *
 * @param first year
 * @param last year
 * @param now the day that is marked; absent when it lies outside
 */
record TimeAxis(int first, int last, @Nullable LocalDate now) {

    private static final int LONGEST = 60;
    private static final int MOST_LABELS = 8;
    /** A time without an end, or a beginning, fades away over this many days. */
    private static final int FADE = 365;
    /** The narrowest that can be seen. */
    private static final double NARROWEST = 0.7;

    /** An axis that holds the spans, and the day too when it lies within a year of them. */
    static TimeAxis around(Collection<TimeSpan> spans, LocalDate now) {
        IntSummaryStatistics years = spans.stream()
                .flatMap(span -> Stream.of(span.start(), span.end()).flatMap(Stream::ofNullable))
                .mapToInt(LocalDate::getYear)
                .summaryStatistics();
        boolean none = years.getCount() == 0;
        int first = none ? now.getYear() : years.getMin();
        int last = none ? now.getYear() : Math.min(years.getMax(), first + LONGEST);
        return between(
                now.getYear() == first - 1 ? first - 1 : first, now.getYear() == last + 1 ? last + 1 : last, now);
    }

    static TimeAxis between(int first, int last, LocalDate now) {
        boolean inside = now.getYear() >= first && now.getYear() <= last;
        return new TimeAxis(first, last, inside ? now : null);
    }

    /** The years with the places they begin at; only so many carry their number that it can be read. */
    public List<Year> years() {
        int count = last - first + 1;
        int step = (count + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Year(
                        percent(place(LocalDate.of(year, 1, 1))),
                        (year - first) % step == 0 ? Integer.toString(year) : ""))
                .toList();
    }

    /** Where the marked day lies, e.g. {@code "62.5%"}; absent when it lies outside. */
    public @Nullable String nowPlace() {
        return now == null ? null : percent(place(now));
    }

    /** The pieces that draw a span, from left to right; none when it lies outside. */
    List<Piece> pieces(TimeSpan span) {
        LocalDate start = span.start();
        LocalDate end = span.end();
        double from = place(start != null ? start : Objects.requireNonNull(end).minusDays(FADE));
        double to = place(
                end != null ? end.plusDays(1) : Objects.requireNonNull(start).plusDays(FADE));
        if (to <= 0 || from >= 100) {
            return List.of();
        }
        if (to - from < NARROWEST) {
            return clipped(List.of(new Stretch(from, from + NARROWEST, Kind.FIRM)));
        }
        double longest = (to - from) / 3;
        double softFrom = start == null ? to - from : Math.min(longest, share(span.softStart()));
        double softTo = end == null ? to - from : Math.min(longest, share(span.softEnd()));
        if (start == null || end == null) {
            return clipped(List.of(new Stretch(from, to, start == null ? Kind.COMING : Kind.GOING)));
        }
        return clipped(List.of(
                new Stretch(from, from + softFrom, Kind.COMING),
                new Stretch(from + softFrom, to - softTo, Kind.FIRM),
                new Stretch(to - softTo, to, Kind.GOING)));
    }

    private static List<Piece> clipped(List<Stretch> stretches) {
        List<Piece> pieces = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double from = Math.max(0, stretch.from());
            double to = Math.min(100, stretch.to());
            if (to > from) {
                pieces.add(new Piece(percent(from), percent(to - from), stretch.kind()));
            }
        }
        return pieces;
    }

    private record Stretch(double from, double to, Kind kind) {}

    private double place(LocalDate day) {
        return share(ChronoUnit.DAYS.between(LocalDate.of(first, 1, 1), day));
    }

    private double share(long days) {
        return 100.0 * days / ChronoUnit.DAYS.between(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
    }

    private static String percent(double share) {
        return Math.round(share * 100) / 100.0 + "%";
    }

    /** A year and where it begins. */
    record Year(String place, String label) {}

    /** How a piece is drawn. */
    enum Kind {
        /** It grows firm from left to right. */
        COMING,
        FIRM,
        /** It fades from left to right. */
        GOING
    }

    /** A piece of a bar, e.g. {@code 12.5%} in from the left and {@code 3.25%} wide. */
    record Piece(String place, String width, Kind kind) {}
}
