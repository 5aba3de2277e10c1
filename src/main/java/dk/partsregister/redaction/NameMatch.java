package dk.partsregister.redaction;

import java.util.BitSet;
import java.util.List;

/**
 * Tries whether the words around a place of a text are one certain name: its words in any order, some left out, given names as initials,
 * others between them.
 */
final class NameMatch {

    /** As many names may stand between those that are known. */
    private static final int MOST_BETWEEN = 2;

    private static final int FURTHEST = 8;
    private static final int TIGHT = 3;

    private final String text;
    private final List<Word> words;
    private final PersonName name;
    private final BitSet whole = new BitSet();
    private final BitSet initials = new BitSet();
    private int first;
    private int last;
    private boolean initialAfterFirstName;

    NameMatch(String text, List<Word> words, PersonName name) {
        this.text = text;
        this.words = words;
        this.name = name;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /**
     * Whether the name stands around a word that is one of its own.
     *
     * @param from the first word that may be part of it
     */
    boolean standsAt(int word, int from) {
        first = word;
        last = word;
        if (!takesWhole(words.get(word))) {
            return false;
        }
        goOn(word, from, -1);
        goOn(word, from, 1);
        goOn(first, from, -1);
        int known = telling(whole);
        boolean firstNameOnly = name.twoFirst() && name.last() > 1 && whole.length() <= 2;
        if (known >= 2 && !firstNameOnly) {
            return true;
        }
        boolean lastName = known == 1 && whole.nextSetBit(0) > 0;
        return lastName ? !initials.isEmpty() : known == 1 && (initialAfterFirstName || isAlone(word));
    }

    private boolean isAlone(int word) {
        return name.last() == 0 && words.get(word).capital();
    }

    private int telling(BitSet found) {
        return (int) found.stream()
                .filter(i -> !PersonName.isParticle(name.words().get(i)))
                .filter(i -> name.words().get(i).length() > 1)
                .count();
    }

    private void goOn(int start, int from, int step) {
        int between = 0;
        int at = start;
        while (between <= MOST_BETWEEN) {
            int next = at + step;
            if (next < from || next >= words.size() || !areNear(at, next)) {
                return;
            }
            Word word = words.get(next);
            if (takesWhole(word) || takesInitials(word, next, step)) {
                first = Math.min(first, next);
                last = Math.max(last, next);
                between = 0;
            } else if (!mayStandBetween(word) || !isTight(at, next)) {
                return;
            } else if (word.letters() > 1) {
                between++;
            }
            at = next;
        }
    }

    private boolean takesWhole(Word word) {
        for (int i = 0; i < name.words().size(); i++) {
            String one = name.words().get(i);
            if (one.length() > 1 && !whole.get(i) && word.is(one)) {
                whole.set(i);
                initials.clear(i);
                return true;
            }
        }
        for (int i = 0; i < name.last(); i++) {
            if (!whole.get(i)
                    && !whole.get(i + 1)
                    && word.is(Spelling.key(name.words().get(i) + name.words().get(i + 1)))) {
                whole.set(i);
                return true;
            }
        }
        return false;
    }

    private boolean takesInitials(Word word, int at, int step) {
        boolean dotted = word.end() < text.length() && text.charAt(word.end()) == '.';
        if (isShort(word, dotted) && takesInitial(word.key())) {
            initialAfterFirstName |= step > 0 && initials.get(name.last()) && whole.get(0) && at == last + 1;
            return true;
        }
        boolean together =
                word.allCapitals() && word.letters() <= 4 && word.key().length() == word.letters();
        return together && takesAll(word.key());
    }

    /** "P", "P.", "Chr."; and any word where the name itself has no more than an initial. */
    private boolean isShort(Word word, boolean dotted) {
        boolean one = word.letters() == 1 || word.key().length() == 1;
        return word.capital() || (dotted && (one || word.letters() <= TIGHT + 1));
    }

    private boolean takesInitial(String key) {
        for (int i = 0; i < name.words().size(); i++) {
            String one = name.words().get(i);
            boolean shortened = one.startsWith(key) && (key.length() == 1 || one.length() > key.length());
            boolean initialOnly = one.length() == 1 && key.startsWith(one) && i < name.last();
            if (!whole.get(i) && !initials.get(i) && (shortened || initialOnly)) {
                initials.set(i);
                return true;
            }
        }
        return false;
    }

    private boolean takesAll(String letters) {
        BitSet taken = new BitSet();
        for (int l = 0; l < letters.length(); l++) {
            int from = taken.isEmpty() ? 0 : taken.length();
            int found = -1;
            for (int i = from; i < name.words().size() && found < 0; i++) {
                if (!whole.get(i) && name.words().get(i).charAt(0) == letters.charAt(l)) {
                    found = i;
                }
            }
            if (found < 0) {
                return false;
            }
            taken.set(found);
        }
        initials.or(taken);
        return true;
    }

    private static boolean mayStandBetween(Word word) {
        return word.capital() || PersonName.isParticle(word.key());
    }

    /** Nothing but a few signs between two words. */
    private boolean areNear(int one, int other) {
        Word before = words.get(Math.min(one, other));
        Word after = words.get(Math.max(one, other));
        if (after.start() - before.end() > FURTHEST) {
            return false;
        }
        for (int i = before.end(); i < after.start(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isTight(int one, int other) {
        Word before = words.get(Math.min(one, other));
        Word after = words.get(Math.max(one, other));
        String between = text.substring(before.end(), after.start());
        return between.length() <= TIGHT
                && between.indexOf('\n') < 0
                && between.indexOf(',') < 0
                && between.indexOf(';') < 0;
    }
}
