package dk.partsregister.shared;

import static dk.partsregister.shared.DanishNumber.charAt;
import static dk.partsregister.shared.DanishNumber.isDash;
import static dk.partsregister.shared.DanishNumber.isDigit;
import static dk.partsregister.shared.DanishNumber.isSpace;

import dk.partsregister.shared.DanishNumber.Grouping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads amounts of kroner, in one pass from left to right without going back, so that no text is slow to read. */
final class KronerReader {

    /** Where the text stands, which decides how much an amount must say of itself. */
    enum Place {
        /** A field for one amount: any well-formed number. */
        FIELD,
        /** A cell about money: a unit, or grouped thousands. */
        MONEY_CELL,
        /** Any text: a currency. */
        RUNNING_TEXT
    }

    private static final List<String> ABOUT =
            List.of("cirka", "circa", "ca.", "ca", "omkring", "omkr.", "omtrent", "godt", "knap", "~");

    private final String text;

    KronerReader(String text) {
        this.text = text;
    }

    Optional<Kroner> whole() {
        Match match = match(0, Place.FIELD);
        if (match == null || match.isInterval()) {
            return Optional.empty();
        }
        int end = match.end();
        boolean closed = end == text.length() || (end == text.length() - 1 && ".,;:".indexOf(text.charAt(end)) >= 0);
        return closed ? Optional.of(match.kroner(text)) : Optional.empty();
    }

    List<Kroner.Found> find(Place place) {
        List<Kroner.Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Match match = beginsSomething(at) ? match(at, place) : null;
            if (match == null) {
                at = isDigit(text.charAt(at)) ? afterNumber(at) : at + 1;
            } else {
                if (!match.isInterval()) {
                    found.add(new Kroner.Found(at, match.end(), match.kroner(text.substring(at, match.end()))));
                }
                at = match.end();
            }
        }
        return found;
    }

    /** An amount from the start of the search to {@code end}; an interval of two numbers has no value. */
    private record Match(int end, @Nullable BigDecimal amount, boolean approximate, boolean bracketed) {

        boolean isInterval() {
            return amount == null;
        }

        Kroner kroner(String typed) {
            return new Kroner(typed, amount, approximate, bracketed);
        }
    }

    /** Reads forward: about, bracket, about, currency, minus, number, unit, bracket. */
    private @Nullable Match match(int start, Place place) {
        int outside = afterAbout(start);
        int at = skipSpaces(outside);
        boolean bracketed = charAt(text, at) == '(';
        int inside = bracketed ? skipSpaces(at + 1) : at;
        int from = bracketed ? afterAbout(inside) : inside;
        boolean approximate = outside > start || from > inside;
        from = skipSpaces(from);

        int afterCurrency = KronerUnit.afterCurrency(text, from);
        boolean currencyFirst = afterCurrency > from;
        int sign = skipSpaces(afterCurrency);
        boolean negative = isDash(charAt(text, sign));
        int numberStart = negative ? sign + 1 : sign;

        Reading reading = reading(numberStart);
        if (reading == null) {
            return null;
        }
        int intervalEnd = intervalEnd(reading);
        if (intervalEnd > 0) {
            return new Match(intervalEnd, null, false, false);
        }
        int end = reading.end();
        if (bracketed) {
            end = skipSpaces(end);
            if (charAt(text, end) != ')') {
                return null;
            }
            end++;
        }
        if (!saysEnough(reading, currencyFirst, end, place)) {
            return null;
        }
        BigDecimal amount = reading.number().value().multiply(reading.unit().factor());
        if (amount.stripTrailingZeros().scale() > 2) {
            return null;
        }
        return new Match(end, negative ? amount.negate() : amount, approximate, bracketed);
    }

    private record Reading(DanishNumber number, KronerUnit unit) {

        int end() {
            return Math.max(number.end(), unit.end());
        }
    }

    private @Nullable Reading reading(int start) {
        Reading spaced = reading(start, true);
        boolean scaled = spaced != null && spaced.unit().isScaled();
        return scaled ? spaced : reading(start, false);
    }

    private @Nullable Reading reading(int start, boolean spacedDecimals) {
        DanishNumber number = DanishNumber.at(text, start, spacedDecimals);
        return number == null ? null : new Reading(number, KronerUnit.at(text, number.end(), skipSpaces(number.end())));
    }

    private boolean saysEnough(Reading reading, boolean currencyFirst, int end, Place place) {
        DanishNumber number = reading.number();
        KronerUnit unit = reading.unit();
        boolean dangling = !unit.isPresent() && Character.isLetterOrDigit(charAt(text, number.end()));
        boolean wellFormed = unit.isScaled() || number.decimals() == 0 || number.decimals() == 2;
        boolean fractionOfKrone = !unit.isScaled() && number.decimals() == 2 && charAt(text, number.end() - 1) > '9';
        if (dangling || !wellFormed || fractionOfKrone || (number.dashed() && unit.isScaled())) {
            return false;
        }
        boolean currency = currencyFirst || unit.hasCurrency();
        return switch (place) {
            case FIELD -> true;
            case MONEY_CELL ->
                currency
                        || unit.isScaled()
                        || number.dashed()
                        || (number.grouping() == Grouping.FIRM && !wordFollows(end));
            case RUNNING_TEXT -> currency || (number.dashed() && number.grouping() == Grouping.FIRM);
        };
    }

    private boolean wordFollows(int end) {
        char next = charAt(text, skipSpaces(end));
        return Character.isLetterOrDigit(next) || next == '%' || next == '/';
    }

    /** Where an interval such as "100.000 - 200.000 kr." ends, or 0 when the number does not begin one. */
    private int intervalEnd(Reading first) {
        int dash = skipSpaces(first.number().end());
        if (first.number().dashed() || !isDash(charAt(text, dash))) {
            return 0;
        }
        int second = skipSpaces(dash + 1);
        if (!isDigit(charAt(text, second))) {
            return 0;
        }
        Reading last = reading(second);
        return last == null ? afterNumber(second) : last.end();
    }

    /** Words and numbers are looked at from their first character only, never from the middle of "OK-05" or "12/9". */
    private boolean beginsSomething(int at) {
        char c = text.charAt(at);
        if (isSpace(c) || c == '\n') {
            return false;
        }
        char before = charAt(text, at - 1);
        if (Character.isLetterOrDigit(before) || before == '/' || before == '\u00A7') {
            return false;
        }
        boolean glued = isDash(before) || before == '.' || before == ',' || before == ':';
        boolean number = isDigit(c) || isDash(c);
        char earlier = charAt(text, at - 2);
        return !(glued && number && (isDash(before) ? Character.isLetterOrDigit(earlier) : isDigit(earlier)));
    }

    private int afterAbout(int at) {
        for (String word : ABOUT) {
            int end = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length())
                    && !(Character.isLetter(word.charAt(word.length() - 1)) && Character.isLetter(charAt(text, end)))) {
                return end;
            }
        }
        return at;
    }

    private int afterNumber(int at) {
        int end = at;
        while (isDigit(charAt(text, end)) || (".,".indexOf(charAt(text, end)) >= 0 && isDigit(charAt(text, end + 1)))) {
            end++;
        }
        return end;
    }

    private int skipSpaces(int at) {
        int end = at;
        while (isSpace(charAt(text, end))) {
            end++;
        }
        return end;
    }
}
