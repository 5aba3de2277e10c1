package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DanishTest {

    @Test
    void aDayIsWrittenWithTheNameOfTheMonth() {
        assertThat(Danish.day(LocalDate.of(2008, 5, 13))).isEqualTo("13. maj 2008");
        assertThat(Danish.day(LocalDate.of(2007, 12, 1))).isEqualTo("1. december 2007");
    }

    @Test
    void aMomentIsWrittenInDanishTime() {
        assertThat(Danish.moment(Instant.parse("2008-05-13T22:05:00Z"))).isEqualTo("14. maj 2008 kl. 00.05");
    }

    @Test
    void anAmountHasPointsBetweenThousandsAndOereOnlyWhereThereAreAny() {
        assertThat(Danish.amount(new BigDecimal("67356892.00"))).isEqualTo("67.356.892");
        assertThat(Danish.amount(new BigDecimal("1065.5"))).isEqualTo("1.065,50");
        assertThat(Danish.amount(BigDecimal.ZERO)).isEqualTo("0");
        assertThat(Danish.amount(new BigDecimal("1E+6"))).isEqualTo("1.000.000");
    }

    @Test
    void anEnumerationEndsInAnd() {
        assertThat(Danish.enumeration(List.of())).isEmpty();
        assertThat(Danish.enumeration(List.of(4))).isEqualTo("4");
        assertThat(Danish.enumeration(List.of(1, 2))).isEqualTo("1 og 2");
        assertThat(Danish.enumeration(List.of(1, 2, 3))).isEqualTo("1, 2 og 3");
    }
}
