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
    public record Block(Kind kind, int level, @Nullable String marker, String text) {

        /** @throws IllegalArgumentException when the level or the marker is not one of the kind */
        public Block {
            boolean paragraph = kind == Kind.PARAGRAPH;
            if (paragraph != (marker == null) || (paragraph ? level != 0 : level < 1 || level > 2)) {
                throw new IllegalArgumentException(kind + " of level " + level + " with marker " + marker);
            }
        }
    }

    /**
     * A piece of a line.
     *
     * @param href where it leads (http, https or mailto, ASCII only); absent for plain text
     */
    public record Span(String text, @Nullable String href) {}

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /**
     * The text as its paragraphs and items, in order, blank lines left out.
     *
     * <p>A line is a numbered point when its number is followed by a capital letter, or when the number before or after it stands at another
     * line of the text. A date ("15. Januar 2008 ...") and an ordinal ("2. fase er ...") are never points.
     */
    public List<Block> blocks() {
        return new BlockReader(typed).blocks();
    }

    /** The line cut into plain text and the web and mail addresses in it; joined again, the pieces are the line. */
    public static List<Span> spans(String line) {
        return AddressReader.spans(line);
    }
}
