package dk.partsregister.exchange;

import java.util.Set;
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

    private OrganisationShape() {}

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
