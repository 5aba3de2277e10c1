package dk.partsregister.tables;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Makes text fit for Excel, which reads more out of it than it says. */
final class ExcelText {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String GOES_ON =
            "\n[Teksten er for lang til en celle i Excel. Den står helt i de andre formater.]";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    /** What Excel takes for a character by its number, as in {@code "_x0041_"}. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private ExcelText() {}

    /** Text of a cell: the same characters when it is read, at most as many as a cell holds. */
    static String of(String text) {
        String shown = CONTROLS.matcher(text).replaceAll("");
        String escaped = ESCAPE.matcher(shown).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - GOES_ON.length();
        if (Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + GOES_ON;
    }

    /** Text of a header or footer, where an ampersand begins a code. */
    static String ofMargin(String text) {
        return CONTROLS.matcher(text).replaceAll("").replace("&", "&&");
    }

    /** Whether typing it into a cell would make a formula of it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }
}
