package dk.partsregister.exchange;

import dk.partsregister.shared.Words;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words look like the name of an organisation, known or not. */
final class OrganisationShape {

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?=[^\\p{Lu}]{0,3}\\p{Lu}|\\d\\p{Lu})[\\p{Lu}\\d&]{2,14}+(?:[/-][\\p{L}\\d]++)*+");

    private static final Pattern ENDING =
            Pattern.compile(".*(?:forbund|forbundet|forening|foreningen|foreninger|foreningerne"
                    + "|kartel|kartellet|kartellerne|råd|rådet|sekretariat|sekretariatet|administration|administrationen"
                    + "|styrelse|styrelsen|ministerium|ministeriet|kommune|kommunen|kommuner|universitet|universitetet"
                    + "|institut|instituttet|højskole|højskolen|center|centret|centeret|hospital|hospitalet|sygehus"
                    + "|organisation|organisationen|organisationer|samvirke|fonden|akademi|akademiet|landsforbund"
                    + "|forsamling|fællesskab|fællesskabet|skole|skolen|regioner|udvalg|udvalget)");

    private static final Set<String> LAST_WORDS = Set.of("amt", "amter", "a/s", "aps", "i/s", "fond", "forum");

    private static final Set<String> FIRST_WORDS =
            Set.of("region", "dansk", "danske", "danmarks", "landsforeningen", "foreningen", "væksthus", "væksthuset");

    private static final Pattern JOINT_SECRETARIAT =
            Pattern.compile("(?iu)(?:det )?fælles ?sekretariat(?:et)?(?!\\p{L})");

    /** What may stand after an organisation: a sign, or a person, a phase or a label that has no sign before it. */
    private static final String NOTHING_BUT_PEOPLE =
            "(?=$| ?[,;:.()|•]| [–-] | \\d| (?:og|samt|v/)| \\p{Lu}\\S{0,40} \\p{Lu}| \\p{Lu}\\p{L}{0,40}(?: \\d|:))";

    private static final Pattern ONE_WORD = Pattern.compile("(?<last>\\p{Lu}[\\p{L}-]{1,60}+)" + NOTHING_BUT_PEOPLE);

    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?<first>\\p{Lu}[\\p{L}-]{1,40}+) (?:og )?(?<last>\\p{Lu}[\\p{L}-]{1,60}+)" + NOTHING_BUT_PEOPLE);

    private OrganisationShape() {}

    /** Where an organisation of a word or two ends that begins at a place and has nothing but people after it. */
    static OptionalInt endOfMatchAt(String text, int from) {
        Matcher joint = JOINT_SECRETARIAT.matcher(text).region(from, text.length());
        if (joint.lookingAt()) {
            return OptionalInt.of(joint.end());
        }
        Matcher one = ONE_WORD.matcher(text).region(from, text.length());
        if (one.lookingAt() && isLastWord(one.group("last"))) {
            return OptionalInt.of(one.end());
        }
        Matcher two = TWO_WORDS.matcher(text).region(from, text.length());
        return two.lookingAt()
                        && isFirstWord(two.group("first"))
                        && (isLastWord(two.group("last")) || two.group("first").equals("Region"))
                ? OptionalInt.of(two.end())
                : OptionalInt.empty();
    }

    private static boolean isLastWord(String word) {
        return ends(word) && !LeadershipLabel.isKeyword(word);
    }

    private static boolean isFirstWord(String word) {
        return !ends(word) && !LeadershipLabel.isKeyword(word) && !PersonTitle.is(word);
    }

    static boolean isAbbreviation(String word) {
        return word.length() < 60 && ABBREVIATION.matcher(word).matches();
    }

    /** Whether a word can begin an organisation where no comma says so. */
    static boolean begins(String word) {
        return isAbbreviation(word)
                || (!word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && FIRST_WORDS.contains(Words.lower(word)));
    }

    static boolean ends(String word) {
        String lower = Words.lower(word);
        return LAST_WORDS.contains(lower)
                || (word.length() < 60 && ENDING.matcher(lower).matches());
    }

    static boolean fits(String words) {
        if (words.isBlank() || words.length() > 120) {
            return false;
        }
        String[] parts = words.strip().split(" ", -1);
        if (parts.length > 12) {
            return false;
        }
        if (begins(parts[0])) {
            return parts.length == 1 ? isAbbreviation(parts[0]) : true;
        }
        for (String part : parts) {
            if (ends(part) && Character.isUpperCase(parts[0].charAt(0))) {
                return true;
            }
        }
        return false;
    }
}
