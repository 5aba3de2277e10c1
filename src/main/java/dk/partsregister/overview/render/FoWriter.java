package dk.partsregister.overview.render;

import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Sends formatting objects to FOP as they are written, without a document in between. */
final class FoWriter {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final Attributes NONE = new AttributesImpl();

    private final ContentHandler handler;

    FoWriter(ContentHandler handler) {
        this.handler = handler;
    }

    /** What stands within an element. */
    interface Content {
        void write() throws SAXException;
    }

    /**
     * Attributes of an element.
     *
     * @param pairs names and values by turns; a name may start with {@code fox:} or {@code xml:}
     */
    static Attributes with(String... pairs) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i];
            int colon = name.indexOf(':');
            String prefix = name.substring(0, Math.max(0, colon));
            attributes.addAttribute(namespace(prefix), name.substring(colon + 1), name, "CDATA", pairs[i + 1]);
        }
        return attributes;
    }

    private static String namespace(String prefix) {
        return switch (prefix) {
            case "fox" -> FOX;
            case "xml" -> XMLConstants.XML_NS_URI;
            default -> "";
        };
    }

    /** Attributes of an element that has some of its own beside those of its kind. */
    static Attributes with(Attributes kind, String... pairs) {
        AttributesImpl attributes = new AttributesImpl(with(pairs));
        for (int i = 0; i < kind.getLength(); i++) {
            attributes.addAttribute(
                    kind.getURI(i), kind.getLocalName(i), kind.getQName(i), kind.getType(i), kind.getValue(i));
        }
        return attributes;
    }

    void document(Content content) throws SAXException {
        handler.startDocument();
        content.write();
        handler.endDocument();
    }

    void fo(String name, Content content) throws SAXException {
        fo(name, NONE, content);
    }

    void fo(String name, Attributes attributes, Content content) throws SAXException {
        element(FO, "fo:" + name, attributes, content);
    }

    /** A formatting object that holds text alone. */
    void fo(String name, Attributes attributes, String text) throws SAXException {
        fo(name, attributes, () -> text(text));
    }

    /** A formatting object with nothing in it. */
    void fo(String name, Attributes attributes) throws SAXException {
        fo(name, attributes, () -> {});
    }

    /** An element of another vocabulary, such as the metadata in the declarations. */
    void element(String namespace, String qualifiedName, Attributes attributes, Content content) throws SAXException {
        String name = qualifiedName.substring(qualifiedName.indexOf(':') + 1);
        handler.startElement(namespace, name, qualifiedName, attributes);
        content.write();
        handler.endElement(namespace, name, qualifiedName);
    }

    void text(String text) throws SAXException {
        handler.characters(text.toCharArray(), 0, text.length());
    }
}
