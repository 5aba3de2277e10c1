package dk.partsregister.exchange;

import dk.partsregister.governance.BodyKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run of people stands under.
 *
 * @param body the kind of group; absent for those who lead
 * @param coordinating whether the words are about coordination
 * @param words as typed, without the colon
 */
record LeadershipLabel(@Nullable BodyKind body, boolean coordinating, String words) {

    /** People without a label lead. */
    static final LeadershipLabel NONE = new LeadershipLabel(null, false, "");

    private static final Map<String, BodyKind> GROUPS = Map.ofEntries(
            Map.entry("styregruppe", BodyKind.STEERING_GROUP),
            Map.entry("styringsgruppe", BodyKind.STEERING_GROUP),
            Map.entry("følgegruppe", BodyKind.REFERENCE_GROUP),
            Map.entry("referencegruppe", BodyKind.REFERENCE_GROUP),
            Map.entry("arbejdsgruppe", BodyKind.WORKING_GROUP),
            Map.entry("projektgruppe", BodyKind.WORKING_GROUP),
            Map.entry("erfa-gruppe", BodyKind.EXPERIENCE_GROUP),
            Map.entry("erfagruppe", BodyKind.EXPERIENCE_GROUP),
            Map.entry("bestyrelse", BodyKind.BOARD),
            Map.entry("sekretariat", BodyKind.SECRETARIAT),
            Map.entry("sekretariatsgruppe", BodyKind.SECRETARIAT),
            Map.entry("udvalg", BodyKind.COMMITTEE),
            Map.entry("projektudvalg", BodyKind.COMMITTEE),
            Map.entry("ekspertudvalg", BodyKind.COMMITTEE),
            Map.entry("styreudvalg", BodyKind.COMMITTEE),
            Map.entry("følgeforum", BodyKind.FORUM),
            Map.entry("jury", BodyKind.JURY),
            Map.entry("dommerkomité", BodyKind.JURY),
            Map.entry("dommerkomite", BodyKind.JURY));

    private static final Set<String> LEADING = Set.of(
            "projektledelse",
            "projektledelsen",
            "projektleder",
            "projektlederen",
            "projektledere",
            "projektlederne",
            "projektansvarlig",
            "projektansvarlige",
            "delprojektleder",
            "delprojektledere",
            "ledelse",
            "tovholder",
            "tovholdere",
            "koordinator",
            "koordinatorer",
            "koordinering",
            "koordination",
            "projektkoordinator",
            "projektkoordinatorer",
            "projektkoordinering");

    /** Words that are also what one person is called: "Projektleder Hanne Lund". */
    private static final Pattern PERSONAL =
            Pattern.compile("(?iu).{0,40}(?:leder|lederen|holder|koordinator|ansvarlig)");

    private static final Set<String> OPENERS = Set.of(
            "overordnet",
            "endvidere",
            "desuden",
            "derudover",
            "herudover",
            "øvrige",
            "medlemmer",
            "deltagere",
            "faglig");

    /** Whether the words say no more than that people lead. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?iu)projektled(?:else|elsen|er|eren|ere|erne)|projektansvarlige?|ledelse|koordinering|koordinator(?:er)?");

    static Optional<LeadershipLabel> of(String words) {
        for (String word : words.split("[ ,()]+", -1)) {
            BodyKind body = groupOf(word);
            if (body != null) {
                return Optional.of(new LeadershipLabel(body, false, words));
            }
        }
        for (String word : words.split("[ ,()]+", -1)) {
            if (LEADING.contains(lower(word))) {
                return Optional.of(new LeadershipLabel(null, lower(words).contains("koordin"), words));
            }
        }
        return Optional.empty();
    }

    static boolean isKeyword(String word) {
        return groupOf(word) != null || LEADING.contains(lower(word));
    }

    /** Whether the word alone announces people, even without a colon. */
    static boolean announces(String word) {
        return isKeyword(word)
                && Character.isUpperCase(word.charAt(0))
                && !PERSONAL.matcher(word).matches();
    }

    static boolean opens(String word) {
        return OPENERS.contains(lower(word));
    }

    /** The words when they say more than the role does. */
    @Nullable String heading() {
        return words.isEmpty() || PLAIN.matcher(words).matches() ? null : words;
    }

    private static @Nullable BodyKind groupOf(String word) {
        if (word.length() > 60 || word.indexOf('/') >= 0) {
            return null;
        }
        String stem = stem(lower(word));
        BodyKind kind = GROUPS.get(stem);
        if (kind == null && stem.endsWith("gruppe") && !stem.startsWith("perspektiv") && stem.length() > 8) {
            return stem.contains("erfa") ? BodyKind.EXPERIENCE_GROUP : BodyKind.WORKING_GROUP;
        }
        return kind;
    }

    /** "Styregruppen", "bestyrelsen" and "udvalget" without their article, "styregrupper" as one of them. */
    private static String stem(String word) {
        for (String ending : new String[] {"et", "en", "n", "r", "erne"}) {
            String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
            if (GROUPS.containsKey(stem) || (stem.endsWith("gruppe") && !stem.equals(word))) {
                return stem;
            }
        }
        return word;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
