package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.Funding;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetCellReaderTest {

    private final Choices choices = new Choices(1, "1.1");

    private BudgetCell read(String cell) {
        return new BudgetCellReader(KnownOrganisationsMother.theField()).read(cell, choices);
    }

    private static List<String> lines(BudgetCell cell) {
        return cell.lines().stream()
                .map(line -> line.kind() + " " + line.amount().amount()
                        + (line.party() == null ? "" : " " + line.party().words())
                        + (line.label() == null ? "" : " " + line.label()))
                .toList();
    }

    private static List<String> periods(BudgetCell cell) {
        return cell.lines().stream()
                .map(line -> String.valueOf(line.funding().period()))
                .toList();
    }

    private List<ChoiceKind> kinds() {
        return choices.found().stream().map(Choice::kind).toList();
    }

    @Test
    void oneLineReadsAsFour() {
        String onFour = "250.000 kr. (KL)\n125.500 kr. (Danske Regioner)\nOK-02 (bilag C)\n”Frie midler”";

        BudgetCell cell = read(onFour.replace('\n', ' '));

        assertThat(cell).isEqualTo(read(onFour));
        assertThat(lines(cell)).containsExactly("GRANT 250000 KL", "GRANT 125500 Danske Regioner");
        assertThat(cell.lines())
                .extracting(BudgetLine::funding)
                .containsOnly(new Funding("OK-02", "OK-02", "bilag C", "Frie midler", null));
    }

    @Test
    void aPeriodHasOneCodeHoweverItIsTyped() {
        for (String typed : new String[] {"OK-05", "OK 05", "O.05", "OK05", "OK-2005", "ok-05", "OK’05"}) {
            assertThat(periods(read("1 mio. kr. " + typed))).as(typed).containsExactly("OK-05");
        }
    }

    @Test
    void partsAreNotGrants() {
        assertThat(lines(read("3 mio. kr. heraf 1 mio. kr. fra KL og 500.000 kr. fra Danske Regioner\nOK 11")))
                .containsExactly("GRANT 3000000", "PART_OF 1000000 KL", "PART_OF 500000 Danske Regioner");
        assertThat(lines(read("2 mio. kr.\nheraf 0,4 mio. kr. til film")))
                .containsExactly("GRANT 2000000", "PART_OF 400000 til film");
    }

    @Test
    void supplementsHaveTheirOwnPeriod() {
        BudgetCell cell = read("900.000 kr.\nOK-05\nTillægsbevilling: 200.000 kr. OK-08");

        assertThat(lines(cell)).containsExactly("GRANT 900000", "SUPPLEMENTARY 200000");
        assertThat(periods(cell)).containsExactly("OK-05", "OK-08");
    }

    @Test
    void aPeriodMayStandInFront() {
        BudgetCell cell = read("OK-11: 400 t.kr.\nOK-13: 1,2 mio. kr.");

        assertThat(lines(cell)).containsExactly("GRANT 400000", "GRANT 1200000");
        assertThat(periods(cell)).containsExactly("OK-11", "OK-13");
    }

    @Test
    void aBracketedAmountIsNotCounted() {
        assertThat(lines(read("700.000 kr.\n(90.000 kr.)\nOK-05"))).containsExactly("GRANT 700000", "UNCLEAR 90000");
        assertThat(kinds()).containsExactly(ChoiceKind.UNCLEAR_AMOUNT);
    }

    @Test
    void aSumIsNotCountedTwice() {
        assertThat(lines(read("KL: 1 mio. kr.\nDanske Regioner: 2 mio. kr.\nI alt 3 mio. kr.")))
                .containsExactly("GRANT 1000000 KL", "GRANT 2000000 Danske Regioner", "UNCLEAR 3000000 I alt");
    }

    @Test
    void theKeyOfDistributionIsKept() {
        BudgetCell cell = read("600.000 kr. OK-08 fordelt efter antal ansatte.");

        assertThat(cell.lines().get(0).funding().distribution()).isEqualTo("fordelt efter antal ansatte");
        assertThat(cell.unread()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptAndAskedFor() {
        assertThat(read("1.2.3 kr.").unread()).containsExactly("1.2.3 kr.");
        assertThat(read("beløb afventer").unread()).containsExactly("beløb afventer");
        assertThat(kinds()).contains(ChoiceKind.UNREAD_MONEY, ChoiceKind.MISSING_AMOUNT);
    }

    @Test
    void approximateAmountsAreCounted() {
        BudgetCell cell = read("ca. 1, 4 mio. kr.");

        assertThat(lines(cell)).containsExactly("GRANT 1400000");
        assertThat(cell.lines().get(0).amount().approximate()).isTrue();
    }
}
