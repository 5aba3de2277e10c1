package dk.partsregister.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of many persons, by the words they are made of. */
public final class NameIndex {

    private static final int NATIONAL = 8;

    private final Map<String, List<PersonName>> byWord = new HashMap<>();
    private final Set<String> asOneWord = new HashSet<>();
    private final Set<String> logins = new HashSet<>();
    private final Set<String> lastNames = new HashSet<>();
    private final Set<String> mails = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    private NameIndex() {}

    public static NameIndex of(Collection<KnownPerson> persons) {
        NameIndex index = new NameIndex();
        Set<PersonName> names = new LinkedHashSet<>();
        for (KnownPerson person : persons) {
            names.addAll(PersonName.in(person.name()));
            if (person.mail() != null) {
                index.mails.add(person.mail().strip().toLowerCase(Locale.ROOT));
            }
            if (person.phone() != null) {
                index.phones.add(number(person.phone()));
            }
        }
        index.phones.remove("");
        names.forEach(index::add);
        return index;
    }

    private void add(PersonName name) {
        name.telling()
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(name));
        asOneWord.addAll(name.asOneWord());
        logins.addAll(name.asLogin());
        if (name.last() > 0) {
            lastNames.add(name.words().get(name.last()));
        }
    }

    /** The names that have a word, which may stand in the genitive. */
    List<PersonName> with(Word word) {
        List<PersonName> exact = byWord.getOrDefault(word.key(), List.of());
        List<PersonName> genitive =
                word.genitive() == null ? List.of() : byWord.getOrDefault(word.genitive(), List.of());
        if (exact.isEmpty() || genitive.isEmpty()) {
            return exact.isEmpty() ? genitive : exact;
        }
        List<PersonName> both = new ArrayList<>(exact);
        both.addAll(genitive);
        return both;
    }

    boolean has(String key) {
        return byWord.containsKey(key) || asOneWord.contains(key);
    }

    boolean isWholeName(Word word) {
        return asOneWord.contains(word.key()) || (word.genitive() != null && asOneWord.contains(word.genitive()));
    }

    boolean isLogin(String key) {
        return logins.contains(key);
    }

    boolean isLastName(String key) {
        return lastNames.contains(key);
    }

    boolean isMail(String address) {
        return mails.contains(address.toLowerCase(Locale.ROOT));
    }

    boolean isPhone(String typed) {
        return !phones.isEmpty() && phones.contains(number(typed));
    }

    /** The digits of a number, without those of the country. */
    static String number(String typed) {
        String digits = typed.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        return digits.length() == NATIONAL + 2 && digits.startsWith("45") ? digits.substring(2) : digits;
    }
}
