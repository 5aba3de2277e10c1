package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is drawn: from the first to the last day that may be meant.
 *
 * @param start absent when nobody has said when it begins
 * @param end absent when nobody has said when it ends
 * @param approximate whether the words say "omkring", "ca." or the like
 */
record TimeSpan(@Nullable LocalDate start, @Nullable LocalDate end, boolean approximate) {

    /** How far inside its first or last day a time may really begin or end, in days, by how exact its words can be. */
    private static final int SOFT_YEAR = 90;

    private static final int SOFT_MONTH = 15;
    private static final int SOFT_WORDS = 30;

    /** The span of a phrase; empty when it is tied to no calendar day. */
    static Optional<TimeSpan> of(@Nullable DatePhrase phrase) {
        return phrase == null || phrase.reading() != DatePhrase.Reading.DATED
                ? Optional.empty()
                : Optional.of(new TimeSpan(phrase.earliest(), phrase.latest(), phrase.approximate()));
    }

    /**
     * The span of a whole project: from when it began, else was approved, else its first step, to when it ended, else is expected to, else its
     * last step. Empty when none of those is dated.
     */
    static Optional<TimeSpan> of(ProjectSheet sheet) {
        Dates dates = sheet.dates();
        LocalDate start = Stream.of(dates.started(), dates.approved())
                .flatMap(Stream::ofNullable)
                .flatMap(phrase -> Stream.ofNullable(phrase.earliest()))
                .findFirst()
                .or(() -> steps(sheet)
                        .flatMap(phrase -> Stream.ofNullable(phrase.earliest()))
                        .min(Comparator.naturalOrder()))
                .orElse(null);
        LocalDate end = Stream.of(dates.ended(), dates.expectedEnd(), dates.originallyExpectedEnd())
                .flatMap(Stream::ofNullable)
                .flatMap(phrase -> Stream.ofNullable(phrase.latest()))
                .findFirst()
                .or(() -> steps(sheet)
                        .flatMap(phrase -> Stream.ofNullable(phrase.latest()))
                        .max(Comparator.naturalOrder()))
                .orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            return Optional.of(new TimeSpan(end, start, true));
        }
        return start == null && end == null ? Optional.empty() : Optional.of(new TimeSpan(start, end, false));
    }

    /** How many days after its first day it may begin. */
    int softStart() {
        return start == null ? 0 : softness(start.getDayOfYear() == 1, start.getDayOfMonth() == 1);
    }

    /** How many days before its last day it may end. */
    int softEnd() {
        return end == null
                ? 0
                : softness(end.getDayOfYear() == end.lengthOfYear(), end.getDayOfMonth() == end.lengthOfMonth());
    }

    private int softness(boolean edgeOfYear, boolean edgeOfMonth) {
        int words = approximate ? SOFT_WORDS : 0;
        return words + (edgeOfYear ? SOFT_YEAR : edgeOfMonth ? SOFT_MONTH : 0);
    }

    private static Stream<DatePhrase> steps(ProjectSheet sheet) {
        return sheet.activities().stream().flatMap(step -> Stream.ofNullable(step.period()));
    }
}
