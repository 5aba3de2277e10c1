package dk.partsregister.party;

import dk.partsregister.shared.Words;

/** Whether two names of persons may be one, spelt in two ways. */
public final class NameLikeness {

    private NameLikeness() {}

    /** Whether two names may be one person's, spelt in two ways. */
    public static boolean areSimilar(String first, String second) {
        return outerNames(first).equals(outerNames(second)) && mayBeTheSame(middle(first), middle(second));
    }

    /** First and last name by sound; people are seldom called otherwise by both. */
    public static String outerNames(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0
                ? sound(name)
                : sound(name.substring(0, name.indexOf(' '))) + " " + sound(name.substring(last + 1));
    }

    private static String middle(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return first < 0 || first == last ? "" : name.substring(first + 1, last);
    }

    /** One of them left out, an initial for a name, or names that sound alike. */
    private static boolean mayBeTheSame(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        boolean initial = first.endsWith(".") || second.endsWith(".");
        return initial ? first.charAt(0) == second.charAt(0) : sound(first).equals(sound(second));
    }

    private static String sound(String name) {
        String sound = Words.lower(name)
                .replace("ch", "k")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace("th", "t")
                .replace("dt", "t")
                .replace("ph", "f")
                .replace('z', 's')
                .replace('w', 'v')
                .replace("ou", "ov")
                .replace("aa", "å")
                .replace('é', 'e')
                .replace("-", "");
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                single.append(sound.charAt(i));
            }
        }
        return single.toString();
    }
}
