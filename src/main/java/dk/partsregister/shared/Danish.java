package dk.partsregister.shared;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How dates, names and headings are written and ordered in Denmark. */
public final class Danish {

    public static final Locale LOCALE = Locale.forLanguageTag("da-DK");
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", LOCALE);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM uuuu", LOCALE);

    private Danish() {}

    /** {@code "13. maj 2008"}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code "tirsdag den 13. maj 2008"}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code "13. maj 2008 kl. 12.00"}, by the clocks of Denmark. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    /** {@code "1"}, {@code "1 og 2"}, {@code "1, 2 og 3"}. */
    public static String enumeration(List<?> things) {
        int last = things.size() - 1;
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            sentence.append(i == 0 ? "" : i == last ? " og " : ", ").append(things.get(i));
        }
        return sentence.toString();
    }

    /** Alphabetical order with æ, ø, å last and aa as å; texts that differ are never equal. One comparator serves one thread. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(LOCALE);
        return ((Comparator<String>) collator::compare).thenComparing(Comparator.naturalOrder());
    }

    /** What texts are sorted by where each is compared many times; in the same order. */
    public static Function<String, CollationKey> collationKeys() {
        return Collator.getInstance(LOCALE)::getCollationKey;
    }

    /** Capitals for a heading. */
    public static String capitals(String text) {
        return text.toUpperCase(LOCALE);
    }

    /**
     * What two spellings of one name have in common: small letters without accents, aa as å, ä and ö as æ and ø, ü as u, and one space for
     * any punctuation and spaces. The letters æ, ø, å stay apart from a and o.
     */
    public static String fold(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(LOCALE)
                .replace("aa", "å")
                .replace('ä', 'æ')
                .replace('ö', 'ø')
                .replace('å', '\uE000');
        StringBuilder folded = new StringBuilder(small.length());
        Normalizer.normalize(small, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (c == '\uE000') {
                folded.append('å');
            } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().stripTrailing();
    }
}
