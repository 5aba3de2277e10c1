package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.party.NameLikeness;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewReaderTest {

    private static ReadOverview read(FileSection... sections) {
        return new OverviewReader(KnownOrganisationsMother.theField()).read(new OverviewFile(List.of(sections)));
    }

    @Test
    void aRowOfAnotherYearIsReadWhole() {
        FileRow row = new FileRow(
                "3.1",
                1,
                "”Nattens helte”\n(§ 7, stk. 2/Region Nord)\nSPARK",
                "• At finde veje til bedre nætter\n• At dele dem",
                "Projektet er bevilget i juni 2016. Start: august 2016.\nForventet afslutning: medio 2018.",
                "Projektledere: Bo Lund, FH, Ida Berg (Region Nord) Styregruppe: Danske Regioner: N.N. FH: Ole Friis, Teknisk Landsforbund",
                "2,4 mio. kr. OK-15 ”Periodeprojekter” heraf 400.000 kr. til film");

        ReadRow read =
                read(new FileSection(3, "Arbejdstid", List.of(row))).rows().get(0);

        ProjectSheet sheet = read.sheet();
        assertThat(sheet.title()).isEqualTo("Nattens helte");
        assertThat(sheet.workingTitle()).isTrue();
        assertThat(sheet.programme()).isEqualTo("SPARK");
        assertThat(sheet.clause())
                .isNotNull()
                .satisfies(clause -> assertThat(clause.typed()).isEqualTo("§ 7, stk. 2/Region Nord"));
        assertThat(sheet.state()).isEqualTo(ProjectState.RUNNING);
        assertThat(sheet.leaders())
                .extracting(leader -> leader.person().words(), leader -> leader.organisation())
                .containsExactly(
                        tuple("Bo Lund", ProjectSheet.Named.of("FH")),
                        tuple("Ida Berg", ProjectSheet.Named.of("Region Nord")));
        assertThat(sheet.groups()).hasSize(1);
        assertThat(sheet.groups().get(0).seats()).hasSize(2);
        assertThat(sheet.budget()).extracting(line -> line.kind().name()).containsExactly("GRANT", "PART_OF");
        assertThat(read.choices()).extracting(Choice::kind).contains(ChoiceKind.UNKNOWN_ORGANISATION);
    }

    @Test
    void anEmptySectionIsAskedFor() {
        assertThat(read(new FileSection(1, "Tom", List.of())).choices())
                .extracting(Choice::section, Choice::kind)
                .containsExactly(tuple(1, ChoiceKind.EMPTY_SECTION));
    }

    @Test
    void aRowThatIsPaidByAnotherIsAssumedToBePartOfIt() {
        FileRow whole = new FileRow(
                "1.1",
                1,
                "Vagter i balance",
                "",
                "Om messen se pkt. 2.",
                "",
                "2 mio. kr.\nheraf 0,5 mio. kr. til konferencen");
        FileRow part = new FileRow("2.1", 1, "Konference for vagter", "", "", "", "500.000 kr.");
        FileRow other = new FileRow("2.2", 2, "Kurser", "", "", "", "500.000 kr.");

        ReadOverview overview =
                read(new FileSection(1, "Tid", List.of(whole)), new FileSection(2, "Film", List.of(part, other)));

        assertThat(overview.relations())
                .extracting(ProposedRelation::fromKey, ProposedRelation::toKey, ProposedRelation::kind)
                .containsExactly(tuple("2.1", "1.1", RelationKind.PART_OF));
        assertThat(overview.choices()).extracting(Choice::kind).contains(ChoiceKind.ASSUMED_RELATION);
    }

    @Test
    void activitiesThatNobodyListedAreAskedFor() {
        FileRow row = new FileRow(
                "1.1",
                1,
                "Vagter",
                "",
                "1. Kursus\n2. Bog",
                "Projektledelse:\n1. Bo Lund, KL\n5. Ida Berg, FOA",
                "1 kr.");

        assertThat(read(new FileSection(1, "Tid", List.of(row))).choices())
                .filteredOn(choice -> choice.kind() == ChoiceKind.UNKNOWN_ACTIVITY)
                .extracting(Choice::words)
                .containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource({
        "Niels Jacobsen,Niels Jakobsen,true",
        "Lisbet Holm,Lisbeth Holm,true",
        "Marie Skou Lund,Marie Skov Lund,true",
        "Mette M. Lund,Mette Lund,true",
        "Mette M. Lund,Mette Marie Lund,true",
        "Mette M. Lund,Mette Sofie Lund,false",
        "Mette Lund,Mette Lind,false",
        "Ole Friis,Per Friis,false"
    })
    void namesThatMayBeOnePerson(String first, String second, boolean similar) {
        assertThat(NameLikeness.areSimilar(first, second)).isEqualTo(similar);
    }

    @Test
    void theSameNameWithTwoOrganisationsIsAskedFor() {
        FileRow first = new FileRow("1.1", 1, "Et", "", "", "Bo Lund, KL", "1 kr.");
        FileRow second = new FileRow("1.2", 2, "To", "", "", "Bo Lund, FOA", "1 kr.");

        assertThat(read(new FileSection(1, "Tid", List.of(first, second))).choices())
                .filteredOn(choice -> choice.kind() == ChoiceKind.DIFFERENT_ORGANISATIONS)
                .extracting(Choice::words)
                .containsExactly("Bo Lund: FOA, KL");
    }
}
