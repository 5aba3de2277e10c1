package dk.partsregister.redaction;

import dk.partsregister.redaction.AmountToken.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A number with the units beside it.
 *
 * @param first of its tokens
 * @param last of its tokens
 * @param number the token of its number, or the first of the words for it
 */
record Quantity(int first, int last, int number, boolean currency, boolean scaled) {

    /** Whether it can be nothing but money, whatever is counted beside it. */
    boolean isOfMoney() {
        return currency || scaled;
    }

    /** Reads a quantity from a token on; null where there is none. */
    static @Nullable Quantity at(List<AmountToken> tokens, int first) {
        AmountToken token = tokens.get(first);
        boolean begins =
                token.kind() != Kind.SIGN && (token.kind() != Kind.WORD || MoneyWords.isShortScale(token.word()));
        return begins ? new Reader(tokens).at(first) : null;
    }

    private record Reader(List<AmountToken> tokens) {

        @Nullable Quantity at(int first) {
            int number = afterPrefix(first);
            if (!is(number, Kind.NUMBER) && !is(number, Kind.NUMBER_WORD)) {
                number = first;
            }
            boolean currency = number > first;
            if (!tokens.get(number).isQuantity()) {
                return null;
            }
            int last = number;
            boolean scaled = false;
            currency |= tokens.get(number).dashed() && !tokens.get(number).isYear();
            while (true) {
                int next = nextPart(last);
                if (next < 0) {
                    return new Quantity(first, closed(first, withDot(last)), number, currency, scaled);
                }
                AmountToken token = tokens.get(next);
                scaled |= token.kind() == Kind.SCALE || isStrong(token.word());
                currency |= token.kind() == Kind.CURRENCY || MoneyWords.isBoth(token.word());
                last = next;
                if (token.kind() == Kind.CURRENCY) {
                    int dashed = dashAfter(last);
                    return new Quantity(
                            first, closed(first, dashed > 0 ? dashed : withDot(last)), number, true, scaled);
                }
            }
        }

        private static boolean isStrong(String word) {
            return word.contains("million") || word.contains("milliard");
        }

        /** After "kr.", "t.kr.", "mio. kr.:". */
        private int afterPrefix(int first) {
            int at = first;
            boolean unit = false;
            while (at < tokens.size()
                    && (isUnit(at)
                            || (unit
                                    && (is(at, '.')
                                            || is(at, ':')
                                            || is(at, '(')
                                            || is(at, ')')
                                            || isSignOfNumber(at))))) {
                unit |= is(at, Kind.CURRENCY)
                        || (is(at, Kind.SCALE)
                                && MoneyWords.isBoth(tokens.get(at).word()));
                if (isUnit(at) && !is(at, Kind.CURRENCY) && is(at + 1, '.')) {
                    at++;
                }
                at++;
            }
            return unit ? at : first;
        }

        private boolean isSignOfNumber(int at) {
            return (is(at, '-') || is(at, '+') || is(at, '~') || is(at, '=')) && is(at + 1, Kind.NUMBER);
        }

        private boolean isUnit(int at) {
            return is(at, Kind.CURRENCY) || is(at, Kind.SCALE) || isShortScale(at);
        }

        private boolean isShortScale(int at) {
            if (!is(at, Kind.WORD) || !MoneyWords.isShortScale(tokens.get(at).word())) {
                return false;
            }
            int next = is(at + 1, '.') ? at + 2 : at + 1;
            return is(next, Kind.CURRENCY) && !tokens.get(next).newLine();
        }

        /** The next token that belongs to what has been read, or -1. */
        private int nextPart(int last) {
            int at = last + 1;
            while (is(at, '.') || is(at, '-') || is(at, '\'') || is(at, '(') || is(at, '[') || is(at, '/')) {
                boolean glued = is(at, '/') || is(at, '-');
                if (glued && !isUnit(at + 1)) {
                    return -1;
                }
                at++;
            }
            if (at >= tokens.size() || at - last > 3) {
                return -1;
            }
            boolean dotOnly = at - last > 1 && is(last + 1, '.');
            AmountToken token = tokens.get(at);
            if (isUnit(at)) {
                boolean ofTheNext = (token.newLine() || dotOnly)
                        && is(last, Kind.NUMBER)
                        && is(afterPrefix(at), Kind.NUMBER)
                        && afterPrefix(at) > at;
                return is(last, Kind.CURRENCY) || ofTheNext ? -1 : at;
            }
            if (token.newLine()) {
                return -1;
            }
            boolean sentence = dotOnly && is(last, Kind.NUMBER);
            if (token.kind() == Kind.NUMBER_WORD && !sentence) {
                return MoneyWords.multiplies(token.word()) || is(last, Kind.NUMBER_WORD) || leadsToUnit(at) ? at : -1;
            }
            boolean between = MoneyWords.isOfACountry(token.word())
                    || token.word().equals("og")
                    || token.word().equals("af");
            if (token.kind() == Kind.WORD && between) {
                return leadsToUnit(at) ? unitOrNumberAfter(at) : -1;
            }
            return -1;
        }

        private boolean leadsToUnit(int from) {
            int at = from;
            while (at < Math.min(tokens.size(), from + 6) && !tokens.get(at).newLine()) {
                if (isUnit(at)) {
                    return true;
                }
                String word = tokens.get(at).word();
                boolean goesOn = is(at, Kind.NUMBER_WORD)
                        || is(at, '.')
                        || MoneyWords.isOfACountry(word)
                        || word.equals("og")
                        || word.equals("af");
                if (!goesOn) {
                    return false;
                }
                at++;
            }
            return false;
        }

        private int unitOrNumberAfter(int at) {
            boolean number = is(at + 1, Kind.NUMBER_WORD)
                    || isUnit(at + 1)
                    || (is(at + 1, Kind.WORD)
                            && MoneyWords.isOfACountry(tokens.get(at + 1).word()));
            return number ? at + 1 : -1;
        }

        /** "kr. 500,-" has its dash after the number; "500 kr.,-" here. */
        private int dashAfter(int last) {
            int at = withDot(last) + 1;
            return (is(at, ',') && is(at + 1, '-')) ? at + 1 : -1;
        }

        /** With the bracket that was opened inside. */
        private int closed(int first, int last) {
            boolean opened = IntStream.rangeClosed(first, last).anyMatch(at -> is(at, '(') || is(at, '['))
                    && IntStream.rangeClosed(first, last).noneMatch(at -> is(at, ')') || is(at, ']'));
            return opened && (is(last + 1, ')') || is(last + 1, ']')) ? last + 1 : last;
        }

        private int withDot(int last) {
            boolean abbreviated = is(last, Kind.CURRENCY) || is(last, Kind.SCALE);
            boolean whole = abbreviated && tokens.get(last).word().length() > 4;
            boolean glued = is(last + 1, '.')
                    && tokens.get(last + 1).start() == tokens.get(last).end();
            return abbreviated && !whole && glued ? last + 1 : last;
        }

        private boolean is(int at, Kind kind) {
            return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
        }

        private boolean is(int at, char sign) {
            return at >= 0 && at < tokens.size() && tokens.get(at).isSign(sign);
        }
    }
}
