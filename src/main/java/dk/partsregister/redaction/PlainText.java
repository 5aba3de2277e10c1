package dk.partsregister.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text as it is searched, and where each of its characters stands in what was typed: letters composed and in plain shape, one kind of
 * space, hyphen and apostrophe, plain digits, nothing invisible, and words that were divided at the end of a line made whole.
 */
public final class PlainText {

    /** Letters of other alphabets that look like Latin ones. */
    private static final String LOOKALIKES =
            "аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSαaοoιiνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΧX";

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("#160", " "),
            Map.entry("#xa0", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("#173", ""),
            Map.entry("zwnj", ""),
            Map.entry("aelig", "æ"),
            Map.entry("oslash", "ø"),
            Map.entry("aring", "å"),
            Map.entry("#230", "æ"),
            Map.entry("#248", "ø"),
            Map.entry("#229", "å"),
            Map.entry("AElig", "Æ"),
            Map.entry("Oslash", "Ø"),
            Map.entry("Aring", "Å"),
            Map.entry("eacute", "é"),
            Map.entry("uuml", "ü"),
            Map.entry("ouml", "ö"),
            Map.entry("auml", "ä"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("frac12", "½"),
            Map.entry("frac14", "¼"),
            Map.entry("frac34", "¾"),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("minus", "-"),
            Map.entry("amp", "&"));
    private static final int LONGEST_ENTITY = 8;
    private static final char FIRST_MARK = '\u0300';

    private final String typed;
    private String text = "";
    private int[] from = new int[0];
    private int[] to = new int[0];
    private int length;

    private PlainText(String typed) {
        this.typed = typed;
    }

    public static PlainText of(String typed) {
        PlainText plain = new PlainText(typed);
        if (isPlain(typed)) {
            plain.text = typed;
        } else {
            plain.normalise();
        }
        return plain;
    }

    public String typed() {
        return typed;
    }

    String text() {
        return text;
    }

    /** A place in this text as one in what was typed. */
    Match found(int start, int end, Match.Kind kind, boolean certain) {
        return from.length == 0
                ? new Match(start, end, kind, certain)
                : new Match(from[start], to[end - 1], kind, certain);
    }

    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean letter = c >= 0xC0 && c <= 0xFF;
            boolean plain = (c >= ' ' && c <= '~') || c == '\n' || letter || c == '½' || c == '§' || c == '•';
            boolean divides = c == '-' && i + 1 < typed.length() && Character.isWhitespace(typed.charAt(i + 1));
            if (!plain || c == '&' || c == '`' || divides) {
                return false;
            }
        }
        return true;
    }

    private void normalise() {
        StringBuilder plain = new StringBuilder(typed.length());
        from = new int[typed.length() + 16];
        to = new int[typed.length() + 16];
        int at = 0;
        while (at < typed.length()) {
            if (staysAsItIs(at)) {
                add(plain, typed.charAt(at), at, at + 1);
                at++;
                continue;
            }
            int end = at + entityLength(at);
            String instead;
            if (end > at) {
                instead = ENTITIES.getOrDefault(typed.substring(at + 1, end - 1), "");
            } else {
                end = clusterEnd(at);
                instead = plain(typed.substring(at, end), end);
            }
            for (int i = 0; i < instead.length(); i++) {
                add(plain, instead.charAt(i), at, end);
            }
            at = end;
        }
        text = wholeWords(plain);
    }

    /** A letter, digit or sign of every day that no mark follows. */
    private boolean staysAsItIs(int at) {
        char c = typed.charAt(at);
        boolean common = (c >= ' ' && c <= '~' && c != '&' && c != '`')
                || c == '\n'
                || (c >= 0xC0 && c <= 0xFF)
                || isQuotation(c);
        return common
                && (at + 1 == typed.length() || typed.charAt(at + 1) < FIRST_MARK || isQuotation(typed.charAt(at + 1)));
    }

    private static boolean isQuotation(char c) {
        return (c >= '\u201C' && c <= '\u201F') || c == '\u2022';
    }

    private void add(StringBuilder plain, char c, int start, int end) {
        if (length == from.length) {
            from = Arrays.copyOf(from, 2 * length);
            to = Arrays.copyOf(to, 2 * length);
        }
        from[length] = start;
        to[length++] = end;
        plain.append(c);
    }

    private int entityLength(int at) {
        if (typed.charAt(at) != '&') {
            return 0;
        }
        int end = typed.indexOf(';', at);
        return end > at && end - at <= LONGEST_ENTITY && ENTITIES.containsKey(typed.substring(at + 1, end))
                ? end + 1 - at
                : 0;
    }

    /** The end of a letter with the marks that belong to it. */
    private int clusterEnd(int at) {
        int end = at + Character.charCount(typed.codePointAt(at));
        while (end < typed.length() && Character.getType(typed.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(typed.codePointAt(end));
        }
        return end;
    }

    private String plain(String cluster, int end) {
        if (cluster.length() > 1 && (cluster.indexOf('\u0338') > 0 || cluster.indexOf('\u0337') > 0)) {
            return cluster.startsWith("O") ? "Ø" : cluster.startsWith("o") ? "ø" : cluster.substring(0, 1);
        }
        String composed = cluster.length() == 1 ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder();
        composed.codePoints().forEach(c -> append(plain, c, end));
        return plain.toString();
    }

    private void append(StringBuilder plain, int c, int end) {
        int type = Character.getType(c);
        if (c == '\r' && end < typed.length() && typed.charAt(end) == '\n') {
            return;
        }
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0x0B || c == 0x0C) {
            plain.append('\n');
        } else if (isInvisible(c, type)) {
            // as if it were not there
        } else if (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x2800 || c == 0x3164) {
            plain.append(' ');
        } else if (type == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x2043) {
            plain.append('-');
        } else if ("\u2018\u2019\u201B\u02BC\u00B4`\u2032\uFF07".indexOf(c) >= 0) {
            plain.append('\'');
        } else if (c == 0x2044) {
            plain.append('/');
        } else if (Character.isDigit(c)) {
            plain.append((char) ('0' + Character.digit(c, 10)));
        } else if (c < 0x100 || type == Character.OTHER_NUMBER) {
            plain.appendCodePoint(c);
        } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(one -> plain.appendCodePoint(lookalike(one)));
        }
    }

    private static boolean isInvisible(int c, int type) {
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || (type == Character.CONTROL && c != '\t');
    }

    private static int lookalike(int c) {
        int at = c < 0x370 || c > 0x5FF ? -1 : LOOKALIKES.indexOf(c);
        return at < 0 || at % 2 == 1 ? c : LOOKALIKES.charAt(at + 1);
    }

    /** Without the hyphens that divide a word at the end of a line. */
    private String wholeWords(StringBuilder plain) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int next = plain.charAt(i) == '-' && kept > 0 && Character.isLetter(plain.charAt(kept - 1))
                    ? afterLineEnd(plain, i + 1)
                    : i;
            if (next > i && next < length && Character.isLowerCase(plain.charAt(next))) {
                i = next;
            }
            plain.setCharAt(kept, plain.charAt(i));
            from[kept] = from[i];
            to[kept++] = to[i];
        }
        length = kept;
        return plain.substring(0, kept);
    }

    private int afterLineEnd(StringBuilder plain, int start) {
        int at = start;
        boolean ended = false;
        while (at < length && (plain.charAt(at) == ' ' || plain.charAt(at) == '\n')) {
            ended |= plain.charAt(at) == '\n';
            at++;
        }
        return ended ? at : start - 1;
    }
}
