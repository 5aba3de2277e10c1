package dk.partsregister.overview.render;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/** A cell's blocks as paragraphs and lists of a Word document; what changed stands as tracked changes. */
final class WordCell {

    private static final int TWIPS_A_POINT = 20;

    /** How far a list within a list is moved in. */
    private static final int INDENT = 9 * TWIPS_A_POINT;

    private final WordXml xml;
    private final WordLists lists;
    private final WordLinks links;
    private final String author;
    private final String time;
    private int changes;

    /**
     * @param author who the changes are said to be by
     * @param time when, as {@code "2008-05-13T00:00:00Z"}
     */
    WordCell(WordXml xml, WordLists lists, WordLinks links, String author, String time) {
        this.xml = xml;
        this.lists = lists;
        this.links = links;
        this.author = author;
        this.time = time;
    }

    void write(Cell cell) throws XMLStreamException {
        blocks(cell.blocks(), running(cell.column()));
        if (cell.blocks().isEmpty()) {
            xml.empty("w:p");
        }
    }

    /** Blocks below each other, running text in the style of this name. */
    void blocks(List<Block> blocks, String running) throws XMLStreamException {
        for (ListedBlocks part : ListedBlocks.of(blocks)) {
            if (part instanceof ListedBlocks.Listing listing) {
                list(listing.items(), listing.isIndented() ? INDENT : 0);
            } else if (part instanceof ListedBlocks.Paragraph paragraph) {
                paragraph(paragraph.block(), running);
            }
        }
    }

    private static String running(Column column) {
        return switch (column) {
            case TITLE -> "Normal";
            case PURPOSE, STATUS -> "Celletekst";
            case LEADERSHIP, BUDGET -> "Cellelinje";
        };
    }

    private void paragraph(Block block, String running) throws XMLStreamException {
        String style = switch (block.style()) {
            case TITLE -> "Overskrift2";
            case LABEL -> "Mellemtitel";
            case TEXT, ITEM -> block.level() == 0 ? running : "Indrykket";
        };
        paragraph(style, () -> {}, block.markedLine());
    }

    private void list(List<ListedBlocks.Item> items, int indent) throws XMLStreamException {
        int hanging = (int) (MarkerWidth.of(items).points() * TWIPS_A_POINT);
        int list = 0;
        int next = 0;
        for (ListedBlocks.Item item : items) {
            int level = Math.min(item.level(), 2) - 1;
            OptionalInt counted = WordLists.counted(item.marker());
            if (counted.isEmpty()) {
                list = lists.marked(item.marker());
                next = 0;
            } else {
                if (counted.getAsInt() != next) {
                    list = lists.countingFrom(counted.getAsInt(), level);
                }
                next = counted.getAsInt() + 1;
            }
            int number = list;
            paragraph(
                    "Punkt",
                    () -> {
                        xml.element("w:numPr", () -> {
                            xml.empty("w:ilvl", "w:val", String.valueOf(level));
                            xml.empty("w:numId", "w:val", String.valueOf(number));
                        });
                        xml.empty(
                                "w:ind",
                                "w:left",
                                String.valueOf(indent + hanging),
                                "w:hanging",
                                String.valueOf(hanging));
                    },
                    item.text());
            if (!item.below().isEmpty()) {
                list(item.below(), indent + hanging);
            }
        }
    }

    private void paragraph(String style, WordXml.Content properties, MarkedText text) throws XMLStreamException {
        xml.element("w:p", () -> {
            xml.element("w:pPr", () -> {
                xml.empty("w:pStyle", "w:val", style);
                properties.write();
                if (text.whole() != Change.SAME) {
                    // the end of the line came or went with it
                    xml.element("w:rPr", () -> xml.empty(element(text.whole()), change()));
                }
            });
            for (Piece piece : text.pieces()) {
                if (piece.change() == Change.SAME) {
                    linked(piece.text());
                } else {
                    boolean deleted = piece.change() == Change.DELETED;
                    xml.element(element(piece.change()), () -> run(piece.text(), deleted), change());
                }
            }
        });
    }

    private static String element(Change change) {
        return change == Change.DELETED ? "w:del" : "w:ins";
    }

    private String[] change() {
        return new String[] {"w:id", String.valueOf(++changes), "w:author", author, "w:date", time};
    }

    private void linked(String text) throws XMLStreamException {
        for (Address part : Address.in(text)) {
            String target = part.target();
            if (target == null) {
                run(part.text(), false);
            } else {
                xml.element(
                        "w:hyperlink",
                        () -> xml.element("w:r", () -> {
                            xml.element("w:rPr", () -> xml.empty("w:rStyle", "w:val", "Link"));
                            words("w:t", part.text());
                        }),
                        "r:id",
                        links.id(target));
            }
        }
    }

    private void run(String text, boolean deleted) throws XMLStreamException {
        xml.element("w:r", () -> words(deleted ? "w:delText" : "w:t", text));
    }

    private void words(String element, String text) throws XMLStreamException {
        xml.element(element, () -> xml.text(text), "xml:space", "preserve");
    }
}
