package dk.partsregister.overview;

import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line or list item of a cell.
 *
 * @param level 0 for running text; 1 or 2 for the depth of an item or an indented line
 * @param marker what stands before the text of an item: {@code "•"}, {@code "o"}, {@code "1."}, {@code "Ad. 1-4."}
 * @param words with marks of what changed where the overview is compared with another
 */
public record Block(Style style, int level, @Nullable String marker, MarkedText words) {

    /** How the block is set. */
    public enum Style {
        /** The project's title. */
        TITLE,
        /** A heading within the cell, such as "Projektledelse:". */
        LABEL,
        TEXT,
        ITEM
    }

    public static Block title(String text) {
        return new Block(Style.TITLE, 0, null, MarkedText.of(text));
    }

    public static Block label(String text) {
        return new Block(Style.LABEL, 0, null, MarkedText.of(text));
    }

    public static Block text(String text) {
        return new Block(Style.TEXT, 0, null, MarkedText.of(text));
    }

    public static Block indented(String text) {
        return new Block(Style.TEXT, 1, null, MarkedText.of(text));
    }

    public static Block item(int level, String marker, String text) {
        return new Block(Style.ITEM, level, marker, MarkedText.of(text));
    }

    /** The words, without what stands before them. */
    public String text() {
        return words.text();
    }

    /** The same block with other words in it. */
    public Block withWords(MarkedText other) {
        return new Block(style, level, marker, other);
    }

    /** The marker as words before the others; it came or went where all of them did. */
    public MarkedText markedLine() {
        if (marker == null) {
            return words;
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(words.whole(), marker + " "));
        pieces.addAll(words.pieces());
        return new MarkedText(pieces);
    }

    /** Marker and text as one line. */
    public String line() {
        return marker == null ? text() : marker + " " + text();
    }
}
