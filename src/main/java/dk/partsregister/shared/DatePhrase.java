package dk.partsregister.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it: the words that were typed, and the days they span.
 *
 * @param typed the words as typed, without spaces around them, e.g. {@code "ultimo marts 2008"}
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

    /**
     * A dated phrase inside a longer text.
     *
     * @param end the place after its last character
     */
    public record Found(int start, int end, DatePhrase phrase) {}

    /**
     * @throws IllegalArgumentException when the days contradict the reading or each other
     */
    public DatePhrase {
        typed = typed.strip();
        if ((reading == Reading.DATED) == (earliest == null && latest == null)) {
            throw new IllegalArgumentException(reading + " contradicts the days of: " + typed);
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("Ends before it begins: " + typed);
        }
    }

    /**
     * Reads what was typed; words that cannot be read are kept as {@link Reading#UNREAD}.
     *
     * <p>Years of two digits are 20xx. A winter is named by the year of its December: "vinteren 2007" and "vinteren 2007/08" are the same.
     */
    public static DatePhrase read(String typed) {
        return new DatePhraseReader(typed.strip(), null).whole();
    }

    /** As {@link #read(String)}, with a day that tells which agreement period "den kommende OK-periode" is. */
    public static DatePhrase read(String typed, LocalDate asOf) {
        return new DatePhraseReader(typed.strip(), asOf).whole();
    }

    /**
     * The dated phrases in running text, in order, the longest at each place and never across lines.
     *
     * <p>Stricter than {@link #read(String)}: a day needs its dot or "den", a bare year its preposition ("i 2008") or a range, and a
     * numeric date all four digits of its year. Dates that do not exist and ranges that run backwards are passed over whole.
     */
    public static List<Found> find(String text) {
        return new DatePhraseReader(text, null).find();
    }

    /** Whether some day may be both in the phrase and from {@code first} to {@code last}; never for what is not dated. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return reading == Reading.DATED
                && (earliest == null || !earliest.isAfter(last))
                && (latest == null || !latest.isBefore(first));
    }

    /** Whether the last day that may be meant has passed. */
    public boolean isOver(LocalDate asOf) {
        return latest != null && latest.isBefore(asOf);
    }
}
