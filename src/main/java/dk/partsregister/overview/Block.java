package dk.partsregister.overview;

import org.jspecify.annotations.Nullable;

/**
 * One line or list item of a cell.
 *
 * @param level 0 for running text; 1 or 2 for the depth of an item or an indented line
 * @param marker what stands before the text of an item: {@code "•"}, {@code "o"}, {@code "1."}, {@code "Ad. 1-4."}
 */
public record Block(Style style, int level, @Nullable String marker, String text) {

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
        return new Block(Style.TITLE, 0, null, text);
    }

    public static Block label(String text) {
        return new Block(Style.LABEL, 0, null, text);
    }

    public static Block text(String text) {
        return new Block(Style.TEXT, 0, null, text);
    }

    public static Block indented(String text) {
        return new Block(Style.TEXT, 1, null, text);
    }

    public static Block item(int level, String marker, String text) {
        return new Block(Style.ITEM, level, marker, text);
    }

    /** Marker and text as one line. */
    public String line() {
        return marker == null ? text : marker + " " + text;
    }
}
