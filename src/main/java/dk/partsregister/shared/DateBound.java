package dk.partsregister.shared;

import java.util.List;

/** A word before a time that leaves one end of it open. */
enum DateBound {
    NONE,
    /** "inden", "før", "forud for": to the day before the first. */
    BEFORE,
    /** "senest", "til": to the last day. */
    UNTIL,
    /** "fra", "siden": from the first day. */
    FROM,
    /** "efter": from the day after the last. */
    AFTER;

    /**
     * A bound in the tokens.
     *
     * @param end the token after it
     */
    record Found(DateBound bound, int end) {

        static final Found NOTHING = new Found(DateBound.NONE, -1);
    }

    private record Words(DateBound bound, List<String> words) {}

    /** Longer ones before those they begin with. */
    private static final List<Words> WORDS = List.of(
            new Words(UNTIL, List.of("inden", "udgangen", "af")),
            new Words(UNTIL, List.of("indtil", "udgangen", "af")),
            new Words(UNTIL, List.of("til", "udgangen", "af")),
            new Words(BEFORE, List.of("inden")),
            new Words(BEFORE, List.of("fra", "før")),
            new Words(BEFORE, List.of("før")),
            new Words(BEFORE, List.of("forud", "for")),
            new Words(UNTIL, List.of("senest")),
            new Words(UNTIL, List.of("indtil")),
            new Words(UNTIL, List.of("frem", "til")),
            new Words(UNTIL, List.of("til", "og", "med")),
            new Words(UNTIL, List.of("til")),
            new Words(FROM, List.of("fra", "og", "med")),
            new Words(FROM, List.of("fra")),
            new Words(FROM, List.of("siden")),
            new Words(FROM, List.of("tidligst")),
            new Words(AFTER, List.of("efter")));

    static Found at(DateTokens tokens, int start) {
        for (Words words : WORDS) {
            int end = tokens.after(start, words.words());
            if (end > start) {
                return new Found(words.bound(), end);
            }
        }
        return Found.NOTHING;
    }

    /** The days that this word makes of those after it. */
    Days of(Days days) {
        return switch (this) {
            case NONE -> days;
            case BEFORE ->
                new Days(null, days.first() == null ? null : days.first().minusDays(1));
            case UNTIL -> new Days(null, days.last());
            case FROM -> new Days(days.first(), null);
            case AFTER -> new Days(days.last() == null ? null : days.last().plusDays(1), null);
        };
    }
}
