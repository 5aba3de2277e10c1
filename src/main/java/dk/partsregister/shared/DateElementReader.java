package dk.partsregister.shared;

import dk.partsregister.shared.DateElement.Kind;
import org.jspecify.annotations.Nullable;

/** Reads one element of a date phrase from the tokens. */
final class DateElementReader {

    private final DateTokens tokens;
    private final boolean strict;

    /**
     * @param strict whether the text may be about anything, so that a number must say more to be a date
     */
    DateElementReader(DateTokens tokens, boolean strict) {
        this.tokens = tokens;
        this.strict = strict;
    }

    @Nullable DateElement at(int start) {
        int afterArticle = afterArticle(tokens, start);
        if (afterArticle > start) {
            DateElement element = tokens.isNumber(afterArticle) ? number(afterArticle, true) : null;
            return element != null && element.kind() == Kind.DAY ? element : null;
        }
        if (tokens.isNumber(start)) {
            return number(start, !strict);
        }
        Days.Part part = DateWords.PARTS.get(tokens.text(start));
        if (part != null) {
            return partOf(part, tokens.after(start + 1, "af"));
        }
        part = DateWords.PARTS_OF.get(tokens.text(start));
        if (part != null) {
            return tokens.is(start + 1, "af") ? partOf(part, start + 2) : null;
        }
        return word(start);
    }

    /** The token after "den" or "d." before a day. */
    static int afterArticle(DateTokens tokens, int start) {
        return Math.max(tokens.after(start, "den"), tokens.after(start, "d", "."));
    }

    private @Nullable DateElement word(int start) {
        String word = tokens.text(start);
        Integer month = DateWords.MONTHS.get(word);
        if (month != null) {
            int end = afterMonth(start);
            return withYear(DateElement.of(Kind.MONTH, month, 0, end), end);
        }
        DateWords.Season season = DateWords.SEASONS.get(word);
        if (season != null) {
            return season(season, start + 1);
        }
        Integer ordinal = DateWords.ORDINALS.get(word);
        Kind kind = DateWords.SPANS.get(tokens.text(start + 1));
        if (ordinal != null && kind != null) {
            return withYear(DateElement.of(kind, ordinal, 0, start + 2), tokens.after(start + 2, "af"));
        }
        if (word.equals("uge") && tokens.digits(start + 1) <= 2 && tokens.isNumber(start + 1)) {
            return week(start + 1);
        }
        return word.equals("år") && isYear(start + 1) ? year(start + 1) : null;
    }

    private @Nullable DateElement partOf(Days.Part part, int start) {
        Integer month = DateWords.MONTHS.get(tokens.text(start));
        if (month != null) {
            int end = afterMonth(start);
            return withYear(new DateElement(Kind.MONTH, part, month, 0, 0, end), end);
        }
        return isYear(start) ? new DateElement(Kind.YEAR, part, 0, 0, tokens.number(start), start + 1) : null;
    }

    /** Winter may be named by both its years; any season is stored as a first month and a length. */
    private DateElement season(DateWords.Season season, int at) {
        DateElement named = withYear(new DateElement(Kind.SEASON, null, season.month(), season.months(), 0, at), at);
        int second = named.end() + 1;
        boolean both = season.month() == 12
                && named.year() > 0
                && (tokens.is(named.end(), "/") || tokens.is(named.end(), "-"))
                && isNextYear(named.year(), second);
        return both
                ? new DateElement(Kind.SEASON, null, season.month(), season.months(), named.year(), second + 1)
                : named;
    }

    private @Nullable DateElement week(int at) {
        int yearAt = at + 1;
        for (String between : new String[] {",", "i", "/"}) {
            yearAt = Math.max(yearAt, tokens.after(at + 1, between));
        }
        return isYear(yearAt) ? DateElement.of(Kind.WEEK, tokens.number(at), tokens.number(yearAt), yearAt + 1) : null;
    }

    private @Nullable DateElement number(int start, boolean surelyDate) {
        if (isYear(start)) {
            DateElement iso = isoDate(start);
            return iso != null ? iso : year(start);
        }
        if (tokens.digits(start) > 2) {
            return null;
        }
        DateElement numeric = numericDate(start);
        if (numeric != null) {
            return numeric;
        }
        int number = tokens.number(start);
        int afterDot = tokens.after(start + 1, ".");
        boolean dotted = afterDot > start + 1;
        Kind kind = DateWords.SPANS.get(tokens.text(afterDot));
        if (kind != null) {
            return withYear(DateElement.of(kind, number, 0, afterDot + 1), tokens.after(afterDot + 1, "af"));
        }
        if (!dotted && !surelyDate && !tokens.is(start + 1, "-")) {
            return null;
        }
        Integer month = DateWords.MONTHS.get(tokens.text(afterDot));
        if (month == null || (!dotted && !surelyDate)) {
            return DateElement.day(number, 0, 0, afterDot);
        }
        int end = afterMonth(afterDot);
        return withYear(DateElement.day(number, month, 0, end), end);
    }

    private DateElement year(int at) {
        return DateElement.of(Kind.YEAR, 0, tokens.number(at), at + 1);
    }

    private @Nullable DateElement isoDate(int start) {
        boolean iso = isGlued(start, "-", "-") && tokens.digits(start + 2) == 2 && tokens.digits(start + 4) == 2;
        return iso
                ? DateElement.day(tokens.number(start + 4), tokens.number(start + 2), tokens.number(start), start + 5)
                : null;
    }

    /** "12.9.2006", "12/9-2006", "12/9 2006", "12/9/2006", "12-9-2006"; where a date is expected also "12.9.06" and "9/2008". */
    private @Nullable DateElement numericDate(int start) {
        int month = start + 2;
        if (tokens.is(start + 1, "/") && isYear(month) && !strict) {
            boolean exists = tokens.number(start) >= 1 && tokens.number(start) <= 12;
            return exists ? DateElement.of(Kind.MONTH, tokens.number(start), tokens.number(month), month + 1) : null;
        }
        int year = -1;
        if (isGlued(start, ".", ".")
                || isGlued(start, "/", "-")
                || isGlued(start, "/", "/")
                || isGlued(start, "-", "-")) {
            year = start + 4;
        } else if (tokens.is(start + 1, "/") && tokens.isNumber(month)) {
            year = start + 3;
        }
        if (tokens.digits(month) > 2 || !(isYear(year) || (!strict && tokens.digits(year) == 2))) {
            return null;
        }
        return DateElement.day(tokens.number(start), tokens.number(month), fullYear(year), year + 1);
    }

    /** Whether three numbers stand with just these signs between them. */
    private boolean isGlued(int start, String first, String second) {
        return tokens.is(start + 1, first)
                && tokens.isNumber(start + 2)
                && tokens.is(start + 3, second)
                && tokens.isNumber(start + 4)
                && tokens.glued(start + 1)
                && tokens.glued(start + 2)
                && tokens.glued(start + 3)
                && tokens.glued(start + 4);
    }

    private int afterMonth(int month) {
        boolean shortened = tokens.text(month).length() <= 4;
        return shortened ? tokens.after(month + 1, ".") : month + 1;
    }

    private DateElement withYear(DateElement element, int at) {
        int yearAt = tokens.is(at, "'") || tokens.is(at, "\u2019") ? at + 1 : at;
        if (!isYear(yearAt) && !isShortYear(yearAt)) {
            return element;
        }
        return new DateElement(
                element.kind(), element.part(), element.number(), element.day(), fullYear(yearAt), yearAt + 1);
    }

    private boolean isYear(int at) {
        int year = tokens.number(at);
        return tokens.digits(at) == 4 && year >= 1900 && year <= 2099;
    }

    /** In running text "maj 12 kommuner" has no year; "Marts 07" has, since nobody counts "07 kommuner". */
    private boolean isShortYear(int at) {
        if (tokens.digits(at) != 2) {
            return false;
        }
        int next = at + 1;
        boolean decimal = (tokens.is(next, ".") || tokens.is(next, ",") || tokens.is(next, ":"))
                && tokens.glued(next + 1)
                && tokens.isNumber(next + 1);
        boolean day = DateWords.MONTHS.containsKey(tokens.text(tokens.after(next, ".")));
        boolean counts = strict
                && tokens.text(at).charAt(0) != '0'
                && tokens.isWord(next)
                && !tokens.is(next, "til")
                && !tokens.is(next, "og");
        return !decimal && !day && !counts;
    }

    private int fullYear(int at) {
        return tokens.digits(at) == 2 ? 2000 + tokens.number(at) : tokens.number(at);
    }

    /** Whether the number names the year after, in full or in two digits. */
    boolean isNextYear(int year, int at) {
        int named = tokens.number(at);
        return (tokens.digits(at) == 4 && named == year + 1) || (tokens.digits(at) == 2 && named == (year + 1) % 100);
    }
}
