package dk.partsregister.overview;

import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewLayoutTest {

    @Test
    void aWorkingTitleStandsInQuotationMarksAndTheClauseInBracketsUnderIt() {
        assertThat(text(stressProject(), Column.TITLE)).isEqualTo("""
                ”Stress på dagsordenen”
                (§ 4/PF)
                Ledelsesvæksthus 1""");
    }

    @Test
    void aPurposeKeepsItsBulletsInTwoLevels() {
        assertThat(text(stressProject(), Column.PURPOSE)).isEqualTo("""
                Projektet skal:
                • gøre stress synlig
                o i kommuner
                o i regioner
                • finde værktøjer""");
    }

    @Test
    void theStatusCellHasWhatIsDatedFirstThenStatusesThenWhatIsAwaited() {
        assertThat(text(stressProject(), Column.STATUS)).isEqualTo("""
                Forventes afsluttet ultimo 2008.
                Arbejdet er delt i aktiviteter:
                1. Undersøgelse. Maj-oktober 2007.
                2. Værksted.
                Projektet er godkendt juni 2007.
                Ad. 1-2. Begge er i gang.
                Evaluering afventes.
                Regnskab afventes.""");
    }

    @Test
    void whatATextSaysAlreadyIsNotPrintedTwice() {
        assertThat(text(plainProject("Kort", 1, "1 kr."), Column.STATUS)).isEqualTo("Evaluering og regnskab afventes.");
    }

    @Test
    void leadersStandUnderTheirRoleAndPerActivityBeforeTheGroups() {
        assertThat(text(stressProject(), Column.LEADERSHIP)).isEqualTo("""
                Overordnet koordinering:
                Anne Holm, KL
                Projektledelse:
                1. Bo Lind, KTO; Carla Friis, Danske Regioner
                Styregruppe:
                Dina Krog, FOA (KTO)
                NN, Danske Regioner""");
    }

    @Test
    void moneyIsPrintedAsTypedWithItsOriginUnderIt() {
        assertThat(text(stressProject(), Column.BUDGET)).isEqualTo("""
                Ca. 5,6 mio. kr.
                heraf 2,55 mio. til stafetten
                (300.000 kr.)
                OK 05
                beløb til trykning afventer""");
        assertThat(text(plainProject("Kort", 1, "1.000 kr."), Column.BUDGET)).isEqualTo("""
                1.000 kr.
                OK-02 (bilag C)
                ”Frie midler”""");
    }

    @Test
    void numbersInARowAreDrawnTogether() {
        assertThat(Numbers.ranges(List.of(1, 2, 3, 4))).isEqualTo("1-4");
        assertThat(Numbers.ranges(List.of(7, 8, 10))).isEqualTo("7-8, 10");
        assertThat(Numbers.ranges(List.of(6))).isEqualTo("6");
    }

    private static String text(ProjectSheet sheet, Column column) {
        OverviewRow row = OverviewLayout.WHOLE.row(
                new RecordedSheet(1, 1, LocalDate.of(2008, 4, 1), Instant.EPOCH, "prøve", "Prøve", sheet));
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(Cell::text)
                .findFirst()
                .orElseThrow();
    }
}
