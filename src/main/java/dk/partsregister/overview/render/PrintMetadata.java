package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import org.xml.sax.SAXException;

/**
 * Title and description of a document, as XMP in its declarations: FOP writes those given to its user agent in a form
 * that PDF/A refuses.
 */
record PrintMetadata(String title, String description) {

    private static final String XMP = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    void write(FoWriter fo) throws SAXException {
        fo.fo(
                "declarations",
                () -> fo.element(XMP, "x:xmpmeta", with(), () -> {
                    fo.element(RDF, "rdf:RDF", with(), () -> {
                        fo.element(RDF, "rdf:Description", with(), () -> {
                            words(fo, "dc:title", title);
                            words(fo, "dc:description", description);
                        });
                    });
                }));
    }

    private static void words(FoWriter fo, String property, String words) throws SAXException {
        fo.element(DC, property, with(), () -> {
            fo.element(RDF, "rdf:Alt", with(), () -> {
                fo.element(RDF, "rdf:li", with("xml:lang", "x-default"), () -> fo.text(words));
            });
        });
    }
}
