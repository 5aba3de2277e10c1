package dk.partsregister.shared;

import dk.partsregister.shared.DateElement.Kind;
import dk.partsregister.shared.DatePhrase.Reading;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads date phrases: words before ("inden", "ca."), then elements in a row ("Maj-oktober 2007"), always forward. */
final class DatePhraseReader {

    /** No list of months is longer; a bound keeps the reading of any text short. */
    private static final int MOST_ELEMENTS = 12;

    private static final int MOST_WORDS_BEFORE = 5;

    private final String text;
    private final DateTokens tokens;
    private final @Nullable LocalDate asOf;

    DatePhraseReader(String text, @Nullable LocalDate asOf) {
        this.text = text;
        this.tokens = new DateTokens(text);
        this.asOf = asOf;
    }

    DatePhrase whole() {
        String words =
                text.toLowerCase(Locale.ROOT).replaceAll("[.:,]", " ").strip().replaceAll("\\s+", " ");
        if (DateWords.RELATIVE.contains(words)) {
            return new DatePhrase(text, Reading.RELATIVE, null, null, false);
        }
        Match match = match(0, false);
        if (match == null || !isEnd(match.end())) {
            return new DatePhrase(text, Reading.UNREAD, null, null, false);
        }
        return match.phrase(text);
    }

    List<DatePhrase.Found> find() {
        List<DatePhrase.Found> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Match match = mayBegin(at) ? match(at, true) : null;
            if (match == null || !mayEnd(match.end())) {
                at++;
                continue;
            }
            int start = tokens.start(match.start());
            int end = tokens.end(match.end() - 1);
            DatePhrase phrase = match.phrase(text.substring(start, end));
            if (phrase.reading() == Reading.DATED) {
                found.add(new DatePhrase.Found(start, end, phrase));
            }
            at = match.end();
        }
        return found;
    }

    /**
     * What was understood.
     *
     * @param days absent when the words name days that do not exist
     */
    private record Match(int start, int end, @Nullable Days days, boolean approximate, boolean relative) {

        DatePhrase phrase(String typed) {
            if (days == null || (days.first() == null && days.last() == null)) {
                return new DatePhrase(typed, relative ? Reading.RELATIVE : Reading.UNREAD, null, null, false);
            }
            return new DatePhrase(typed, Reading.DATED, days.first(), days.last(), approximate);
        }
    }

    private @Nullable Match match(int start, boolean strict) {
        DateBound bound = DateBound.NONE;
        boolean approximate = false;
        boolean placed = false;
        int at = start;
        int kept = start;
        for (int words = 0; words < MOST_WORDS_BEFORE; words++) {
            int afterFiller = afterFiller(at);
            int afterAbout = DateWords.ABOUT.contains(tokens.text(at)) ? tokens.after(at + 1, ".") : at;
            DateBound.Found found = bound == DateBound.NONE ? DateBound.at(tokens, at) : DateBound.Found.NOTHING;
            if (found.end() > at) {
                bound = found.bound();
                at = found.end();
            } else if (afterAbout > at) {
                approximate = true;
                at = afterAbout;
            } else if (afterFiller > at) {
                placed |= tokens.is(at, "i") || tokens.is(at, "hele");
                kept = kept == at && bound == DateBound.NONE && !approximate ? afterFiller : kept;
                at = afterFiller;
            } else {
                break;
            }
        }
        Match period = period(at, bound, kept);
        if (period != null) {
            return period;
        }
        Row row = row(at, strict);
        if (row == null) {
            return null;
        }
        if (row.isBareYear()) {
            boolean told = placed || bound != DateBound.NONE;
            if (strict && (!told || isSum(row.end()))) {
                return null;
            }
            kept = start;
        }
        if (kept == at) {
            kept = DateElementReader.afterArticle(tokens, at);
        }
        boolean closed = bound == DateBound.FROM && row.isRange();
        Days days = row.days() == null || closed ? row.days() : bound.of(row.days());
        return new Match(kept, row.end(), days, approximate, false);
    }

    /** Words that say no more than that a time follows. */
    private int afterFiller(int at) {
        int inTheCourseOf = tokens.after(at, "i", "løbet", "af");
        if (inTheCourseOf > at) {
            return inTheCourseOf;
        }
        return switch (tokens.text(at)) {
            case "i", "hele", "mellem", "per" -> at + 1;
            // before a number it belongs to the day
            case "den" -> tokens.isNumber(at + 1) ? at : at + 1;
            case "pr" -> tokens.after(at + 1, ".");
            default -> DateWords.WEEKDAYS.contains(tokens.text(at)) ? at + 1 : at;
        };
    }

    /** "forud for OK-08" (or "O.08"), "i OK-08 perioden", "i den kommende OK-periode", "inden sommerferien 2008". */
    private @Nullable Match period(int at, DateBound bound, int kept) {
        if (tokens.is(at, "sommerferien") && bound == DateBound.BEFORE && tokens.number(at + 1) >= 1900) {
            LocalDate last = LocalDate.of(tokens.number(at + 1), Month.JUNE, 30);
            return new Match(kept, at + 2, new Days(null, last), false, false);
        }
        Integer later = DateWords.PERIODS.get(tokens.text(at));
        int name = later == null ? at : at + 1;
        int afterOld = tokens.after(name, "o", ".");
        if (tokens.is(name, "ok") || afterOld > name) {
            int afterDash = Math.max(tokens.after(name + 1, "-"), afterOld);
            if (isPeriod(afterDash)) {
                return relativePeriod(later == null ? 0 : later, afterDash + 1, kept);
            }
            int word = tokens.after(afterDash + 1, "-");
            boolean named = isPeriod(word);
            if (tokens.digits(afterDash) != 2 || later != null || (!named && bound != DateBound.BEFORE)) {
                return null;
            }
            Days days = AgreementRounds.period(2000 + tokens.number(afterDash));
            return new Match(
                    kept, named ? word + 1 : afterDash + 1, days == null ? null : bound.of(days), false, false);
        }
        boolean written = tokens.is(name, "overenskomstperiode") || tokens.is(name, "overenskomstperioden");
        return written ? relativePeriod(later == null ? 0 : later, name + 1, kept) : null;
    }

    private boolean isPeriod(int at) {
        return tokens.is(at, "periode") || tokens.is(at, "perioden");
    }

    private Match relativePeriod(int later, int end, int kept) {
        Days days = asOf == null ? null : AgreementRounds.period(asOf, later);
        return new Match(kept, end, days, false, days == null);
    }

    /**
     * Elements in a row.
     *
     * @param days absent when an element does not exist or the row runs backwards
     */
    private record Row(int end, @Nullable Days days, boolean isBareYear, boolean isRange) {}

    private @Nullable Row row(int start, boolean strict) {
        DateElementReader reader = new DateElementReader(tokens, strict);
        List<DateElement> elements = new ArrayList<>();
        List<Boolean> ranges = new ArrayList<>();
        int at = start;
        while (elements.size() < MOST_ELEMENTS) {
            DateElement element = reader.at(at);
            if (element == null) {
                break;
            }
            elements.add(element);
            ranges.add(elements.size() > 1 && !tokens.is(at - 1, "/") && !tokens.is(at - 1, "og"));
            if (element.kind() == Kind.YEAR && tokens.is(element.end(), "/") && tokens.digits(element.end() + 1) == 2) {
                if (!reader.isNextYear(element.year(), element.end() + 1)) {
                    return null;
                }
                elements.add(DateElement.of(Kind.YEAR, 0, element.year() + 1, element.end() + 2));
                ranges.add(true);
                break;
            }
            at = afterSeparator(element);
            if (at == element.end()) {
                break;
            }
        }
        while (!elements.isEmpty() && !elements.get(elements.size() - 1).isComplete()) {
            elements.remove(elements.size() - 1);
        }
        if (elements.isEmpty()) {
            return null;
        }
        int last = elements.size() - 1;
        boolean bareYear = last == 0
                && elements.get(0).kind() == Kind.YEAR
                && elements.get(0).part() == null
                && tokens.isNumber(start);
        boolean range = ranges.subList(0, last + 1).contains(true);
        return new Row(elements.get(last).end(), days(elements), bareYear, range);
    }

    private int afterSeparator(DateElement element) {
        int at = element.end();
        int end = Math.max(Math.max(tokens.after(at, "-"), tokens.after(at, "/")), tokens.after(at, "til"));
        end = Math.max(end, tokens.after(at, "til", "og", "med"));
        return element.year() == 0 ? Math.max(end, tokens.after(at, "og")) : end;
    }

    private static @Nullable Days days(List<DateElement> elements) {
        DateElement later = elements.get(elements.size() - 1);
        Days days = later.days();
        for (int i = elements.size() - 2; i >= 0 && days != null; i--) {
            later = elements.get(i).completedBy(later);
            Days earlier = later.isComplete() ? later.days() : null;
            days = earlier == null ? null : earlier.to(days);
        }
        return days;
    }

    /** Nothing but a closing sign is left. */
    private boolean isEnd(int at) {
        boolean sign = tokens.is(at, ".") || tokens.is(at, ":") || tokens.is(at, ",");
        return at + (sign ? 1 : 0) >= tokens.size();
    }

    private boolean isSum(int at) {
        return tokens.is(at, "kr") || tokens.is(at, "kroner") || tokens.is(at, "mio") || tokens.is(at, ",");
    }

    /** Not in the middle of "OK-05", "1.2" or "§ 5". */
    private boolean mayBegin(int at) {
        boolean number = tokens.isNumber(at);
        if (number && tokens.is(at - 1, "§")) {
            return false;
        }
        if (!tokens.glued(at)) {
            return true;
        }
        boolean joined = tokens.is(at - 1, "-") || tokens.is(at - 1, "/") || (number && tokens.is(at - 1, "."));
        return !tokens.isWord(at - 1) && !tokens.isNumber(at - 1) && !(joined && tokens.glued(at - 1));
    }

    /** Not before the rest of "2008-planen" or "2008.5". */
    private boolean mayEnd(int at) {
        if (!tokens.glued(at)) {
            return true;
        }
        boolean joins = tokens.is(at, "-")
                || ((tokens.is(at, "/") || tokens.is(at, ".") || tokens.is(at, ",")) && tokens.isNumber(at + 1));
        boolean more = tokens.isWord(at + 1) || tokens.isNumber(at + 1);
        return !tokens.isWord(at) && !tokens.isNumber(at) && !(joins && more && tokens.glued(at + 1));
    }
}
