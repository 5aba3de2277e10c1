package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagedTest {

    private static final List<Integer> SEVEN =
            IntStream.rangeClosed(1, 7).boxed().toList();

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "2, 4, 6", "3, 7, 7"})
    void eachPageHasItsLines(int page, int first, int last) {
        Paged<Integer> paged = Paged.of(SEVEN, page, 3);

        assertThat(paged.lines())
                .isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
        assertThat(paged.pages()).isEqualTo(3);
        assertThat(paged.others()).isEqualTo(7 - (last - first + 1));
        assertThat(paged.isBeyondTheLast()).isFalse();
    }

    @Test
    void fullPagesAreNotFollowedByAnEmptyOne() {
        assertThat(Paged.of(SEVEN, 1, 7).pages()).isEqualTo(1);
    }

    @Test
    void aPageBeyondTheLastIsEmptyAndSaysSo() {
        assertThat(Paged.of(SEVEN, 4, 3).lines()).isEmpty();
        assertThat(Paged.of(SEVEN, 4, 3).isBeyondTheLast()).isTrue();
        assertThat(Paged.upTo(SEVEN, 4, 3).lines()).containsExactly(7);
    }

    @Test
    void nothingIsOnePage() {
        assertThat(Paged.of(List.of(), 1, 3).pages()).isEqualTo(1);
        assertThat(Paged.of(List.of(), 1, 3).isBeyondTheLast()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "1000000", "01"})
    void whatIsNoNumberOfAPageIsRefused(String typed) {
        assertThatThrownBy(() -> Paged.page(typed)).isInstanceOf(UnreadableParameterException.class);
    }

    @Test
    void withoutANumberItIsTheFirstPage() {
        assertThat(Paged.page(null)).isEqualTo(1);
        assertThat(Paged.page(" ")).isEqualTo(1);
        assertThat(Paged.page("12")).isEqualTo(12);
    }
}
