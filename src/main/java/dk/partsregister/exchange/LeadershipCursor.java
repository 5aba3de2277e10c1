package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** A place in the tokens of a leadership cell that moves on while they are read. */
final class LeadershipCursor {

    private static final int LONGEST_SEGMENT = 60;
    private static final int LONGEST_LABEL = 25;

    private final List<LeadershipToken> tokens;
    private int at;

    LeadershipCursor(List<LeadershipToken> tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    void moveOn() {
        at++;
    }

    LeadershipToken peek() {
        return tokenAt(at);
    }

    LeadershipToken tokenAt(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : LeadershipToken.of(Kind.END, "");
    }

    List<LeadershipToken> between(int from, int to) {
        return tokens.subList(from, Math.max(from, Math.min(to, tokens.size())));
    }

    String wordsOf(int from, int to) {
        List<String> words = new ArrayList<>();
        for (LeadershipToken token : between(from, to)) {
            if (token.is(Kind.COMMA) && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + ",");
            } else if (token.is(Kind.BRACKET)) {
                words.add("(" + token.text() + ")");
            } else {
                words.add(token.text());
            }
        }
        return String.join(" ", words);
    }

    /** Where the words that stand together end: at a sign, an organisation, or the next label. */
    int endOfSegment(int from) {
        int end = from;
        while (end < tokens.size()
                && end - from < LONGEST_SEGMENT
                && tokens.get(end).is(Kind.WORD)
                && (end == from || !LeadershipLabel.announces(tokens.get(end).text()))) {
            end++;
        }
        return end;
    }

    /** Where the colon stands that makes a label of the words from here on; before here when there is none. */
    int colonAhead() {
        int end = Math.min(tokens.size(), at + LONGEST_LABEL);
        for (int i = at; i < end; i++) {
            switch (tokens.get(i).kind()) {
                case COLON -> {
                    return i;
                }
                case BREAK, NUMBERS, BULLET, STOP -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    boolean isAtStartOfLine() {
        return switch (tokenAt(at - 1).kind()) {
            case BREAK, BULLET, COLON, NUMBERS, END -> true;
            default -> false;
        };
    }
}
