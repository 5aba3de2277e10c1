package dk.partsregister.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a spreadsheet, as what it is, so that it can be counted and sorted. */
public interface Value {

    /** Nothing at all. */
    Value EMPTY = Taker::nothing;

    /** Hands the value to one who wants it. */
    void giveTo(Taker taker);

    /** Takes a value as what it is. */
    interface Taker {

        /** Words, never to be read as anything else. */
        void words(String words);

        void number(int number);

        void day(LocalDate day);

        void amount(BigDecimal kroner);

        void nothing();
    }

    static Value words(@Nullable String words) {
        return words == null || words.isEmpty() ? EMPTY : taker -> taker.words(words);
    }

    static Value number(int number) {
        return taker -> taker.number(number);
    }

    static Value day(@Nullable LocalDate day) {
        return day == null ? EMPTY : taker -> taker.day(day);
    }

    static Value amount(@Nullable BigDecimal kroner) {
        return kroner == null ? EMPTY : taker -> taker.amount(kroner);
    }
}
