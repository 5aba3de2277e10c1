package dk.partsregister.exchange;

import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts text into sentences; Danish dots also stand after abbreviations and ordinals. */
final class Sentences {

    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪*–-] ?|o (?=\\p{L}))");

    /** "under pkt. 2. Arbejdsmiljø" goes on. */
    private static final Pattern POINT = Pattern.compile("(?iu)(?:^|[ (])(?:pkt\\.?|punkt|afsnit|nr\\.?) $");

    private static final int LONGEST_ABBREVIATION = 8;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "bl.a", "ca", "d", "dvs", "evt", "ex", "f.eks", "fx", "hhv", "ift", "ifm", "inkl", "jf", "kl", "kr", "m.fl",
            "m.m", "m.v", "max", "mhp", "min", "mio", "mv", "nr", "o.l", "osv", "p.t", "pkt", "pr", "pt", "s", "stk",
            "t", "tlf", "vedr", "ad", "afd", "forv", "kap", "red", "resp", "iht", "jvf", "sml");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines()
                .map(Words::plain)
                .forEach(line -> addFrom(BULLET.matcher(line).replaceFirst(""), sentences));
        return List.copyOf(sentences);
    }

    private static void addFrom(String line, List<String> sentences) {
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            if (endsAt(line, at)) {
                add(line.substring(start, at + 1), sentences);
                start = at + 1;
            }
        }
        add(line.substring(start), sentences);
    }

    private static void add(String sentence, List<String> sentences) {
        String plain = sentence.strip();
        if (!plain.isEmpty()) {
            sentences.add(plain);
        }
    }

    private static boolean endsAt(String line, int at) {
        char c = line.charAt(at);
        if ((c != '.' && c != '!' && c != '?') || at + 2 >= line.length() || line.charAt(at + 1) != ' ') {
            return false;
        }
        char next = line.charAt(at + 2);
        boolean capital = Character.isUpperCase(next) || Character.isDigit(next) || "”\"“»(".indexOf(next) >= 0;
        return capital && (c != '.' || !followsAbbreviation(line, at, next));
    }

    private static boolean followsAbbreviation(String line, int dot, char next) {
        int start = dot;
        while (start > 0 && dot - start < LONGEST_ABBREVIATION && " (".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        String word = line.substring(start, dot);
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return ABBREVIATIONS.contains(Words.lower(word))
                || (number && word.length() <= 2 && !Character.isDigit(next) && !Character.isUpperCase(next))
                || (number
                        && POINT.matcher(line.substring(Math.max(0, start - 8), start))
                                .find());
    }
}
