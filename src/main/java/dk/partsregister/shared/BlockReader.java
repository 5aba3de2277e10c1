package dk.partsregister.shared;

import dk.partsregister.shared.StructuredText.Block;
import dk.partsregister.shared.StructuredText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells paragraphs, bullets and numbered points apart, line by line. */
final class BlockReader {

    private static final String FIRST_BULLETS = "•●*·\uF0B7\uF0A7";
    private static final String SECOND_BULLETS = "◦▪○";

    /** "2. fase er i gang" tells of the second phase. */
    private static final Set<String> COUNTED = Set.of(
            "fase", "del", "etape", "runde", "trin", "år", "halvår", "kvartal", "halvdel", "gang", "udgave", "oplag",
            "led");

    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int listIndent;

    BlockReader(String text) {
        this.lines = text.lines().filter(line -> !line.isBlank()).map(Line::of).toList();
    }

    List<Block> blocks() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean insideList =
                    !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() != Kind.PARAGRAPH;
            if (line.number() != null && isPoint(i, line.number())) {
                add(
                        Kind.NUMBERED,
                        isBelow(line.number()) ? 2 : 1,
                        line.number().marker(),
                        line.number().rest());
                listIndent = line.indent();
            } else if (line.isBullet(insideList)) {
                if (!insideList) {
                    listIndent = line.indent();
                }
                boolean second = line.isSecond() || (insideList && line.indent() > listIndent);
                add(Kind.BULLET, second ? 2 : 1, second ? "o" : "•", line.afterBullet());
            } else {
                blocks.add(new Block(Kind.PARAGRAPH, 0, null, line.text()));
            }
        }
        return List.copyOf(blocks);
    }

    private void add(Kind kind, int level, String marker, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block(kind, level, marker, text));
        }
    }

    /** A line without spaces around it. */
    private record Line(String text, int indent, @Nullable PointNumber number) {

        static Line of(String typed) {
            int indent = 0;
            while (Character.isWhitespace(typed.charAt(indent))) {
                indent++;
            }
            String text = typed.strip();
            return new Line(text, indent, PointNumber.of(text));
        }

        boolean isBullet(boolean insideList) {
            char first = text.charAt(0);
            boolean apart = text.length() == 1 || DanishNumber.isSpace(text.charAt(1));
            if (DanishNumber.isDash(first) || first == '*' || first == '·') {
                return apart;
            }
            return FIRST_BULLETS.indexOf(first) >= 0
                    || SECOND_BULLETS.indexOf(first) >= 0
                    || (first == 'o' && apart && insideList);
        }

        boolean isSecond() {
            return text.charAt(0) == 'o' || SECOND_BULLETS.indexOf(text.charAt(0)) >= 0;
        }

        String afterBullet() {
            return trimmed(text.substring(1));
        }
    }

    /**
     * What may be the number of a point: "1.", "12)", "a)".
     *
     * @param value the number; for a letter its place from a
     */
    private record PointNumber(int value, boolean letter, char sign, String marker, String rest) {

        static @Nullable PointNumber of(String text) {
            int end = 0;
            while (end < 4 && DanishNumber.isDigit(DanishNumber.charAt(text, end))) {
                end++;
            }
            char first = text.charAt(0);
            boolean letter = end == 0 && first >= 'a' && first <= 'z';
            end = letter ? 1 : end;
            char sign = DanishNumber.charAt(text, end);
            boolean number = end > 0 && end < 4 && (sign == '.' || sign == ')');
            if (!number || !DanishNumber.isSpace(DanishNumber.charAt(text, end + 1))) {
                return null;
            }
            int value = letter ? first - 'a' + 1 : Integer.parseInt(text.substring(0, end));
            return new PointNumber(value, letter, sign, text.substring(0, end + 1), trimmed(text.substring(end + 1)));
        }

        boolean isNextTo(@Nullable PointNumber other) {
            return other != null
                    && other.letter == letter
                    && other.sign == sign
                    && Math.abs(other.value - value) == 1
                    && !other.isOrdinal();
        }

        boolean isOrdinal() {
            String word = rest.split("\\P{L}", 2)[0];
            return COUNTED.contains(word) || DateWords.MONTHS.containsKey(word);
        }

        boolean beginsWithCapital() {
            int at = "\"”“»'(".indexOf(DanishNumber.charAt(rest, 0)) >= 0 ? 1 : 0;
            return Character.isUpperCase(DanishNumber.charAt(rest, at));
        }
    }

    private boolean isPoint(int index, PointNumber number) {
        if (number.isOrdinal() || isDate(lines.get(index).text())) {
            return false;
        }
        boolean plain = number.sign() == ')' || (!number.letter() && number.beginsWithCapital());
        return plain || isNumbered(index, number, -1) || isNumbered(index, number, 1);
    }

    /** Whether the nearest number up or down the text is the neighbour of this one. */
    private boolean isNumbered(int index, PointNumber number, int step) {
        for (int i = index + step; i >= 0 && i < lines.size() && Math.abs(i - index) <= 50; i += step) {
            PointNumber other = lines.get(i).number();
            if (other != null && other.letter() == number.letter() && other.sign() == number.sign()) {
                return number.isNextTo(other);
            }
        }
        return false;
    }

    /** A letter is the point of a point: "a)" under "1.". */
    private boolean isBelow(PointNumber number) {
        for (int i = blocks.size() - 1; number.letter() && i >= 0; i--) {
            String marker = blocks.get(i).marker();
            if (marker == null) {
                return false;
            }
            if (DanishNumber.isDigit(marker.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String line) {
        String beginning = line.substring(0, Math.min(line.length(), 60));
        List<DatePhrase.Found> dates = DatePhrase.find(beginning);
        return !dates.isEmpty() && dates.get(0).start() == 0;
    }

    private static String trimmed(String text) {
        int start = 0;
        while (DanishNumber.isSpace(DanishNumber.charAt(text, start))) {
            start++;
        }
        return text.substring(start).strip();
    }
}
