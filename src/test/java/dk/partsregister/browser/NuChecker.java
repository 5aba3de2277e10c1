package dk.partsregister.browser;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker: whether a page is written as the standard says. Its schemas are read once. */
final class NuChecker {

    private static final String STANDARD = "http://s.validator.nu/html5-all.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> findings = new ArrayList<>();

    NuChecker() {
        ErrorHandler collector = new Collector();
        try {
            validator.setUpMainSchema(STANDARD, collector);
            validator.setUpValidatorAndParsers(collector, true, false);
        } catch (Exception e) { // The checker itself declares no narrower one.
            throw new IllegalStateException(e);
        }
    }

    /** Every error and warning, with the line it is on; none for a page without fault. */
    List<String> findings(String html) {
        findings.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(findings);
    }

    private final class Collector implements ErrorHandler {

        @Override
        public void warning(SAXParseException finding) {
            // The framework closes the fields it adds to forms so; the checker itself calls it harmless.
            if (!finding.getMessage().startsWith("Trailing slash on void elements")) {
                findings.add(finding.getLineNumber() + ": " + finding.getMessage());
            }
        }

        @Override
        public void error(SAXParseException finding) {
            warning(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            warning(finding);
        }
    }
}
