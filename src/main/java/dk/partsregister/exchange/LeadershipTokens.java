package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a leadership cell into words, organisations, brackets and the signs between them. */
final class LeadershipTokens {

    private static final int LONGEST_BRACKET = 500;
    private static final int LONGEST_INITIALS = 20;
    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.-?)+|N\\.N\\.|[Mm]\\.?fl\\.|[Mm]\\.v\\.|[Bb]l\\.a\\.");
    private static final Pattern BARE_INITIAL = Pattern.compile("\\p{Lu}\\p{Ll}{0,1}");
    private static final Pattern PHASE = Pattern.compile("(?:Fase|Aktivitet|Delaktivitet|Trin) \\d");
    private static final Set<String> CONJUNCTIONS = Set.of("og", "samt", "&", "+");

    private final KnownOrganisations organisations;
    private final List<LeadershipToken> tokens = new ArrayList<>();
    private String line = "";
    private int at;

    private LeadershipTokens(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    static List<LeadershipToken> of(String cell, KnownOrganisations organisations) {
        LeadershipTokens reader = new LeadershipTokens(organisations);
        cell.lines().map(Words::plain).filter(line -> !line.isEmpty()).forEach(reader::read);
        return List.copyOf(reader.tokens);
    }

    private void read(String words) {
        line = words;
        at = 0;
        if (!tokens.isEmpty()) {
            add(Kind.BREAK, "");
        }
        if (line.startsWith("- ") || line.startsWith("– ") || line.startsWith("o ") || line.startsWith("* ")) {
            add(Kind.BULLET, "");
            at = 2;
        }
        while (at < line.length()) {
            readNext();
        }
    }

    private void readNext() {
        char c = line.charAt(at);
        switch (c) {
            case ' ' -> at++;
            case ',' -> addSign(Kind.COMMA);
            case ';', '.', '|' -> addSign(Kind.STOP);
            case ':' -> addSign(Kind.COLON);
            case '•', '·', '▪', '*' -> addSign(Kind.BULLET);
            case '(', '[' -> readBracket(c == '(' ? ')' : ']');
            case ')', ']' -> at++;
            default -> readWords();
        }
    }

    private void readBracket(char closing) {
        int limit = Math.min(line.length(), at + LONGEST_BRACKET);
        int close = line.substring(at, limit).indexOf(closing);
        int end = close < 0 ? limit : at + close;
        add(Kind.BRACKET, line.substring(at + 1, end).strip());
        at = Math.min(end + 1, line.length());
    }

    private void readWords() {
        if (isDash()) {
            addSign(Kind.DASH);
            return;
        }
        if (last() == Kind.ORGANISATION && line.startsWith("v/", at)) {
            at += 2;
            return;
        }
        OptionalInt known = organisationAt();
        if (known.isPresent()) {
            add(Kind.ORGANISATION, line.substring(at, known.getAsInt()));
            at = known.getAsInt();
            return;
        }
        if (canBeNumbered()) {
            Optional<NumberList> numbers = NumberList.labelAt(line, at);
            if (numbers.isPresent()) {
                tokens.add(new LeadershipToken(
                        Kind.NUMBERS,
                        line.substring(at, numbers.get().end()),
                        numbers.get().numbers()));
                at = numbers.get().end();
                return;
            }
        }
        readWord();
    }

    /** One the register knows, else, where a name may begin, one that can be told by its shape. */
    private OptionalInt organisationAt() {
        OptionalInt known = organisations.endOfMatchAt(line, at);
        return known.isPresent() || last() == Kind.WORD || last() == Kind.DASH
                ? known
                : OrganisationShape.endOfMatchAt(line, at);
    }

    private boolean isDash() {
        char c = line.charAt(at);
        return (c == '-' || c == '–' || c == '—') && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }

    private boolean canBeNumbered() {
        return switch (last()) {
            case BREAK, STOP, COLON, COMMA, BRACKET, ORGANISATION, BULLET, END -> true;
            default ->
                Character.isDigit(line.charAt(at))
                        || PHASE.matcher(line).region(at, line.length()).lookingAt();
        };
    }

    private void readWord() {
        int end = at;
        while (end < line.length() && " ,;:()[]|•".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String word = line.substring(at, end);
        at = end;
        if (word.endsWith(".") && !isInitials(word)) {
            String inside = word.replaceFirst("\\.++$", "");
            addWord(inside);
            add(Kind.STOP, ".");
        } else if (word.endsWith(".")
                && BARE_INITIAL.matcher(word.substring(0, word.length() - 1)).matches()
                && last() != Kind.WORD
                && OrganisationShape.isAbbreviation(word.substring(0, word.length() - 1))) {
            addWord(word.substring(0, word.length() - 1));
            add(Kind.STOP, ".");
        } else {
            addWord(word);
        }
    }

    private static boolean isInitials(String word) {
        return word.length() < LONGEST_INITIALS && INITIALS.matcher(word).matches();
    }

    private void addWord(String word) {
        if (word.isEmpty()) {
            return;
        }
        boolean afterHyphen =
                last() == Kind.WORD && tokens.get(tokens.size() - 1).text().endsWith("-");
        if (CONJUNCTIONS.contains(word.toLowerCase(Locale.ROOT)) && !afterHyphen) {
            add(Kind.AND, word);
        } else if (isOrganisation(word)) {
            add(Kind.ORGANISATION, word);
        } else {
            add(Kind.WORD, word);
        }
    }

    private boolean isOrganisation(String word) {
        int slash = word.indexOf('/');
        return (OrganisationShape.isAbbreviation(word) && !word.equals("NN") && !LeadershipLabel.isKeyword(word))
                || (slash > 0 && organisations.resolve(word.substring(0, slash)).isPresent());
    }

    private Kind last() {
        return tokens.isEmpty() ? Kind.END : tokens.get(tokens.size() - 1).kind();
    }

    private void addSign(Kind kind) {
        add(kind, line.substring(at, at + 1));
        at++;
    }

    private void add(Kind kind, String text) {
        tokens.add(LeadershipToken.of(kind, text));
    }
}
