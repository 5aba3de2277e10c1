package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishTest {

    @Test
    void writesDaysAndMoments() {
        assertThat(Danish.day(LocalDate.of(2008, 5, 13))).isEqualTo("13. maj 2008");
        assertThat(Danish.moment(Instant.parse("2008-05-13T10:00:00Z"))).isEqualTo("13. maj 2008 kl. 12.00");
        assertThat(Danish.moment(Instant.parse("2008-01-03T08:05:00Z"))).isEqualTo("3. januar 2008 kl. 09.05");
    }

    @Test
    void anEnumerationEndsInAnd() {
        assertThat(Danish.enumeration(List.of())).isEmpty();
        assertThat(Danish.enumeration(List.of(4))).isEqualTo("4");
        assertThat(Danish.enumeration(List.of(1, 2))).isEqualTo("1 og 2");
        assertThat(Danish.enumeration(List.of(1, 2, 3))).isEqualTo("1, 2 og 3");
    }

    @Test
    void ordersTheDanishAlphabet() {
        assertThat(Stream.of("Århus", "Zoo", "Ærø", "Aabenraa", "Ødis", "Bo", "bi", "Anna")
                        .sorted(Danish.order()))
                .containsExactly("Anna", "bi", "Bo", "Zoo", "Ærø", "Ødis", "Aabenraa", "Århus");
    }

    @Test
    void textsThatDifferAreNeverEqualInOrder() {
        assertThat(Danish.order().compare("a b", "ab")).isNotZero();
        assertThat(Danish.order().compare("Aarhus", "Århus")).isNotZero();
        assertThat(Danish.order().compare("ab", "ab")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "HK/Kommunal, hk kommunal",
        "'  Danske   Regioner. ', danske regioner",
        "Aarhus, århus",
        "ÅRHUS, århus",
        "A\u030Arhus, århus",
        "Müller, muller",
        "idé- og, ide og",
        "Sjöberg, sjøberg",
        "Jähn, jæhn",
        "Ærø, ærø",
        "OK\u201105, ok 05",
        "’’, ''",
    })
    void foldsSpellingsOfOneNameTogether(String text, String folded) {
        assertThat(Danish.fold(text)).isEqualTo(folded);
        assertThat(Danish.fold(folded)).isEqualTo(folded);
    }

    @Test
    void headingsAreInCapitals() {
        assertThat(Danish.capitals("Tværgående (messe m.v)")).isEqualTo("TVÆRGÅENDE (MESSE M.V)");
    }
}
