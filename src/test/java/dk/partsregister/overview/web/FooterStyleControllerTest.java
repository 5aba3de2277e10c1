package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FooterStyleControllerTest {

    private final FooterStyleController styles = new FooterStyleController();

    @Test
    void theFooterIsAStringOfTheStyleSheet() {
        assertThat(styles.style("KTO/13. maj 2008", "").getBody())
                .isEqualTo("@page { @bottom-left { content: \"KTO\\2f 13\\2e  maj 2008\"; } }\n");
    }

    @Test
    void nothingInTheAddressCanEndTheString() {
        assertThat(styles.style("\"}\\\n*{", "").getBody())
                .isEqualTo("@page { @bottom-left { content: \"\\22 \\7d \\5c \\a \\2a \\7b \"; } }\n");
    }
}
