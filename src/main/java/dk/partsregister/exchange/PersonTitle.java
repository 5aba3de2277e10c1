package dk.partsregister.exchange;

import java.util.regex.Pattern;

/** Whether a word says what a person is, as "Direktør" or "chefkonsulent" do. */
final class PersonTitle {

    private static final Pattern TITLE = Pattern.compile(
            "(?:[\\p{L}-]{0,40})(?:direktør|direktøren|formand|formanden|forkvinde|forperson|konsulent|chef|chefen|leder|lederen"
                    + "|mester|professor|sekretær|rådgiver|forsker|fuldmægtig|jurist|økonom|lektor|koordinator|minister"
                    + "|suppleant|sygeplejerske|pædagog|redaktør|repræsentant|assistent|adjunkt|inspektør|holder|ansvarlig"
                    + "|medarbejder)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PersonTitle() {}

    static boolean is(String word) {
        return word.length() < 60 && TITLE.matcher(word).matches();
    }
}
