package dk.partsregister.overview.render;

import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/**
 * The overview as a Word document to be edited on: styles, headings, a table a section with its head on every page, real lists.
 *
 * <p>Written part by part as WordprocessingML, so that a document of thousands of rows is never whole in memory. The same
 * overview makes the same bytes.
 */
@Component
class OverviewWord implements OverviewRenderer {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Of A4 landscape between its margins, in twentieths of a point. */
    private static final int WIDTH = 15250;

    @Override
    public OverviewFormat format() {
        return OverviewFormat.WORD;
    }

    @Override
    public void write(Overview overview, OutputStream out) throws IOException {
        WordLists lists = new WordLists();
        WordLinks links = new WordLinks();
        ZipOutputStream zip = new ZipOutputStream(out);
        copy(zip, "[Content_Types].xml", "word-types.xml");
        copy(zip, "_rels/.rels", "word-relations.xml");
        copy(zip, "word/styles.xml", "word-styles.xml");
        copy(zip, "word/settings.xml", "word-settings.xml");
        part(zip, "docProps/core.xml", xml -> core(xml, overview.imprint()));
        part(zip, "word/header.xml", xml -> header(xml, overview.imprint()));
        part(zip, "word/footer.xml", xml -> footer(xml, overview.footer()));
        part(zip, "word/document.xml", xml -> new Body(xml, lists, links, overview).write());
        // what the document turned out to point at
        part(zip, "word/numbering.xml", xml -> lists.write(xml, WORD));
        part(zip, "word/_rels/document.xml.rels", links::write);
        zip.finish();
    }

    /** Writes what stands in a part. */
    private interface Part {
        void write(WordXml xml) throws XMLStreamException;
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        open(zip, name);
        try {
            part.write(new WordXml(zip));
        } catch (XMLStreamException e) {
            throw new IOException("The document could not be written", e);
        }
        zip.closeEntry();
    }

    private static void copy(ZipOutputStream zip, String name, String resource) throws IOException {
        open(zip, name);
        try (InputStream content = OverviewWord.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException("Missing from the program: " + resource);
            }
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void open(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
    }

    private static void core(WordXml xml, Imprint imprint) throws XMLStreamException {
        xml.document(
                "cp:coreProperties",
                () -> {
                    xml.element("dc:title", () -> xml.text(imprint.title()));
                    xml.element("dc:creator", () -> xml.text(imprint.issuer()));
                    xml.element("dc:language", () -> xml.text("da-DK"));
                    xml.element(
                            "dcterms:created",
                            () -> xml.text(imprint.printedOn() + "T00:00:00Z"),
                            "xsi:type",
                            "dcterms:W3CDTF");
                },
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
    }

    private static void header(WordXml xml, Imprint imprint) throws XMLStreamException {
        xml.document(
                "w:hdr",
                () -> styled(xml, "Sidehoved", () -> {
                    words(xml, imprint.title());
                    String mark = imprint.mark();
                    if (mark != null) {
                        xml.element("w:r", () -> xml.empty("w:tab"));
                        xml.element("w:r", () -> {
                            xml.element("w:rPr", () -> xml.empty("w:b"));
                            xml.element("w:t", () -> xml.text(mark));
                        });
                    }
                }),
                "xmlns:w",
                WORD);
    }

    private static void footer(WordXml xml, String issued) throws XMLStreamException {
        xml.document(
                "w:ftr",
                () -> styled(xml, "Sidefod", () -> {
                    words(xml, issued);
                    xml.element("w:r", () -> xml.empty("w:tab"));
                    words(xml, "- ");
                    xml.element("w:fldSimple", () -> words(xml, "1"), "w:instr", " PAGE ");
                    words(xml, " -");
                }),
                "xmlns:w",
                WORD);
    }

    private static void styled(WordXml xml, String style, WordXml.Content content) throws XMLStreamException {
        xml.element("w:p", () -> {
            xml.element("w:pPr", () -> xml.empty("w:pStyle", "w:val", style));
            content.write();
        });
    }

    private static void words(WordXml xml, String text) throws XMLStreamException {
        xml.element("w:r", () -> xml.element("w:t", () -> xml.text(text), "xml:space", "preserve"));
    }

    /** What stands between the margins. */
    private static final class Body {

        private final WordXml xml;
        private final Overview overview;
        private final WordCell cells;

        Body(WordXml xml, WordLists lists, WordLinks links, Overview overview) {
            this.xml = xml;
            this.overview = overview;
            this.cells = new WordCell(
                    xml, lists, links, overview.issuer(), overview.imprint().printedOn() + "T00:00:00Z");
        }

        void write() throws XMLStreamException {
            xml.document(
                    "w:document",
                    () -> xml.element("w:body", () -> {
                        cells.blocks(overview.preface(), "Celletekst");
                        boolean first = true;
                        for (OverviewSection section : overview.sections()) {
                            section(section, first);
                            first = false;
                        }
                        if (overview.sections().isEmpty() && overview.preface().isEmpty()) {
                            styled(xml, "Normal", () -> words(xml, "Oversigten har ingen afsnit."));
                        }
                        page();
                    }),
                    "xmlns:w",
                    WORD,
                    "xmlns:r",
                    RELATIONS);
        }

        private void section(OverviewSection section, boolean first) throws XMLStreamException {
            xml.element("w:p", () -> {
                xml.element("w:pPr", () -> {
                    xml.empty("w:pStyle", "w:val", "Overskrift1");
                    if (!first) {
                        xml.empty("w:pageBreakBefore");
                    }
                });
                words(xml, section.heading());
            });
            if (section.rows().isEmpty()) {
                styled(xml, "Normal", () -> words(xml, "Ingen projekter"));
            } else {
                table(section);
                // a table must have a line below it
                xml.element(
                        "w:p",
                        () -> xml.element(
                                "w:pPr",
                                () -> xml.empty(
                                        "w:spacing",
                                        "w:before",
                                        "0",
                                        "w:after",
                                        "0",
                                        "w:line",
                                        "20",
                                        "w:lineRule",
                                        "exact")));
            }
        }

        private void table(OverviewSection section) throws XMLStreamException {
            List<Integer> widths = widths();
            xml.element("w:tbl", () -> {
                xml.element("w:tblPr", () -> {
                    xml.empty("w:tblStyle", "w:val", "Oversigt");
                    xml.empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
                    xml.empty("w:tblLayout", "w:type", "fixed");
                    xml.empty(
                            "w:tblLook",
                            "w:val",
                            "00A0",
                            "w:firstRow",
                            "1",
                            "w:lastRow",
                            "0",
                            "w:firstColumn",
                            "1",
                            "w:lastColumn",
                            "0",
                            "w:noHBand",
                            "0",
                            "w:noVBand",
                            "0");
                    xml.empty("w:tblCaption", "w:val", section.heading());
                    xml.empty("w:tblDescription", "w:val", "En række for hvert projekt i afsnittet.");
                });
                xml.element("w:tblGrid", () -> {
                    for (int width : widths) {
                        xml.empty("w:gridCol", "w:w", String.valueOf(width));
                    }
                });
                head(widths);
                for (OverviewRow row : section.rows()) {
                    row(row, widths);
                }
            });
        }

        private List<Integer> widths() {
            List<Column> columns = overview.columns();
            int percent = columns.stream()
                    .mapToInt(column -> ColumnWidth.of(column).percent())
                    .sum();
            return columns.stream()
                    .map(column -> WIDTH * ColumnWidth.of(column).percent() / percent)
                    .toList();
        }

        private void head(List<Integer> widths) throws XMLStreamException {
            xml.element("w:tr", () -> {
                xml.element("w:trPr", () -> {
                    xml.empty("w:cantSplit");
                    xml.empty("w:tblHeader");
                });
                for (int i = 0; i < widths.size(); i++) {
                    String heading = overview.columns().get(i).heading();
                    cell(widths.get(i), () -> styled(xml, "Tabelhoved", () -> words(xml, heading)));
                }
            });
        }

        private void row(OverviewRow row, List<Integer> widths) throws XMLStreamException {
            xml.element("w:tr", () -> {
                if (RowLength.of(row).isShort()) {
                    xml.element("w:trPr", () -> xml.empty("w:cantSplit"));
                }
                for (int i = 0; i < widths.size(); i++) {
                    Cell content = row.cells().get(i);
                    cell(widths.get(i), () -> cells.write(content));
                }
            });
        }

        private void cell(int width, WordXml.Content content) throws XMLStreamException {
            xml.element("w:tc", () -> {
                xml.element("w:tcPr", () -> xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa"));
                content.write();
            });
        }

        /** A4 landscape. */
        private void page() throws XMLStreamException {
            xml.element("w:sectPr", () -> {
                xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
                xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
                xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
                xml.empty(
                        "w:pgMar",
                        "w:top",
                        "964",
                        "w:right",
                        "794",
                        "w:bottom",
                        "1020",
                        "w:left",
                        "794",
                        "w:header",
                        "510",
                        "w:footer",
                        "454",
                        "w:gutter",
                        "0");
            });
        }
    }
}
