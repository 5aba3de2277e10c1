package dk.partsregister.privacy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The ways in which people write a full name, beside those that the database finds by itself: case, spaces, hyphens, the genitive. */
final class NameForms {

    private NameForms() {}

    /** A name as it stands, with the last name first, and without the names in the middle; each also without Danish letters. */
    static Set<String> of(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name.strip());
        if (words.size() > 1) {
            String first = words.get(0);
            String last = words.get(words.size() - 1);
            String given = String.join(" ", words.subList(0, words.size() - 1));
            forms.add(first + " " + last);
            Stream.of(given, first).forEach(front -> {
                forms.add(last + ", " + front);
                forms.add(last + " " + front);
            });
        }
        Set<String> all = new LinkedHashSet<>(forms);
        forms.forEach(form -> {
            all.add(written(form, "ae", "oe", "aa"));
            all.add(written(form, "e", "o", "a"));
        });
        return all;
    }

    /** A phone number as it stands, without spaces, and in pairs. */
    static Set<String> ofPhone(String phone) {
        String digits = phone.replaceAll("[^\\d+]", "");
        Set<String> forms = new LinkedHashSet<>();
        forms.add(phone.strip());
        forms.add(digits);
        if (digits.length() % 2 == 0 && !digits.startsWith("+")) {
            forms.add(digits.replaceAll("(\\d\\d)(?=\\d)", "$1 "));
        }
        return forms;
    }

    private static String written(String form, String ae, String oe, String aa) {
        return form.toLowerCase(Locale.ROOT).replace("æ", ae).replace("ø", oe).replace("å", aa);
    }
}
