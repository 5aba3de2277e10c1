package dk.partsregister.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it: the words that were typed, and the days they span.
 *
 * @param typed the words as typed, e.g. {@code "ultimo marts 2008"}
 * @param reading what could be made of them
 * @param earliest first day that is meant; absent when open or not dated
 * @param latest last day that is meant; absent when open or not dated
 * @param approximate whether the words say "omkring", "ca." or the like
 */
public record DatePhrase(
        String typed,
        Reading reading,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean approximate) {

    /** How far a phrase could be read. */
    public enum Reading {
        /** At least one of the two days is known. */
        DATED,
        /** Understood, but tied to no calendar day: "nært forestående", "snarlig". */
        RELATIVE,
        /** Not understood; only the words are kept. */
        UNREAD
    }

    /** Reads what was typed; words that cannot be read are kept as {@link Reading#UNREAD}. */
    public static DatePhrase read(String typed) {
        return new DatePhrase(typed, Reading.UNREAD, null, null, false);
    }
}
