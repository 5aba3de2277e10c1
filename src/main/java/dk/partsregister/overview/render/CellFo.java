package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** A cell's blocks as formatting objects: paragraphs, and lists within lists. */
final class CellFo {

    private static final Attributes TITLE = with("font-weight", "bold");
    private static final Attributes LABEL =
            with("font-style", "italic", "space-before", "2pt", "keep-with-next.within-column", "always");
    private static final Attributes TEXT = with("space-before", "2pt");
    private static final Attributes LIST_TEXT = with();
    private static final Attributes LINK = with("color", "#1D4F82");
    private static final String INDENT = "9pt";

    private final FoWriter fo;
    private final PrintableText text;
    private final LongWords longWords;

    CellFo(FoWriter fo, PrintableText text, LongWords longWords) {
        this.fo = fo;
        this.text = text;
        this.longWords = longWords;
    }

    void write(Cell cell) throws SAXException {
        int letters = ColumnWidth.of(cell.column()).letters();
        List<ListedBlocks> parts = ListedBlocks.of(cell.blocks());
        for (ListedBlocks part : parts) {
            if (part instanceof ListedBlocks.Listing listing) {
                list(listing.items(), listing.isIndented() ? INDENT : "0pt", letters);
            } else if (part instanceof ListedBlocks.Paragraph paragraph) {
                paragraph(paragraph.block(), letters);
            }
        }
        if (parts.isEmpty()) {
            // a cell without content would lose its tag, and the row its shape
            fo.fo("block", with(), "\u00A0");
        }
    }

    private void paragraph(Block block, int letters) throws SAXException {
        Attributes style = switch (block.style()) {
            case TITLE -> TITLE;
            case LABEL -> LABEL;
            case TEXT, ITEM -> TEXT;
        };
        Attributes indented = block.level() == 0 ? style : with(style, "margin-left", INDENT);
        words(block.line(), indented, letters);
    }

    private void list(List<ListedBlocks.Item> items, String indent, int letters) throws SAXException {
        MarkerWidth marker = MarkerWidth.of(items);
        fo.fo("list-block", with(marker.attributes(), "margin-left", indent), () -> {
            for (ListedBlocks.Item item : items) {
                fo.fo("list-item", TEXT, () -> {
                    fo.fo(
                            "list-item-label",
                            with("end-indent", "label-end()"),
                            () -> fo.fo("block", LIST_TEXT, text.of(item.marker())));
                    fo.fo("list-item-body", with("start-indent", "body-start()"), () -> {
                        words(item.text(), LIST_TEXT, letters);
                        if (!item.below().isEmpty()) {
                            list(item.below(), "0pt", letters);
                        }
                    });
                });
            }
        });
    }

    private void words(String typed, Attributes style, int letters) throws SAXException {
        List<Address> parts = Address.in(text.of(typed));
        boolean addressed = parts.stream().anyMatch(Address::isAddress);
        fo.fo("block", addressed ? with(style, "hyphenate", "false") : style, () -> {
            for (Address part : parts) {
                String target = part.target();
                if (target == null) {
                    fo.text(longWords.breakable(part.text(), letters));
                } else {
                    Attributes link =
                            with(LINK, "external-destination", "url('" + target + "')", "fox:alt-text", part.text());
                    fo.fo("basic-link", link, longWords.breakable(part.breakable(), letters));
                }
            }
        });
    }
}
