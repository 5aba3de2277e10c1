package dk.partsregister.overview.render;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Where a Word document points: its own parts, and the addresses in its text. */
final class WordLinks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String[] PARTS = {"styles", "settings", "numbering", "header", "footer"};

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The id of an address. */
    String id(String target) {
        return ids.computeIfAbsent(target, added -> "link" + (ids.size() + 1));
    }

    void write(WordXml xml) throws XMLStreamException {
        xml.document(
                "Relationships",
                () -> {
                    for (String part : PARTS) {
                        xml.empty("Relationship", "Id", part, "Type", KIND + part, "Target", part + ".xml");
                    }
                    for (Map.Entry<String, String> link : ids.entrySet()) {
                        xml.empty(
                                "Relationship",
                                "Id",
                                link.getValue(),
                                "Type",
                                KIND + "hyperlink",
                                "Target",
                                link.getKey(),
                                "TargetMode",
                                "External");
                    }
                },
                "xmlns",
                RELATIONS);
    }
}
