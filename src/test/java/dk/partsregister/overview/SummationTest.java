package dk.partsregister.overview;

import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.relayOf;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummationTest {

    @Test
    void onlyGrantsCountAndMoneyInsideAnotherGrantIsCountedOnce() {
        Totals totals = totals(stressProject(), relayOf(1));

        assertThat(totals.rows()).isEqualByComparingTo("8150000");
        assertThat(totals.countedOnce()).isEqualByComparingTo("5600000");
        assertThat(totals.contained()).singleElement().satisfies(part -> {
            assertThat(part.project()).isEqualTo(2);
            assertThat(part.within()).isEqualTo(1);
        });
    }

    @Test
    void aRelayWithoutTheSameHerafIsAddedInFull() {
        Totals totals = totals(plainProject("Uden heraf", 1, "3 mio. kr."), relayOf(1));

        assertThat(totals.contained()).isEmpty();
        assertThat(totals.countedOnce()).isEqualByComparingTo("5550000");
    }

    @Test
    void everySumAddsUpToTheSameWhole() {
        Totals totals = totals(
                stressProject(), plainProject("Et", 1, "100.000,50 kr."), plainProject("To", 10, "beløb afventer"));

        for (List<Totals.Sum> sums : List.of(totals.bySection(), totals.byPeriod(), totals.byPot(), totals.byParty())) {
            assertThat(sums.stream().map(Totals.Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(totals.rows());
        }
        assertThat(totals.bySection())
                .extracting(Totals.Sum::heading)
                .containsExactly("1. Afsnit 1", "2. Arbejdsmiljø");
    }

    @Test
    void whatIsApproximateOrNotCountedIsListedWithTheReason() {
        Totals totals = totals(stressProject(), plainProject("Uden beløb", 1, "beløb afventer"));

        assertThat(totals.approximate()).extracting(Totals.Remark::words).containsExactly("Ca. 5,6 mio. kr.");
        assertThat(totals.notCounted())
                .extracting(Totals.Remark::words)
                .containsExactly("2,55 mio.", "(300.000 kr.)", "beløb til trykning afventer", "beløb afventer");
        assertThat(totals.withoutAmount()).extracting(Totals.Remark::title).containsExactly("Uden beløb");
    }

    private static Totals totals(ProjectSheet... sheets) {
        List<RecordedSheet> recorded = new ArrayList<>();
        for (ProjectSheet sheet : sheets) {
            int number = recorded.size() + 1;
            recorded.add(new RecordedSheet(
                    number, number, LocalDate.of(2008, 4, 1), Instant.EPOCH, "prøve", "Prøve", sheet));
        }
        return new Summation(LocalDate.of(2008, 4, 1), recorded).totals();
    }
}
