package dk.partsregister.shared;

import org.jspecify.annotations.Nullable;

/**
 * Paragraphs and lists written as HTML, in the order they are added.
 *
 * <p>By hand, because an overview holds a thousand of them and a template engine spends longer on those than on all
 * the rest of the page. Everything that is added is escaped.
 */
public final class HtmlBlocks {

    private static final int DEEPEST = 2;

    private final StringBuilder html = new StringBuilder(256);
    /** The closing tag of the open list at each level; null where none is open. */
    private final @Nullable String[] open = new @Nullable String[DEEPEST + 1];

    /** The HTML of a text as it was typed. */
    public static String of(StructuredText text) {
        var blocks = new HtmlBlocks();
        for (StructuredText.Block block : text.blocks()) {
            if (block.kind() == StructuredText.Kind.PARAGRAPH) {
                blocks.paragraph(block.text());
            } else {
                blocks.item(block.level(), block.marker(), block.text());
            }
        }
        return blocks.html();
    }

    public HtmlBlocks paragraph(String text) {
        return paragraph(MarkedText.of(text));
    }

    public HtmlBlocks paragraph(MarkedText text) {
        closeListsFrom(1);
        html.append("<p>");
        marked(text);
        html.append("</p>");
        return this;
    }

    /** A paragraph that is set in a way of its own. */
    public HtmlBlocks paragraph(String cssClass, MarkedText text) {
        closeListsFrom(1);
        html.append("<p class=\"").append(cssClass).append("\">");
        marked(text);
        html.append("</p>");
        return this;
    }

    /** A paragraph that leads somewhere. */
    public HtmlBlocks link(String cssClass, String address, MarkedText text) {
        closeListsFrom(1);
        html.append("<p class=\"").append(cssClass).append("\"><a href=\"");
        escape(address);
        html.append("\">");
        marked(text);
        html.append("</a></p>");
        return this;
    }

    /** An item in which nothing is marked. */
    public HtmlBlocks item(int level, @Nullable String marker, String text) {
        return item(level, marker, MarkedText.of(text));
    }

    /**
     * An item; items that follow each other make a list.
     *
     * @param level 1, or 2 for an item below the one before it
     * @param marker printed before the text; a bullet is hidden from screen readers, which announce the list itself
     */
    public HtmlBlocks item(int level, @Nullable String marker, MarkedText text) {
        // An item of the second level with nothing above it has no item to stand in.
        int depth = level >= DEEPEST && open[1] != null ? DEEPEST : 1;
        boolean bullet = marker == null || marker.codePoints().noneMatch(Character::isDigit);
        String list = bullet ? "ul" : "ol";
        closeListsFrom(depth + 1);
        if (list.equals(open[depth])) {
            html.append("</li>");
        } else {
            closeListsFrom(depth);
            html.append('<').append(list).append('>');
            open[depth] = list;
        }
        html.append("<li>");
        if (marker != null) {
            html.append(bullet ? "<span class=\"m\" aria-hidden=\"true\">" : "<span class=\"m\">");
            escape(marker);
            html.append("</span> ");
        }
        marked(text);
        return this;
    }

    /** All that was added; lists still open are closed. */
    public String html() {
        closeListsFrom(1);
        return html.toString();
    }

    private void closeListsFrom(int depth) {
        for (int level = DEEPEST; level >= depth; level--) {
            if (open[level] != null) {
                html.append("</li></").append(open[level]).append('>');
                open[level] = null;
            }
        }
    }

    private void marked(MarkedText text) {
        for (MarkedText.Piece piece : text.pieces()) {
            switch (piece.change()) {
                case INSERTED -> element("ins", piece.text());
                case DELETED -> element("del", piece.text());
                case SAME -> escape(piece.text());
            }
        }
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>');
        escape(text);
        html.append("</").append(name).append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(letter);
            }
        }
    }
}
