package dk.partsregister.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final List<OverviewSection> ONE_ROW =
            List.of(new OverviewSection(1, "Afsnit", List.of(RowMother.row(8, "Stress", List.of()))));

    @Test
    void theFooterNamesTheIssuerAndTheDay() {
        assertThat(Overview.whole(RowMother.imprint(MAY), ONE_ROW).footer()).isEqualTo("KTO/13. maj 2008");
    }

    @Test
    void aSelectionSaysOnEveryPageThatItIsOne() {
        assertThat(new Overview(RowMother.imprint(MAY), 48, List.of(Column.values()), ONE_ROW).footer())
                .isEqualTo("KTO/13. maj 2008, et udvalg: 1 af 48 projekter");
    }
}
