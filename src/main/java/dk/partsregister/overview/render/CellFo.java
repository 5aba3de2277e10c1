package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Piece;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** A cell's blocks as formatting objects: paragraphs, and lists within lists. */
final class CellFo {

    private static final Attributes TITLE = with("font-weight", "bold", "space-after", "1pt");
    private static final Attributes TITLE_WHOLE = with(TITLE, "hyphenate", "false");
    private static final Attributes LABEL =
            with("font-style", "italic", "space-before", "3.5pt", "keep-with-next.within-column", "always");
    private static final Attributes PARAGRAPH = with("space-before", "2.5pt");
    private static final Attributes LINE = with();
    private static final Attributes HANGING = with("margin-left", "6pt", "text-indent", "-6pt");
    private static final Attributes INDENTED = with("margin-left", "15pt", "text-indent", "-6pt");
    private static final Attributes ITEM = with("space-before", "1pt");
    private static final Attributes LINK = with("color", "#1D4F82");
    private static final Attributes INSERTED =
            with("text-decoration", "underline", "color", "#0B5D1E", "background-color", "#E3F4E6");
    private static final Attributes DELETED =
            with("text-decoration", "line-through", "color", "#8A1C1C", "background-color", "#FBE9E9");
    private static final int PREFACE_LETTERS = 150;
    private static final int INDENT_POINTS = 9;
    private static final String INDENT = INDENT_POINTS + "pt";
    private static final int LETTER_POINTS = 4;
    private static final int FEWEST_LETTERS = 8;

    private final FoWriter fo;
    private final PrintableText text;
    private final LongWords longWords;

    CellFo(FoWriter fo, PrintableText text, LongWords longWords) {
        this.fo = fo;
        this.text = text;
        this.longWords = longWords;
    }

    void write(Cell cell) throws SAXException {
        blocks(
                cell.blocks(),
                running(cell.column()),
                ColumnWidth.of(cell.column()).letters());
        if (cell.blocks().isEmpty()) {
            // a cell without content would lose its tag, and the row its shape
            fo.fo("block", with(), "\u00A0");
        }
    }

    /** What stands before the first section, over the whole width. */
    void preface(List<Block> blocks) throws SAXException {
        blocks(blocks, PARAGRAPH, PREFACE_LETTERS);
    }

    private void blocks(List<Block> blocks, Attributes running, int letters) throws SAXException {
        for (ListedBlocks part : ListedBlocks.of(blocks)) {
            if (part instanceof ListedBlocks.Listing listing) {
                list(listing.items(), listing.isIndented() ? INDENT : "0pt", letters);
            } else if (part instanceof ListedBlocks.Paragraph paragraph) {
                paragraph(paragraph.block(), running, letters);
            }
        }
    }

    /** Purposes and statuses are paragraphs; names and sums stand line below line, long ones hanging. */
    private static Attributes running(Column column) {
        return switch (column) {
            case TITLE -> LINE;
            case PURPOSE, STATUS -> PARAGRAPH;
            case LEADERSHIP, BUDGET -> HANGING;
        };
    }

    private void paragraph(Block block, Attributes running, int letters) throws SAXException {
        Attributes style = switch (block.style()) {
            case TITLE -> fitsWhole(block.text(), letters) ? TITLE_WHOLE : TITLE;
            case LABEL -> LABEL;
            case TEXT, ITEM -> running;
        };
        words(block.markedLine(), block.level() == 0 ? style : INDENTED, letters);
    }

    /** A title is hyphenated only if it must be. */
    private static boolean fitsWhole(String title, int letters) {
        return Arrays.stream(title.split("\\s+")).allMatch(word -> word.length() < letters * 8 / 10);
    }

    private void list(List<ListedBlocks.Item> items, String indent, int letters) throws SAXException {
        MarkerWidth marker = MarkerWidth.of(items);
        int room = Math.max(FEWEST_LETTERS, letters - (int) (marker.points() + INDENT_POINTS) / LETTER_POINTS);
        fo.fo("list-block", with(marker.attributes(), "margin-left", indent), () -> {
            for (ListedBlocks.Item item : items) {
                fo.fo("list-item", ITEM, () -> {
                    fo.fo(
                            "list-item-label",
                            with("end-indent", "label-end()"),
                            () -> fo.fo("block", LINE, text.of(item.marker())));
                    fo.fo("list-item-body", with("start-indent", "body-start()"), () -> {
                        words(item.text(), LINE, room);
                        if (!item.below().isEmpty()) {
                            list(item.below(), "0pt", room);
                        }
                    });
                });
            }
        });
    }

    private void words(MarkedText typed, Attributes style, int letters) throws SAXException {
        boolean addressed = Address.in(typed.text()).stream().anyMatch(Address::isAddress);
        List<Piece> pieces = typed.pieces();
        fo.fo("block", addressed ? with(style, "hyphenate", "false") : style, () -> {
            if (pieces.size() == 1) {
                piece(pieces.get(0), text.of(pieces.get(0).text()), letters);
            } else {
                for (Piece piece : pieces) {
                    piece(piece, text.piece(piece.text()), letters);
                }
            }
        });
    }

    private void piece(Piece piece, String printable, int letters) throws SAXException {
        switch (piece.change()) {
            case SAME -> running(printable, letters);
            case INSERTED -> fo.fo("inline", INSERTED, () -> running(printable, letters));
            case DELETED -> fo.fo("inline", DELETED, () -> running(printable, letters));
        }
    }

    private void running(String printable, int letters) throws SAXException {
        for (Address part : Address.in(printable)) {
            String target = part.target();
            if (target == null) {
                fo.text(longWords.breakable(part.text(), letters));
            } else {
                Attributes link =
                        with(LINK, "external-destination", "url('" + target + "')", "fox:alt-text", part.text());
                fo.fo("basic-link", link, part.breakable());
            }
        }
    }
}
