package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.shared.TextCleaning.Change;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleaningTest {

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb', 'a\nb', LINE_BREAKS",
        "'a\rb', 'a\nb', LINE_BREAKS",
        "'a\u2028b\u0085c', 'a\nb\nc', LINE_BREAKS",
        "'a\u0000b\u0007', 'ab', CONTROL_CHARACTERS",
        "'a\tb', 'a b', CONTROL_CHARACTERS",
        "'\uF0B7 a', '• a', WORD_BULLETS",
        "'\uF0A7 a', '• a', WORD_BULLETS",
        "'OK\u201105', 'OK-05', HYPHENS",
        "'arbejds\u00ADmiljø', 'arbejdsmiljø', HYPHENS",
        "'a\u200Bb\u200E\uFEFF', 'ab', INVISIBLE_CHARACTERS",
        "'a\u202Eb\u2066', 'ab', INVISIBLE_CHARACTERS",
        "'a\uD800b', 'a\uFFFDb', BROKEN_CHARACTERS",
        "'a\uDC00', 'a\uFFFD', BROKEN_CHARACTERS",
        "'a  \nb', 'a\nb', TRAILING_SPACES",
        "'a\n\n\n\nb', 'a\n\nb', BLANK_LINES",
        "'A\u030Arhus', 'Århus', NOT_COMPOSED",
    })
    void setsRightAndTells(String typed, String clean, Change change) {
        assertThat(TextCleaning.clean(typed)).isEqualTo(new TextCleaning(clean, Set.of(change)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Æblegrød på Fyn – ”godt”\n\n• et\n  o to", "😀 𝄞", "1\u00A0399"})
    void leavesGoodTextAlone(String text) {
        assertThat(TextCleaning.clean(text)).isEqualTo(new TextCleaning(text, Set.of()));
    }

    @Test
    void cleanTextStaysClean() {
        String once = TextCleaning.clean("\uFEFFa\u0301\t \r\n\r\n\r\n\uF0B7b\uD800 \n\n")
                .text();

        assertThat(once).isEqualTo("á\n\n•b\uFFFD");
        assertThat(TextCleaning.clean(once).changes()).isEmpty();
    }

    @Test
    void everyChangeHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Change.values()).map(Change::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
