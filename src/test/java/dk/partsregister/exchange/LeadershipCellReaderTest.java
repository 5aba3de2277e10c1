package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadershipCellReaderTest {

    private final Choices choices = new Choices(1, "1.1");

    private LeadershipCell read(String... lines) {
        return new LeadershipCellReader(KnownOrganisationsMother.theField()).read(String.join("\n", lines), choices);
    }

    private static List<String> leaders(LeadershipCell cell) {
        return cell.leaders().stream()
                .map(leader -> leader.person().words() + ", " + words(leader.organisation()))
                .toList();
    }

    private static List<String> seats(Group group) {
        return group.seats().stream()
                .map(seat -> words(seat.holder()) + ", " + words(seat.organisation())
                        + (seat.party() == null ? "" : " for " + words(seat.party())))
                .toList();
    }

    private static String words(@Nullable Named named) {
        return named == null ? "-" : named.words();
    }

    private List<ChoiceKind> kinds() {
        return choices.found().stream().map(Choice::kind).toList();
    }

    @Test
    void aNameAndAnOrganisationOnEachLine() {
        LeadershipCell cell = read("Projektledere:", "Hanne von Bülow, KL", "J.P. Krag-Møller, HK/Kommunal,");

        assertThat(leaders(cell)).containsExactly("Hanne von Bülow, KL", "J.P. Krag-Møller, HK/Kommunal");
        assertThat(cell.leaders())
                .allSatisfy(leader -> assertThat(leader.heading()).isNull());
        assertThat(choices.found()).isEmpty();
    }

    @Test
    void everythingOnOneLineReadsAsOnSeveral() {
        LeadershipCell cell = read(
                "projektleder: Bo Lund, KL Ida Berg, BUPL Styregruppe: Ole Friis, FOA og Lis Holm, AC Følgegruppe: KTO: Per Dam, DKK");

        assertThat(leaders(cell)).containsExactly("Bo Lund, KL", "Ida Berg, BUPL");
        assertThat(cell.groups())
                .extracting(Group::kind)
                .containsExactly(BodyKind.STEERING_GROUP, BodyKind.REFERENCE_GROUP);
        assertThat(seats(cell.groups().get(0))).containsExactly("Ole Friis, FOA", "Lis Holm, AC");
        assertThat(seats(cell.groups().get(1))).containsExactly("Per Dam, DKK for KTO");
    }

    @Test
    void organisationsMayStandInBracketsOrFirst() {
        LeadershipCell cell =
                read("Bo Lund (KL) og Ida Berg (BUPL)", "KL (Ole Friis, Lis Holm)", "FOA: Per Dam og Eva Kjær");

        assertThat(leaders(cell))
                .containsExactly(
                        "Bo Lund, KL",
                        "Ida Berg, BUPL",
                        "Ole Friis, KL",
                        "Lis Holm, KL",
                        "Per Dam, FOA",
                        "Eva Kjær, FOA");
    }

    @Test
    void unknownOrganisationsAreKnownByShapeOrPlaceAndAskedFor() {
        LeadershipCell cell = read(
                "Bo Lund, Herning Kommune",
                "Ida Berg, Ergoterapeutforeningen",
                "Ole Friis, Oxford Research A/S",
                "Lis Holm, Børne- og Undervisningsministeriet",
                "Per Dam, Grib");

        assertThat(leaders(cell))
                .containsExactly(
                        "Bo Lund, Herning Kommune",
                        "Ida Berg, Ergoterapeutforeningen",
                        "Ole Friis, Oxford Research A/S",
                        "Lis Holm, Børne- og Undervisningsministeriet",
                        "Per Dam, Grib");
        assertThat(kinds()).hasSize(5).containsOnly(ChoiceKind.UNKNOWN_ORGANISATION);
    }

    @Test
    void aNameWithoutOrganisationIsKeptAndAskedFor() {
        LeadershipCell cell = read("Projektledelse:", "Bo Lund", "Ida Berg, KL");

        assertThat(leaders(cell)).containsExactly("Bo Lund, -", "Ida Berg, KL");
        assertThat(kinds()).containsExactly(ChoiceKind.MISSING_ORGANISATION);
    }

    @Test
    void theOrganisationAfterTwoNamesIsAssumedToBeOfBoth() {
        LeadershipCell cell = read("Bo Lund og Ida Berg, KL");

        assertThat(leaders(cell)).containsExactly("Bo Lund, KL", "Ida Berg, KL");
        assertThat(kinds()).containsExactly(ChoiceKind.MISSING_ORGANISATION);
    }

    @Test
    void lettersCaseAloneGivesTheKnownName() {
        assertThat(leaders(read("Bo Lund, Danske regioner"))).containsExactly("Bo Lund, Danske Regioner");
        assertThat(leaders(read("Bo Lund, PUF-Administrationen"))).containsExactly("Bo Lund, PUF-Administrationen");
    }

    @Test
    void leadersOfSingleActivities() {
        LeadershipCell cell = read(
                "Projektledelse:",
                "1. Bo Lund, KL",
                "2-4. Ida Berg, FOA",
                "5 + 6: Ole Friis, KL Lis Holm, AC",
                "Ad 7 og 8. Per Dam, 3F");

        assertThat(cell.leaders())
                .extracting(Leader::activities)
                .containsExactly(List.of(1), List.of(2, 3, 4), List.of(5, 6), List.of(5, 6), List.of(7, 8));
        assertThat(leaders(cell)).contains("Ole Friis, KL", "Lis Holm, AC");
    }

    @Test
    void aSentenceAsALabelTellsWhatTheyDo() {
        LeadershipCell cell = read("Samlet koordinering, samt kontakt til kommunerne: Bo Lund, KL, Ida Berg, KTO");

        assertThat(cell.leaders()).allSatisfy(leader -> {
            assertThat(leader.role()).isEqualTo(LeaderRole.COORDINATOR);
            assertThat(leader.heading()).isEqualTo("Samlet koordinering, samt kontakt til kommunerne");
        });
        assertThat(leaders(cell)).containsExactly("Bo Lund, KL", "Ida Berg, KTO");
    }

    @Test
    void titlesScopesAndGroupsActedThroughAreKept() {
        LeadershipCell cell = read(
                "Kontorchef Bo Lund, KL (kun fase 2)",
                "Ida Berg, KTO (Perspektivgruppen)",
                "Ole Friis, chefkonsulent, FOA");

        assertThat(cell.leaders().get(0).personTitle()).isEqualTo("Kontorchef");
        assertThat(cell.leaders().get(0).scope()).isEqualTo("kun fase 2");
        assertThat(cell.leaders().get(1).viaGroup()).isEqualTo("Perspektivgruppen");
        assertThat(cell.leaders().get(2).personTitle()).isEqualTo("chefkonsulent");
        assertThat(leaders(cell)).containsExactly("Bo Lund, KL", "Ida Berg, KTO", "Ole Friis, FOA");
    }

    @Test
    void anEmptySeatSaysWhoFillsItAndWhen() {
        LeadershipCell cell =
                read("Bestyrelse:", "KL: NN, Bo Lund", "FOA: navn følger i august", "HK: kendes først til oktober");

        List<Seat> seats = cell.groups().get(0).seats();
        assertThat(seats)
                .extracting(Seat::status)
                .containsExactly(
                        SeatStatus.VACANT_NN, SeatStatus.FILLED, SeatStatus.NAMED_LATER, SeatStatus.NAMED_LATER);
        assertThat(seats).extracting(Seat::expected).containsExactly(null, null, "august", "oktober");
        assertThat(seats).extracting(seat -> words(seat.organisation())).containsExactly("KL", "KL", "FOA", "HK");
    }

    @Test
    void kindsOfGroupsAreToldApart() {
        LeadershipCell cell = read(
                "ERFA-gruppe:",
                "Bo Lund, KL",
                "Referencegruppen",
                "Ida Berg, FOA",
                "Projektgruppe: Ole Friis, HK",
                "Sekretariat: Lis Holm, PUF");

        assertThat(cell.groups())
                .extracting(Group::kind)
                .containsExactly(
                        BodyKind.EXPERIENCE_GROUP,
                        BodyKind.REFERENCE_GROUP,
                        BodyKind.WORKING_GROUP,
                        BodyKind.SECRETARIAT);
        assertThat(cell.groups())
                .extracting(Group::heading)
                .containsExactly("ERFA-gruppe", "Referencegruppen", "Projektgruppe", "Sekretariat");
    }

    @Test
    void aChairIsASeatWithATitle() {
        LeadershipCell cell =
                read("Styregruppe:", "Formand: Bo Lund, KL", "Næstformand: Ida Berg, KTO", "Ole Friis, FOA");

        assertThat(cell.groups().get(0).seats())
                .extracting(Seat::personTitle)
                .containsExactly("Formand", "Næstformand", null);
    }

    @Test
    void partiesMayBeWrittenInFrontOfEachName() {
        LeadershipCell cell = read("Følgegruppe:", "KL Bo Lund, FOA Ida Berg", "KL, Ole Friis,");

        assertThat(seats(cell.groups().get(0))).containsExactly("Bo Lund, KL", "Ida Berg, FOA", "Ole Friis, KL");
    }

    @Test
    void wordsThatAreNobodyAreKeptAndAskedFor() {
        LeadershipCell cell = read("Projektledelse:", "ledes fra et fælles kontor", "Bo Lund, KL");

        assertThat(leaders(cell)).containsExactly("ledes fra et fælles kontor, -", "Bo Lund, KL");
        assertThat(kinds()).containsExactly(ChoiceKind.UNPLACED_WORDS);
    }

    @Test
    void anOrganisationWithoutANameIsASeatToBeFilled() {
        LeadershipCell cell = read("Styregruppe: KL, FOA og 3F");

        assertThat(cell.groups().get(0).seats()).extracting(Seat::status).containsOnly(SeatStatus.NAMED_LATER);
        assertThat(seats(cell.groups().get(0))).containsExactly("-, KL", "-, FOA", "-, 3F");
    }

    @Test
    void organisationsOnLinesOfTheirOwnAreSeatsToBeFilled() {
        LeadershipCell cell =
                read("Styregruppe:", "KL", "FOA", "Bo Lund", "Følgegruppe:", "KTO", "Projektgruppe:", "AC");

        assertThat(cell.groups())
                .extracting(LeadershipCellReaderTest::seats)
                .containsExactly(List.of("-, KL", "Bo Lund, FOA"), List.of("-, KTO"), List.of("-, AC"));
    }
}
