package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.party.KnownOrganisations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that nobody would write must neither hang nor break the reading. */
class HostileTextTest {

    private static ReadRow read(String cell) {
        FileRow row = new FileRow("1.1", 1, "Titel " + cell, cell, cell, cell, cell);
        return new SheetReader(KnownOrganisationsMother.theField())
                .read(new FileSection(1, "Afsnit", List.of(row)), row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "(",
                ")",
                "()",
                ",",
                ".",
                ":",
                "1",
                "7,",
                "1. ",
                "1. A\n",
                "Ad. 1. ",
                "KL ",
                "KL, ",
                "KL: ",
                "Bo Lund, ",
                "Bo Lund og ",
                "og ",
                "§ ",
                "(§ ",
                "§ 5/",
                "”",
                "OK-05 ",
                "1 kr. ",
                "(1.000) ",
                "heraf ",
                "maj 2008 ",
                "maj 2008\n",
                "maj/",
                "- ",
                "• ",
                "\n",
                "Styregruppe: ",
                "Styregruppe ",
                "projektet er ",
                "evaluering ",
                "godkendt ",
                "fase 1 ",
                "pjece om ",
                "2. ",
                "31. ",
                "fordelt efter ",
                "bilag ",
                "æ/",
                "A B ",
                "von ",
                "N.N. ",
                "under pkt. ",
                "A. ",
                "A.",
                "KL/a"
            })
    void aCellOfOneThingRepeatedIsReadToTheEnd(String thing) {
        String cell = thing.repeat(50_000 / thing.length());

        ReadRow read = read(cell);

        assertThat(read.sheet().title()).startsWith("Titel");
    }

    @Test
    void aClauseWithoutEndIsCutWhereNoClauseGoesOn() {
        ReadRow read = read("(§ 1" + ", 1".repeat(20_000));

        assertThat(read.sheet().clause()).isNotNull();
    }

    @Test
    void emptyCellsGiveAnEmptySheetAndQuestions() {
        FileRow row = new FileRow("1.1", 1, "Titel", "", "", "", "");
        ReadRow read = new SheetReader(KnownOrganisations.NONE).read(new FileSection(1, "Afsnit", List.of(row)), row);

        assertThat(read.sheet().leaders()).isEmpty();
        assertThat(read.choices())
                .extracting(Choice::kind)
                .containsExactly(ChoiceKind.PROPOSED_STATE, ChoiceKind.MISSING_AMOUNT, ChoiceKind.MISSING_LEADERSHIP);
    }

    @Test
    void unusualCharactersAreCleanedAndSaid() {
        FileRow row = new FileRow("1.1", 1, "Ti\u0007tel \uD83D\uDE00", "", "", "", "");
        ReadRow read = new SheetReader(KnownOrganisations.NONE).read(new FileSection(1, "Afsnit", List.of(row)), row);

        assertThat(read.sheet().title()).startsWith("Titel").doesNotContain("\u0007");
        assertThat(read.choices()).extracting(Choice::kind).contains(ChoiceKind.CLEANED_TEXT);
    }
}
