package dk.partsregister.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final List<OverviewSection> ONE_ROW =
            List.of(new OverviewSection(1, "Afsnit", List.of(new OverviewRow(8, "Stress", List.of()))));

    @Test
    void theFooterNamesTheIssuerAndTheDay() {
        assertThat(Overview.whole(MAY, null, "KTO", ONE_ROW).footer()).isEqualTo("KTO/13. maj 2008");
    }

    @Test
    void aSelectionSaysOnEveryPageThatItIsOne() {
        assertThat(new Overview(MAY, null, "KTO", 48, ONE_ROW).footer())
                .isEqualTo("KTO/13. maj 2008, et udvalg: 1 af 48 projekter");
    }
}
