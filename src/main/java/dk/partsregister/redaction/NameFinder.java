package dk.partsregister.redaction;

import dk.partsregister.redaction.Match.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons in texts: whole names of everybody in the index, however they are written, for certain; and single names of
 * those whom a sheet is about, to be asked for.
 */
public final class NameFinder {

    /** Capitals that stand for something else. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "KL", "OK", "EU", "IT", "HR", "TR", "SR", "AC", "SU", "FU", "PF", "PC", "TV", "MP", "AM", "AMR", "MED",
            "SIO", "DK", "ID", "FOA", "FTF", "KTO", "HK", "RLTN", "BUPL", "DLF", "SL", "LO", "KFF", "CO", "NR", "PR",
            "JF", "CV", "DR", "VIP", "TAP", "LR");

    private static final int INITIALS = 4;
    private static final int MOST_PARTS = 4;
    private static final int MOST_LETTERS = 40;
    private static final String PATRONYMIC = "sen";
    private static final int LONG = 6;

    private final NameIndex index;

    public NameFinder(NameIndex index) {
        this.index = index;
    }

    /**
     * Those whom a sheet is about.
     *
     * @param words of their names
     * @param given those that are first names alone
     * @param initials two letters or more
     */
    public record Own(Set<String> words, Set<String> given, Set<String> initials) {

        public static final Own NOBODY = new Own(Set.of(), Set.of(), Set.of());

        public static Own of(Collection<String> names) {
            Set<String> words = new HashSet<>();
            Set<String> given = new HashSet<>();
            Set<String> others = new HashSet<>();
            Set<String> initials = new HashSet<>();
            for (String typed : names) {
                for (PersonName name : PersonName.in(typed)) {
                    words.addAll(name.telling());
                    given.add(name.first());
                    others.addAll(name.words().subList(1, name.words().size()));
                    if (name.last() > 0) {
                        initials.add(name.initials());
                        initials.add(name.initials().charAt(0) + name.initials().substring(name.last()));
                    }
                }
            }
            given.removeAll(others);
            return new Own(words, given, initials);
        }
    }

    /** The names in a text, in order; mail addresses and the like are for {@link AddressFinder}. */
    public List<Match> find(PlainText plain, Own own) {
        List<Word> words = made(Word.of(plain.text()), plain.text());
        List<Match> found = new ArrayList<>();
        boolean[] taken = new boolean[words.size()];
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            NameMatch match = longest(plain.text(), words, i, from);
            if (match != null) {
                from = match.last() + 1;
                for (int one = match.first(); one < from; one++) {
                    taken[one] = true;
                }
                int end = end(plain.text(), words.get(match.last()));
                found.add(plain.found(words.get(match.first()).start(), end, Kind.NAME, true));
                i = match.last();
            } else if (index.isWholeName(words.get(i))) {
                taken[i] = true;
                from = i + 1;
                found.add(plain.found(words.get(i).start(), words.get(i).end(), Kind.NAME, true));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int last = i;
            while (last < words.size()
                    && !taken[last]
                    && isAsked(plain.text(), words, last, own)
                    && (last == i || areBeside(words, last))) {
                last++;
            }
            if (last > i) {
                found.add(plain.found(words.get(i).start(), words.get(last - 1).end(), Kind.NAME, false));
                i = last - 1;
            }
        }
        return Match.apart(found);
    }

    /** Whether these letters are a whole name, or one of some length that somebody may sign in by. */
    boolean isWholeName(List<Word> words, String text) {
        List<Word> whole = made(words, text);
        for (int i = 0; i < whole.size(); i++) {
            if (index.isWholeName(whole.get(i)) || longest(text, whole, i, 0) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable NameMatch longest(String text, List<Word> words, int at, int from) {
        NameMatch longest = null;
        for (PersonName name : index.with(words.get(at))) {
            NameMatch match = new NameMatch(text, words, name);
            if (match.standsAt(at, from)
                    && (longest == null || match.last() - match.first() > longest.last() - longest.first())) {
                longest = match;
            }
        }
        return longest;
    }

    private boolean isAsked(String text, List<Word> words, int at, Own own) {
        return isOwn(text, words.get(at), own) && !isOfAnother(text, words, at, own);
    }

    private static boolean areBeside(List<Word> words, int at) {
        return words.get(at).start() - words.get(at - 1).end() == 1;
    }

    /** "Bo" in "Bo Lundberg", who is somebody else. */
    private static boolean isOfAnother(String text, List<Word> words, int at, Own own) {
        Word word = words.get(at);
        if (!own.given().contains(word.key()) || at + 1 == words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        boolean beside = next.start() == word.end() + 1 && text.charAt(word.end()) == ' ';
        return beside
                && next.capital()
                && !next.allCapitals()
                && next.letters() > 2
                && !own.words().contains(next.key());
    }

    private boolean isOwn(String text, Word word, Own own) {
        boolean name = own.words().contains(word.key())
                || (word.genitive() != null && own.words().contains(word.genitive()));
        if (name) {
            return word.capital() || (word.key().length() >= LONG && word.key().endsWith(PATRONYMIC));
        }
        boolean login = word.letters() > INITIALS && index.isLogin(word.key());
        if (login && (!word.capital() || Character.isUpperCase(text.charAt(word.start() + 1)))) {
            return true;
        }
        return word.allCapitals()
                && word.letters() >= 2
                && word.letters() <= INITIALS
                && own.initials().contains(word.key())
                && !ABBREVIATIONS.contains(word.key().toUpperCase(Locale.ROOT));
    }

    /** With the words made whole that hyphens or spaces divide, where only the whole is part of a name. */
    private List<Word> made(List<Word> words, String text) {
        List<Word> whole = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word joined = words.get(i);
            int last = i;
            boolean spaced = joined.letters() == 1;
            StringBuilder letters = new StringBuilder(text.substring(joined.start(), joined.end()));
            for (int next = i + 1; next < Math.min(words.size(), i + (spaced ? MOST_LETTERS : MOST_PARTS)); next++) {
                Word part = words.get(next);
                String between = text.substring(words.get(next - 1).end(), part.start());
                boolean letter = spaced && part.letters() == 1;
                if (letter ? between.length() > 1 : !isHyphen(between)) {
                    break;
                }
                letters.append(text, part.start(), part.end());
                Word candidate = Word.of(letters.toString(), joined.start(), part.end());
                if (isKnown(candidate)
                        && candidate.letters() > 2
                        && !words.subList(i, next + 1).stream().allMatch(this::isKnown)) {
                    joined = candidate;
                    last = next;
                }
            }
            whole.add(joined);
            i = last;
        }
        return whole;
    }

    private boolean isKnown(Word word) {
        return index.has(word.key()) || (word.genitive() != null && index.has(word.genitive()));
    }

    private static boolean isHyphen(String between) {
        return between.length() <= 4
                && between.startsWith("-")
                && between.substring(1).isBlank();
    }

    /** With the dot of an initial, and the apostrophe of a genitive. */
    private static int end(String text, Word word) {
        int end = word.end();
        if (word.letters() == 1 && end < text.length() && text.charAt(end) == '.') {
            return end + 1;
        }
        boolean apostrophe = end < text.length() && text.charAt(end) == '\'';
        boolean s = apostrophe && end + 1 < text.length() && Character.toLowerCase(text.charAt(end + 1)) == 's';
        int after = s ? end + 2 : end + 1;
        boolean closed = after >= text.length() || !Character.isLetter(text.charAt(after));
        return apostrophe && closed ? after : end;
    }
}
