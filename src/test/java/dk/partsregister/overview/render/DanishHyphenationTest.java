package dk.partsregister.overview.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fop.hyphenation.Hyphenation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DanishHyphenationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "med-ar-bej-der-ind-fly-delse",
                "Med-ar-bej-der-ind-dra-gelse",
                "fæl-les-pro-jekt",
                "stress-fak-to-rer",
                "ar-bejds-tids-pro-jekt",
                "sy-ge-fra-værs-om-rå-det",
                "chef-rol-ler",
                "med-lems-or-ga-ni-sa-tio-nerne",
                "per-so-na-le-po-li-tisk",
                "pro-jekt-ud-væl-gelse",
                "pro-jek-terne",
                "ud-dan-nelse"
            })
    void breaksBetweenTheWordsOfACompound(String hyphenated) throws IOException {
        Hyphenation found = DanishHyphenation.load().hyphenate(hyphenated.replace("-", ""), 2, 3);

        assertThat(found).hasToString(hyphenated);
    }

    @Test
    void countsTheBracketBeforeAWord() throws IOException {
        Hyphenation found = DanishHyphenation.load().hyphenate("(fællesprojekt),", 2, 3);

        assertThat(requireNonNull(found).getHyphenationPoints()).containsExactly(4, 7, 10);
    }
}
