package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.partsregister.shared.StructuredText.Block;
import dk.partsregister.shared.StructuredText.Kind;
import dk.partsregister.shared.StructuredText.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredTextTest {

    private static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, 0, null, text);
    }

    private static Block bullet(int level, String text) {
        return new Block(Kind.BULLET, level, level == 1 ? "•" : "o", text);
    }

    private static Block point(String marker, String text) {
        return new Block(Kind.NUMBERED, 1, marker, text);
    }

    private static List<Block> blocks(String text) {
        return StructuredText.of(text).blocks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"• ", "•", "- ", "– ", "— ", "* ", "· ", "\uF0B7\t", "\uF0A7 ", "•\u00A0"})
    void bulletsOfTheFirstLevelPrintAsDots(String marker) {
        assertThat(blocks(marker + "Rolig drift\n" + marker + "God trivsel"))
                .containsExactly(bullet(1, "Rolig drift"), bullet(1, "God trivsel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o ", "◦ ", "▪ ", "   • ", "\t- "})
    void bulletsOfTheSecondLevelPrintAsO(String marker) {
        assertThat(blocks("• Sikkerhed\n" + marker + "Fald\n" + marker + "Støj\n• Trivsel"))
                .containsExactly(bullet(1, "Sikkerhed"), bullet(2, "Fald"), bullet(2, "Støj"), bullet(1, "Trivsel"));
    }

    @Test
    void aListThatIsIndentedAsAWholeIsOfTheFirstLevel() {
        assertThat(blocks("Mål:\n   • Et\n   • To"))
                .containsExactly(paragraph("Mål:"), bullet(1, "Et"), bullet(1, "To"));
    }

    @Test
    void dashesWithoutASpaceAndALoneOAreText() {
        assertThat(blocks("-5 grader\no glemt\n*note")).allMatch(block -> block.kind() == Kind.PARAGRAPH);
    }

    @Test
    void numberedPointsKeepTheirNumbers() {
        assertThat(
                        blocks(
                                "Der er fire dele:\n1. Råd om planer,\n2. Fremstilling af udkast\n4) samling\na) først\nb) sidst"))
                .containsExactly(
                        paragraph("Der er fire dele:"),
                        point("1.", "Råd om planer,"),
                        point("2.", "Fremstilling af udkast"),
                        point("4)", "samling"),
                        new Block(Kind.NUMBERED, 2, "a)", "først"),
                        new Block(Kind.NUMBERED, 2, "b)", "sidst"));
    }

    @Test
    void smallLettersAreEnoughWhereTheNumbersFollowEachOther() {
        assertThat(blocks("1. samle viden\n• i kommuner\n2. dele den"))
                .containsExactly(point("1.", "samle viden"), bullet(1, "i kommuner"), point("2.", "dele den"));
        assertThat(blocks("1. samle viden\n3. dele den")).allMatch(block -> block.kind() == Kind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. fase er godt i gang med tre byer",
                "1. fase er slut\n2. fase er i gang",
                "15. januar 2008 holdes der møde",
                "15. Januar 2008 holdes der møde",
                "1.399.115 kr.",
                "3 faser",
                "Ad. 1 – 4. Bogen er udgivet",
                "f. eks. byer",
                "2. halvår 2008",
                "1234. Ikke et punkt",
            })
    void ordinalsDatesAndSumsAreNoPoints(String text) {
        assertThat(blocks(text)).allMatch(block -> block.kind() == Kind.PARAGRAPH);
    }

    @Test
    void blankLinesAndEmptyItemsAreLeftOut() {
        assertThat(blocks("\n Et \n\n  \n•\nTo\n")).containsExactly(paragraph("Et"), paragraph("To"));
        assertThat(StructuredText.EMPTY.blocks()).isEmpty();
        assertThat(StructuredText.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void aBlockRefusesALevelThatIsNotOfItsKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(Kind.PARAGRAPH, 1, null, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(Kind.BULLET, 3, "•", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(Kind.BULLET, 1, null, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se www.lederweb.dk, der er ny      | www.lederweb.dk          | https://www.lederweb.dk",
                "Findes på personaleweb.dk.         | personaleweb.dk          | https://personaleweb.dk",
                "(personaleweb.dk/puf)              | personaleweb.dk/puf      | https://personaleweb.dk/puf",
                "http://Kto.dk/a?b=1&c=2#d!         | http://Kto.dk/a?b=1&c=2#d | http://Kto.dk/a?b=1&c=2#d",
                "HTTPS://kto.dk                     | HTTPS://kto.dk           | https://kto.dk",
                "https://da.wikipedia.org/wiki/A_(b) | https://da.wikipedia.org/wiki/A_(b) | https://da.wikipedia.org/wiki/A_(b)",
                "https://kto.dk:8443/x              | https://kto.dk:8443/x    | https://kto.dk:8443/x",
                "skriv til hv@kto.dk!               | hv@kto.dk                | mailto:hv@kto.dk",
                "mailto:hv@kto.dk                   | mailto:hv@kto.dk         | mailto:hv@kto.dk",
                "www.forhandlingsfællesskabet.dk/ø  | www.forhandlingsfællesskabet.dk/ø | https://www.xn--forhandlingsfllesskabet-l9b.dk/%C3%B8",
            })
    void addressesLeadSomewhere(String line, String text, String href) {
        assertThat(StructuredText.spans(line))
                .contains(new Span(text, href))
                .satisfies(spans -> assertThat(
                                String.join("", spans.stream().map(Span::text).toList()))
                        .isEqualTo(line));
        assertThat(StructuredText.spans(line))
                .filteredOn(span -> span.href() != null)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://kto.dk/%0aalert(1)",
                "data:text/html,x",
                "ftp://kto.dk",
                "http://",
                "http://user:pw@kto.dk",
                "http://kto.dk/<script>",
                "http://-x.dk",
                "m.v. bl.a. f.eks. 1.399.115 KL/HK 9.30",
                "en@",
                "@kto.dk",
                "a@b@kto.dk",
                "x?javascript:y@kto.dk",
                "www.",
                "dk",
            })
    void whatIsNoAddressIsPlainText(String line) {
        assertThat(StructuredText.spans(line)).containsExactly(new Span(line, null));
    }

    @Test
    void anEmptyLineHasNoSpans() {
        assertThat(StructuredText.spans("")).isEmpty();
    }

    @Test
    void readsAnyTextWithoutFailing() {
        String alphabet = "ao1.2)•- \t\n\u00A0@w/:dk()[\uD83D\uDE00å\uD800%#?";
        Random random = new Random(20080513);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                built.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = built.toString();
            assertThat(StructuredText.of(text).blocks())
                    .noneMatch(block -> block.text().isBlank());
            assertThat(String.join(
                            "",
                            StructuredText.spans(text).stream().map(Span::text).toList()))
                    .isEqualTo(text);
        }
        assertThat(blocks("1. a\n".repeat(5_000))).hasSize(5_000);
        assertThat(StructuredText.spans("www.".repeat(50_000))).hasSize(1);
    }
}
