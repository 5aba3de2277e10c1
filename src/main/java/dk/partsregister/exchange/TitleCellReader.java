package dk.partsregister.exchange;

import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a title cell apart: the title, under it the clause in brackets or bare, and the programme. */
final class TitleCellReader {

    private static final Pattern SOURCE = Pattern.compile(
            "§|\\b(?:restmidler|restmidlerne|bufferpulje|reservepulje|puljemidler|midler|pulje)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** An agreement with its annex; the agreement alone may belong to the title. */
    private static final Pattern ANNEX = Pattern.compile("(?iu)OK[ ’'–-]{0,2}(?:20)?\\d{2},? bilag [\\p{L}\\d.]{1,8}");

    private static final Pattern BARE_CLAUSE = Pattern.compile(
            "§{1,2} ?\\d{1,3}[a-z]?(?:,? stk\\. ?\\d{1,2})?(?: ?/ ?[^()§]{1,80}+| [\\p{Lu}][\\p{Lu}&/ ]{1,20}+)?\\.?");

    private static final Pattern BEFORE_A_CLAUSE_IN_A_SENTENCE =
            Pattern.compile("(?i)(?:^|.* )(?:af|efter|jf\\.|om|under|i|til|fra|ved|med|og|for|på|per|pr\\.)");

    private static final Pattern PROGRAMME =
            Pattern.compile("(?iu)(?:ledelses)?væksthus(?:et)?(?: \\d{1,2}| for \\p{L}++)?\\.?"
                    + "|(?:program|programmet|indsatsområde|indsatsområdet|delprogram|puljen)[: ].{1,100}+"
                    + "|(?:det )?personalepolitiske forum");

    private static final Pattern PROGRAMME_ON_THE_SAME_LINE =
            Pattern.compile(" (?=(?:Program|Delprogram|Indsatsområde): )");

    private static final Pattern PROVISIONAL = Pattern.compile("(?iu)(?:foreløbig )?arbejdstitel");

    private static final int MOST_BRACKETS = 20;
    private static final int LONGEST_CLAUSE = 400;

    private static final String OPENING_QUOTES = "”\"“„»«";
    private static final String CLOSING_QUOTES = "”\"“„«»";

    private TitleCellReader() {}

    /** The title alone, for finding the same project twice. */
    static String titleOf(String cell) {
        return read(cell).title();
    }

    static TitleCell read(String cell) {
        List<String> lines = cell.lines()
                .map(Words::plain)
                .filter(line -> !line.isEmpty())
                .flatMap(PROGRAMME_ON_THE_SAME_LINE::splitAsStream)
                .toList();
        Draft draft = new Draft();
        for (String line : lines) {
            draft.take(line);
        }
        return draft.finished();
    }

    /** Lines that have been sorted so far. */
    private static final class Draft {

        private final List<String> title = new ArrayList<>();
        private final List<String> programme = new ArrayList<>();
        private @Nullable String clause;
        private boolean workingTitle;

        void take(String line) {
            if (clause == null && takeBracketed(line)) {
                return;
            }
            if (clause == null && takeBare(line)) {
                return;
            }
            if (PROGRAMME.matcher(line).matches() || (clause != null && !continuesTitle(line))) {
                programme.add(line);
            } else {
                title.add(line);
            }
        }

        private boolean takeBracketed(String line) {
            int close = line.length();
            for (int brackets = 0; close > 0 && brackets < MOST_BRACKETS; brackets++) {
                int open = Math.max(line.lastIndexOf('(', close - 1), line.lastIndexOf('[', close - 1));
                if (open < 0) {
                    return false;
                }
                int end = closing(line, open);
                String inside = line.substring(open + 1, end);
                if (isSource(inside) && (open == 0 || line.charAt(open - 1) == ' ')) {
                    clause = inside.strip();
                    takeRest(line.substring(0, open).strip());
                    takeRest(line.substring(Math.min(end + 1, line.length())).strip());
                    return true;
                }
                close = open;
            }
            return false;
        }

        private static boolean isSource(String words) {
            return SOURCE.matcher(words).find() || ANNEX.matcher(words.strip()).matches();
        }

        private void takeRest(String rest) {
            String words = rest.equals(".") ? "" : rest;
            if (!words.isEmpty()) {
                take(words);
            }
        }

        private static int closing(String line, int open) {
            char wanted = line.charAt(open) == '(' ? ')' : ']';
            int limit = Math.min(line.length(), open + LONGEST_CLAUSE);
            int close = line.substring(open, limit).indexOf(wanted);
            return close < 0 ? limit : open + close;
        }

        private boolean takeBare(String line) {
            int sign = line.indexOf('§');
            if (sign < 0) {
                return false;
            }
            int last = line.startsWith("§") ? 0 : line.lastIndexOf(" §") + 1;
            String before = line.substring(0, last).strip();
            if (!BARE_CLAUSE.matcher(line.substring(last)).matches()
                    || (last > 0
                            && (last > sign + 1
                                    || BEFORE_A_CLAUSE_IN_A_SENTENCE
                                            .matcher(before)
                                            .matches()))) {
                return false;
            }
            if (last == 0 && title.isEmpty() && programme.isEmpty()) {
                clause = line;
                return true;
            }
            clause = line.substring(last);
            takeRest(before);
            return true;
        }

        private static boolean continuesTitle(String line) {
            char first = line.charAt(0);
            return Character.isLowerCase(first) || first == '–' || first == '-' || first == '(';
        }

        TitleCell finished() {
            if (title.isEmpty() && !programme.isEmpty()) {
                title.add(programme.remove(0));
            }
            String words = withoutProvisionalNote(String.join(" ", title));
            String unquoted = unquoted(words);
            return new TitleCell(
                    unquoted,
                    workingTitle || !unquoted.equals(words),
                    clause,
                    programme.isEmpty() ? null : String.join(" ", programme));
        }

        private String withoutProvisionalNote(String words) {
            int open = words.lastIndexOf('(');
            if (open >= 0 && words.endsWith(")")) {
                Matcher note = PROVISIONAL.matcher(words.substring(open + 1, words.length() - 1));
                if (note.matches()) {
                    workingTitle = true;
                    return words.substring(0, open).strip();
                }
            }
            return words;
        }

        private static String unquoted(String words) {
            if (words.length() < 3) {
                return words;
            }
            String inside = words.substring(1, words.length() - 1);
            boolean enclosed = OPENING_QUOTES.indexOf(words.charAt(0)) >= 0
                    && CLOSING_QUOTES.indexOf(words.charAt(words.length() - 1)) >= 0;
            boolean oneQuotation = inside.chars().noneMatch(c -> OPENING_QUOTES.indexOf(c) >= 0);
            return enclosed && oneQuotation ? inside.strip() : words;
        }
    }
}
