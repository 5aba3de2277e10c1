package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ClauseReader;
import dk.partsregister.project.ProjectSheet.ClauseReference;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.ProjectSheet.SourceKind;
import org.junit.jupiter.api.Test;

class TitleCellReaderTest {

    private static ClauseReference clause(String words) {
        return new ClauseReader(KnownOrganisationsMother.theField()).read(words);
    }

    @Test
    void theClauseStandsInBracketsUnderTheTitle() {
        assertThat(TitleCellReader.read("Natarbejde i plejen\n(§ 5, stk. 2/KL)"))
                .isEqualTo(new TitleCell("Natarbejde i plejen", false, "§ 5, stk. 2/KL", null));
    }

    @Test
    void theClauseMayStandBareOrAtTheEndOfTheTitle() {
        assertThat(TitleCellReader.read("Natarbejde\n§ 11").clause()).isEqualTo("§ 11");
        assertThat(TitleCellReader.read("Natarbejde (§11)").clause()).isEqualTo("§11");
        assertThat(TitleCellReader.read("Natarbejde § 5/KL"))
                .isEqualTo(new TitleCell("Natarbejde", false, "§ 5/KL", null));
    }

    @Test
    void aTitleMayHaveLinesAndBracketsOfItsOwn() {
        assertThat(TitleCellReader.read("Nye veje (anden runde)\ntil bedre ledelse\n(§ 5 KL)"))
                .isEqualTo(new TitleCell("Nye veje (anden runde) til bedre ledelse", false, "§ 5 KL", null));
        assertThat(TitleCellReader.read("Erfaringer efter § 5").clause()).isNull();
    }

    @Test
    void theProgrammeStandsBeforeOrAfterTheClause() {
        assertThat(TitleCellReader.read("Nye chefer\n(§ 9)\nLedelsesvæksthus 2").programme())
                .isEqualTo("Ledelsesvæksthus 2");
        assertThat(TitleCellReader.read("Nye chefer\nVæksthus for Ledelse\n(§ 9)"))
                .isEqualTo(new TitleCell("Nye chefer", false, "§ 9", "Væksthus for Ledelse"));
        assertThat(TitleCellReader.read("Nye chefer (§ 9) Ledelsesvæksthus 1").programme())
                .isEqualTo("Ledelsesvæksthus 1");
    }

    @Test
    void aTitleInQuotationMarksIsProvisional() {
        for (String title : new String[] {"”Sammen”", "\"Sammen\"", "»Sammen«", "“Sammen”", "„Sammen“"}) {
            assertThat(TitleCellReader.read(title)).isEqualTo(new TitleCell("Sammen", true, null, null));
        }
        assertThat(TitleCellReader.read("Sammen (arbejdstitel)").workingTitle()).isTrue();
        assertThat(TitleCellReader.read("”Sammen” og ”hver for sig”").workingTitle())
                .isFalse();
    }

    @Test
    void aClauseIsWrittenTheSameWayHoweverItIsTyped() {
        assertThat(clause("§5 /KL/ Danske Regioner").typed()).isEqualTo("§ 5/KL/Danske Regioner");
        assertThat(clause("§ 9 ").typed()).isEqualTo("§ 9");
    }

    @Test
    void aClauseNamesItsPots() {
        assertThat(clause("§ 5, stk. 2/KL").sources())
                .containsExactly(new Source(SourceKind.CLAUSE, "§ 5, stk. 2", "KL", "§ 5, stk. 2/KL"));
        assertThat(clause("§ 4 /PF og restmidler KL før 2002 samt bufferpulje Danske Regioner")
                        .sources())
                .containsExactly(
                        new Source(SourceKind.CLAUSE, "§ 4", "PF", "§ 4/PF"),
                        new Source(SourceKind.LEFTOVER_FUNDS, null, "KL", "restmidler KL før 2002"),
                        new Source(SourceKind.BUFFER_POT, null, "Danske Regioner", "bufferpulje Danske Regioner"));
        assertThat(clause("§ 5/ KL & DR").sources()).extracting(Source::area).containsExactly("KL", "DR");
        assertThat(clause("§ 9.").sources()).containsExactly(new Source(SourceKind.CLAUSE, "§ 9", null, "§ 9."));
    }
}
