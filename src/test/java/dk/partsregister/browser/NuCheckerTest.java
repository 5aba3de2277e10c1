package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NuCheckerTest {

    private final NuChecker checker = new NuChecker();

    @Test
    void whatIsWrongIsFoundOnePageAfterAnother() {
        assertThat(checker.findings(page("<p id=a>Godt</p>"))).isEmpty();
        assertThat(checker.findings(page("<p id=a></p><p id=a></p>")))
                .anySatisfy(finding -> assertThat(finding).contains("Duplicate ID"));
        assertThat(checker.findings(page("<ul><p>Forkert</p></ul>")))
                .anySatisfy(finding -> assertThat(finding).contains("not allowed as child"));
        assertThat(checker.findings(page("<p id=a>Godt</p>"))).isEmpty();
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"da\"><head><title>Side</title></head><body>" + body + "</body></html>";
    }
}
