package dk.partsregister.exchange;

import java.util.List;

/**
 * A piece of a leadership cell.
 *
 * @param text as typed; the inside of a bracket without it
 * @param numbers of activities, for {@link Kind#NUMBERS}
 */
record LeadershipToken(Kind kind, String text, List<Integer> numbers) {

    enum Kind {
        WORD,
        /** An organisation the register knows, or an abbreviation that can be nothing else. */
        ORGANISATION,
        NUMBERS,
        BRACKET,
        COMMA,
        AND,
        DASH,
        COLON,
        STOP,
        BULLET,
        BREAK,
        END
    }

    static LeadershipToken of(Kind kind, String text) {
        return new LeadershipToken(kind, text, List.of());
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
