package dk.partsregister.overview.render;

import java.text.Normalizer;

/** Makes text fit to be set in type: what no font can show is replaced by something that can be seen. */
final class PrintableText {

    /** Stands where a character cannot be printed, so that its absence shows. */
    static final char UNPRINTABLE = '□';

    private static final char BULLET = '•';
    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final int NO_BREAK_HYPHEN = 0x2011;
    private static final int HYPHEN = 0x2010;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private final Glyphs glyphs;

    PrintableText(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    String of(String text) {
        return piece(text).strip();
    }

    /** A piece of a line, with the spaces that set it apart from the next. */
    String piece(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    private void append(StringBuilder printable, int c) {
        if (c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE) {
            printable.append((char) NO_BREAK_SPACE);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            printable.append(' ');
        } else if (c == NO_BREAK_HYPHEN || c == HYPHEN) {
            printable.append('-');
        } else if (Character.getType(c) == Character.PRIVATE_USE) {
            // word processors keep the bullets of their symbol fonts here
            printable.append(BULLET);
        } else if (!isUnseen(c)) {
            printable.append(glyphs.shows(c) ? (char) c : UNPRINTABLE);
        }
    }

    /** Controls, joiners, direction marks, soft hyphens and variation selectors: nothing of them is seen in print. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
