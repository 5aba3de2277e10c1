package dk.partsregister.overview.render;

import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the parts of a Word document as they come, without a document in memory. */
final class WordXml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What XML has no way to write, halves of characters among it. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    private final XMLStreamWriter xml;

    WordXml(OutputStream out) throws XMLStreamException {
        this.xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
    }

    /** What stands within an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** A whole part; {@code pairs} are the attributes of its outermost element, its namespaces among them. */
    void document(String root, Content content, String... pairs) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        element(root, content, pairs);
        xml.writeEndDocument();
        xml.flush();
    }

    /**
     * An element with others in it.
     *
     * @param pairs names and values of its attributes by turns
     */
    void element(String name, Content content, String... pairs) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(pairs);
        content.write();
        xml.writeEndElement();
    }

    /** An element with nothing in it. */
    void empty(String name, String... pairs) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(pairs);
    }

    /** Text; what XML cannot hold is left out, and a line end is a space. */
    void text(String text) throws XMLStreamException {
        xml.writeCharacters(writable(text));
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], writable(pairs[i + 1]));
        }
    }

    private static String writable(String text) {
        return LINE_END.matcher(UNWRITABLE.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
