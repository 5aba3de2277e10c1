package dk.partsregister.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words, numbers and single signs, as the reading of dates needs it. */
final class DateTokens {

    /**
     * A word in small letters, a number, or a sign; dashes of all kinds are "-", line breaks "\n".
     *
     * @param glued whether nothing stands between it and the token before
     */
    private record Token(String text, int start, int end, boolean glued) {}

    private static final Token BEYOND = new Token("", 0, 0, false);

    private final List<Token> tokens = new ArrayList<>();

    DateTokens(String text) {
        int at = 0;
        boolean glued = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\n' && (Character.isWhitespace(c) || DanishNumber.isSpace(c))) {
                glued = false;
                at++;
                continue;
            }
            int end = at + 1;
            if (DanishNumber.isDigit(c)) {
                end = numberEnd(text, end);
            } else if (Character.isLetter(c)) {
                end = wordEnd(text, end);
            }
            String plain =
                    DanishNumber.isDash(c) ? "-" : text.substring(at, end).toLowerCase(Locale.ROOT);
            tokens.add(new Token(plain, at, end, glued));
            glued = true;
            at = end;
        }
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (DanishNumber.isDigit(DanishNumber.charAt(text, end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (Character.isLetter(DanishNumber.charAt(text, end))) {
            end++;
        }
        return end;
    }

    int size() {
        return tokens.size();
    }

    /** The token's text; empty beyond the tokens. */
    String text(int index) {
        return token(index).text();
    }

    int start(int index) {
        return token(index).start();
    }

    int end(int index) {
        return token(index).end();
    }

    boolean glued(int index) {
        return token(index).glued();
    }

    boolean is(int index, String text) {
        return token(index).text().equals(text);
    }

    boolean isNumber(int index) {
        return !text(index).isEmpty() && DanishNumber.isDigit(text(index).charAt(0));
    }

    boolean isWord(int index) {
        return !text(index).isEmpty() && Character.isLetter(text(index).charAt(0));
    }

    /** The number, or -1 when there is none of at most four digits. */
    int number(int index) {
        return isNumber(index) && text(index).length() <= 4 ? Integer.parseInt(text(index)) : -1;
    }

    int digits(int index) {
        return isNumber(index) ? text(index).length() : 0;
    }

    /** The index after as many of the words as stand there in order, or {@code index} when they do not. */
    int after(int index, String... words) {
        return after(index, List.of(words));
    }

    int after(int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!is(index + i, words.get(i))) {
                return index;
            }
        }
        return index + words.size();
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : BEYOND;
    }
}
