package dk.partsregister.redaction;

import dk.partsregister.redaction.Match.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mail and web addresses that are made from the name of a person, and telephone numbers. */
public final class AddressFinder {

    private static final String AT =
            "(?:@|\\s{1,2}@\\s{1,2}|\\s{0,2}[(\\[{<]\\s?(?:at|a|@|snabel-?a)\\s?[)\\]}>]\\s{0,2}|\\s(?:snabel-?a|at)\\s)";
    private static final String DOT =
            "(?:\\.|\\s{0,2}[(\\[{]\\s?(?:dot|punktum|prik|\\.)\\s?[)\\]}]\\s{0,2}|\\s(?:dot|punktum)\\s)";
    private static final Pattern MAIL =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}._%+'-])(?:mailto:)?[\\p{L}\\p{N}._%+'-]{1,64}" + AT
                    + "[\\p{L}\\p{N}-]{1,63}(?:" + DOT + "[\\p{L}\\p{N}-]{1,63}){0,4}");
    private static final Pattern MAY_BE_MAIL = Pattern.compile(
            "(?iu)@|[(\\[{<]\\s?(?:at|a|snabel-?a)\\s?[)\\]}>]|\\ssnabel-?a\\s|\\sat\\s[^.]{1,63}(?:\\.|\\sdot\\s|\\spunktum\\s)\\p{L}");
    private static final Pattern PLAIN_AT = Pattern.compile("(?iu)\\sat\\s");
    private static final Pattern AT_SIGN = Pattern.compile("(?iu)" + AT);

    private static final Pattern WEB = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:[a-z]{2,8}://|www\\.|@|[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.(?:dk|com|org|net|eu|info|nu|se|no|de|me|io)\\b)[^\\s<>\"]{0,300}");
    private static final Pattern MAY_BE_WEB =
            Pattern.compile("(?iu)://|www\\.|@|\\.(?:dk|com|org|net|eu|info|nu|se|no|de|me|io)\\b");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:\\+|00)?\\d(?:[ ./()-]{0,3}\\d){7,13}(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final Pattern PHONE_BEFORE = Pattern.compile(
            "(?iu).*(?:tlf|telefon|mobil|mob|tel|phone|ring|direkte|lokal)[\\p{L}]{0,10}[.: ]{0,3}(?:på |til |nr\\.? ?)?");
    private static final int BEFORE = 24;
    private static final int NATIONAL = 8;

    /** Boxes of offices, which nobody owns. */
    private static final Set<String> OFFICES = Set.of(
            "info",
            "post",
            "kontakt",
            "sekretariat",
            "sekretariatet",
            "mail",
            "hr",
            "admin",
            "administration",
            "webmaster",
            "redaktion",
            "kommunikation",
            "presse",
            "support",
            "job",
            "booking",
            "noreply",
            "no-reply",
            "reception",
            "postkasse",
            "sikkerpost",
            "hovedpostkasse",
            "kurser",
            "konference",
            "tilmelding",
            "projekt",
            "projekter",
            "kl",
            "kto",
            "foa",
            "office",
            "service");

    private final NameIndex index;
    private final NameFinder names;

    public AddressFinder(NameIndex index) {
        this.index = index;
        this.names = new NameFinder(index);
    }

    public List<Match> find(PlainText plain) {
        String text = plain.text();
        List<Match> found = new ArrayList<>();
        if (mayBeMail(text)) {
            findMail(plain, found);
        }
        if ((text.indexOf('.') >= 0 || text.indexOf('@') >= 0 || text.indexOf(':') >= 0)
                && MAY_BE_WEB.matcher(text).find()) {
            Matcher address = WEB.matcher(text);
            while (address.find()) {
                int end = trimmedEnd(text, address.start(), address.end());
                if (isOfSomebody(decoded(text.substring(address.start(), end)))) {
                    found.add(plain.found(address.start(), end, Kind.NAME, true));
                }
            }
        }
        if (text.chars().filter(c -> c >= '0' && c <= '9').count() >= NATIONAL) {
            findPhones(plain, found);
        }
        return found;
    }

    private static boolean mayBeMail(String text) {
        return text.indexOf('@') >= 0
                || ((text.indexOf('(') >= 0
                                || text.indexOf('[') >= 0
                                || text.indexOf('{') >= 0
                                || text.indexOf('<') >= 0
                                || text.contains(" at ")
                                || text.contains("nabel"))
                        && MAY_BE_MAIL.matcher(text).find());
    }

    private void findPhones(PlainText plain, List<Match> found) {
        String text = plain.text();
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            boolean known = index.isPhone(phone.group());
            String before = text.substring(Math.max(0, phone.start() - BEFORE), phone.start());
            if (known || PHONE_BEFORE.matcher(before.replace('\n', ' ')).matches()) {
                found.add(plain.found(phone.start(), phone.end(), Kind.NAME, known));
            }
        }
    }

    private void findMail(PlainText plain, List<Match> found) {
        String text = plain.text();
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            int end = trimmedEnd(text, mail.start(), mail.end());
            String address = text.substring(mail.start(), end);
            Matcher at = AT_SIGN.matcher(address);
            if (!at.find()
                    || (PLAIN_AT.matcher(at.group()).matches()
                            && address.indexOf('.', at.end()) < 0
                            && !address.contains(" dot ")
                            && !address.contains(" punktum "))) {
                continue;
            }
            String box = address.substring(0, at.start()).replaceFirst("(?i)^mailto:", "");
            String domain = address.substring(at.end());
            boolean known = index.isMail(box + "@" + domain) || isBoxOfSomebody(box) || isOfSomebody(domain);
            if (known || !OFFICES.contains(box.toLowerCase(Locale.ROOT))) {
                found.add(plain.found(mail.start(), end, Kind.NAME, known));
            }
        }
    }

    private boolean isBoxOfSomebody(String typed) {
        String box = decoded(typed);
        List<Word> words = Word.of(box);
        String together = Spelling.key(box.replaceAll("[^\\p{L}]", ""));
        if (together.isEmpty()) {
            return false;
        }
        return index.isLogin(together)
                || names.isWholeName(List.of(Word.of(together, 0, together.length())), together)
                || isOfSomebody(box)
                || words.stream()
                        .anyMatch(word ->
                                word.letters() > 2 && (index.isLastName(word.key()) || index.isLogin(word.key())));
    }

    private boolean isOfSomebody(String address) {
        String spaced = address.replaceAll("[^\\p{L}.]+", "-");
        List<Word> words = Word.of(spaced);
        return names.isWholeName(words, spaced)
                || words.stream().anyMatch(word -> word.letters() > 5 && index.isLogin(word.key()));
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return PlainText.of(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .text();
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && ".,;:!?)]}'".indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }
}
