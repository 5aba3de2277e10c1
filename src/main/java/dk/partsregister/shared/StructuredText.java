package dk.partsregister.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of paragraphs, bullets in two levels and numbered points, kept as the plain text that was typed.
 *
 * @param typed the text, lines separated by {@code \n}
 */
public record StructuredText(@JsonValue String typed) {

    public static final StructuredText EMPTY = new StructuredText("");

    @JsonCreator
    public static StructuredText of(String typed) {
        return new StructuredText(typed);
    }

    /** What a line of the text is. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        NUMBERED
    }

    /**
     * One paragraph or list item.
     *
     * @param level 0 for a paragraph, 1 or 2 for items
     * @param marker the marker of an item as printed ({@code "•"}, {@code "o"}, {@code "1."}), absent for a paragraph
     */
    public record Block(Kind kind, int level, @Nullable String marker, String text) {}

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The text as its paragraphs and items, in order, blank lines left out. */
    public List<Block> blocks() {
        return List.of();
    }
}
