package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.DatePhrase;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a human would read in rows that nobody wrote the readers for. */
class UnseenRowsTest {

    private final SheetReader reader = new SheetReader(KnownOrganisationsMother.theField());

    private ProjectSheet read(String key) {
        return read(key, false);
    }

    private ProjectSheet read(String key, boolean onOneLine) {
        for (FileSection section : UnseenRowsMother.sections()) {
            for (FileRow row : section.rows()) {
                if (row.key().equals(key)) {
                    return reader.read(section, onOneLine ? UnseenRowsMother.onOneLine(row) : row)
                            .sheet();
                }
            }
        }
        throw new IllegalArgumentException("No row " + key);
    }

    private static List<String> leaders(ProjectSheet sheet) {
        return sheet.leaders().stream()
                .map(leader -> leader.person().words() + ", " + words(leader.organisation()))
                .toList();
    }

    private static List<String> seats(Group group) {
        return group.seats().stream()
                .map(seat -> words(seat.holder()) + ", " + words(seat.organisation()))
                .toList();
    }

    private static List<String> money(ProjectSheet sheet) {
        return sheet.budget().stream()
                .map(line -> line.kind() + " " + line.amount().amount()
                        + (line.party() == null ? "" : " " + line.party().words())
                        + (line.label() == null ? "" : " " + line.label()))
                .toList();
    }

    private static List<String> closing(ProjectSheet sheet) {
        return sheet.closing().stream()
                .map(item -> item.kind() + " " + item.state())
                .toList();
    }

    private static List<String> sources(ProjectSheet sheet) {
        return Objects.requireNonNull(sheet.clause()).sources().stream()
                .map(source -> (source.clause() == null ? source.words() : source.clause())
                        + (source.area() == null ? "" : " " + source.area()))
                .toList();
    }

    private static String words(@Nullable Named named) {
        return named == null ? "-" : named.words();
    }

    private static String typed(@Nullable DatePhrase date) {
        return date == null ? "-" : date.typed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6"})
    void everyRowReadsTheSameOnOneLine(String key) {
        ProjectSheet lines = read(key);
        ProjectSheet oneLine = read(key, true);

        assertThat(oneLine.title()).isEqualTo(lines.title());
        assertThat(oneLine.clause()).isEqualTo(lines.clause());
        assertThat(oneLine.programme()).isEqualTo(lines.programme());
        assertThat(oneLine.state()).isEqualTo(lines.state());
        assertThat(oneLine.dates()).isEqualTo(lines.dates());
        assertThat(oneLine.activities()).isEqualTo(lines.activities());
        assertThat(oneLine.closing())
                .extracting(ClosingItem::kind, ClosingItem::state)
                .isEqualTo(lines.closing().stream()
                        .map(item -> tuple(item.kind(), item.state()))
                        .toList());
        assertThat(oneLine.leaders()).isEqualTo(lines.leaders());
        assertThat(oneLine.groups()).isEqualTo(lines.groups());
        assertThat(money(oneLine)).isEqualTo(money(lines));
        assertThat(oneLine.budget())
                .extracting(BudgetLine::funding)
                .isEqualTo(lines.budget().stream().map(BudgetLine::funding).toList());
    }

    @Test
    void stepsWithSeasonsAndPartiesBehindColons() {
        ProjectSheet sheet = read("1.1");

        assertThat(sources(sheet)).containsExactly("§ 5, stk. 2 KL");
        assertThat(sheet.activities())
                .extracting(Activity::title)
                .containsExactly("Kortlægning af vagtplaner", "Forsøg i fem kommuner", "Samling af erfaringer");
        assertThat(sheet.activities())
                .extracting(step -> typed(step.period()))
                .containsExactly("Forår 2011", "Efterår 2011", "-");
        assertThat(sheet.statuses())
                .extracting(status -> status.activities())
                .containsExactly(List.of(1), List.of(2, 3));
        assertThat(leaders(sheet)).containsExactly("Mette Holst, KL", "Jens Bork, FOA");
        assertThat(seats(sheet.groups().get(0)))
                .containsExactly("Anne Rask, KL", "Poul Vig, KL", "Tina Skov, FOA", "-, FOA");
        assertThat(sheet.groups().get(0).seats())
                .extracting(Seat::personTitle)
                .containsExactly(null, null, "formand", null);
        assertThat(money(sheet)).containsExactly("GRANT 750000", "PART_OF 200000 til evaluering");
    }

    @Test
    void aPhaseThatIsOverIsNotTheProject() {
        ProjectSheet sheet = read("1.2");

        assertThat(sheet.state()).isEqualTo(ProjectState.RUNNING);
        assertThat(typed(sheet.dates().expectedEnd())).isEqualTo("1. kvartal 2012");
        assertThat(sheet.dates().ended()).isNull();
        assertThat(leaders(sheet)).containsExactly("Karen Juhl, DSR");
        assertThat(sheet.groups().get(0).seats()).singleElement().satisfies(seat -> {
            assertThat(seat.status()).isEqualTo(SeatStatus.NAMED_LATER);
            assertThat(seat.expected()).isEqualTo("august 2011");
        });
        assertThat(money(sheet)).containsExactly("GRANT 1200000 KL", "GRANT 800000 RLTN");
        assertThat(sheet.budget()).allSatisfy(line -> {
            assertThat(line.funding().period()).isEqualTo("OK-08");
            assertThat(line.funding().annex()).isEqualTo("bilag D");
            assertThat(line.funding().subPot()).isEqualTo("Konkret aftalte projekter");
        });
    }

    @Test
    void anAgreementWithItsAnnexIsASourceAndListsOfNumbersHaveCommas() {
        ProjectSheet sheet = read("1.3");

        assertThat(sheet.title()).isEqualTo("Støj i køkkener");
        assertThat(sources(sheet)).containsExactly("OK-11, bilag 9.5");
        assertThat(leaders(sheet))
                .containsExactly("Lone Bach, Kost og Ernæringsforbundet", "Ulrik Dahl, Aarhus Kommune");
        assertThat(sheet.leaders()).extracting(Leader::activities).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6));
        assertThat(sheet.leaders()).extracting(Leader::scope).containsExactly(null, "kun fase 2");
        assertThat(closing(sheet)).containsExactly("EVALUATION APPROVED", "ACCOUNTS AWAITED");
        assertThat(money(sheet)).containsExactly("GRANT 500000");
    }

    @Test
    void accountsThatExistWithAnEvaluationToComeMeanTheWorkIsDone() {
        ProjectSheet sheet = read("1.4");

        assertThat(sources(sheet)).containsExactly("§ 11 KL", "§ 11 RLTN");
        assertThat(sheet.state()).isEqualTo(ProjectState.DONE);
        assertThat(closing(sheet)).containsExactly("EVALUATION AWAITED", "ACCOUNTS DONE");
        assertThat(leaders(sheet))
                .containsExactly("Nina Frost, Socialpædagogernes Landsforbund", "Erik Toft, Region Sjælland");
        assertThat(sheet.budget()).isEmpty();
        assertThat(sheet.unreadMoney()).containsExactly("beløb afventer");
    }

    @Test
    void aJointSecretariatIsAnOrganisation() {
        ProjectSheet sheet = read("1.5");

        assertThat(sheet.state()).isEqualTo(ProjectState.ON_HOLD);
        assertThat(typed(sheet.dates().started())).isEqualTo("marts 2011");
        assertThat(sheet.groups()).extracting(Group::heading).containsExactly("Sekretariat", "Styregruppe");
        assertThat(seats(sheet.groups().get(0))).containsExactly("-, Det Fælles Sekretariat");
        assertThat(seats(sheet.groups().get(1)))
                .containsExactly("Grete Lind, Dansk Sygeplejeråd", "Søren Vang, Teknisk Landsforbund");
        assertThat(money(sheet)).containsExactly("GRANT 300000", "SUPPLEMENTARY 150000 2012");
        assertThat(leaders(read("2.4"))).containsExactly("Ruth Kaas, Det fælles sekretariat");
    }

    @Test
    void aWorkingTitleAndASum() {
        ProjectSheet sheet = read("1.6");

        assertThat(sheet.title()).isEqualTo("Godt i gang igen");
        assertThat(sheet.workingTitle()).isTrue();
        assertThat(sources(sheet)).containsExactly("§ 5, stk. 1, nr. 3 RLTN");
        assertThat(sheet.state()).isEqualTo(ProjectState.CLOSED);
        assertThat(typed(sheet.dates().ended())).isEqualTo("december 2011");
        assertThat(money(sheet)).containsExactly("GRANT 250000 KL", "GRANT 125000 RLTN", "UNCLEAR 375000 I alt");
    }

    @Test
    void theEndOfAYearIsAnEnd() {
        ProjectSheet sheet = read("2.1");

        assertThat(typed(sheet.dates().approved())).isEqualTo("12. april 1999");
        assertThat(typed(sheet.dates().expectedEnd())).contains("udgangen af 2000");
        assertThat(leaders(sheet)).containsExactly("Bent Ravn, Amtsrådsforeningen", "Inger Stub, Jordemoderforeningen");
        assertThat(sheet.budget().get(0).funding().period()).isEqualTo("OK-99");
    }

    @Test
    void organisationsWithoutPeopleAreSeatsKnownOrNot() {
        ProjectSheet sheet = read("2.2");

        assertThat(sources(sheet)).containsExactly("restmidler KL KL");
        assertThat(sheet.activities())
                .extracting(step -> step.title() + " " + typed(step.period()))
                .containsExactly("Opstart august 1999", "Kursusforløb forår 2000", "Afslutning december 2000");
        assertThat(seats(sheet.groups().get(0))).containsExactly("-, KL", "-, HK/Kommunal", "-, Teknisk Landsforbund");
        assertThat(money(sheet)).containsExactly("GRANT 500000 KL", "GRANT 250000 Amtsrådsforeningen");
    }

    @Test
    void nobodyIsNamedYet() {
        ProjectSheet sheet = read("2.3");

        assertThat(sheet.title()).isEqualTo("Det rummelige arbejdsmarked");
        assertThat(sheet.state()).isEqualTo(ProjectState.NOT_STARTED);
        assertThat(leaders(sheet)).containsExactly("NN, KL", "NN, Dansk Sygeplejeråd");
        assertThat(money(sheet)).containsExactly("GRANT 600000", "PART_OF 100000 til konference");
    }

    @Test
    void startAndEndBehindColonsAndAProgramme() {
        ProjectSheet sheet = read("2.5");

        assertThat(sheet.programme()).isEqualTo("Program: Integration");
        assertThat(typed(sheet.dates().started())).isEqualTo("september 1999");
        assertThat(typed(sheet.dates().expectedEnd())).isEqualTo("juni 2001");
        assertThat(leaders(sheet)).containsExactly("Vera Lunde, Aarhus Kommune", "Otto Friis, Dansk Sygeplejeråd");
        assertThat(money(sheet)).containsExactly("GRANT 700000 i 1999", "GRANT 300000 i 2000");
    }

    @Test
    void phasesHaveLeadersAndABracketedAmountIsNotCounted() {
        ProjectSheet sheet = read("2.6");

        assertThat(sheet.state()).isEqualTo(ProjectState.CANCELLED);
        assertThat(leaders(sheet))
                .containsExactly("Maja Brix, Region Sjælland", "Carl Due, Kost og Ernæringsforbundet");
        assertThat(sheet.leaders()).extracting(Leader::activities).containsExactly(List.of(1), List.of(2));
        assertThat(money(sheet)).containsExactly("GRANT 2000000", "UNCLEAR 1500000 RLTN");
    }

    @Test
    void twoClausesAndAReport() {
        ProjectSheet sheet = read("2.4");

        assertThat(sources(sheet)).containsExactly("§ 2", "§ 6 KL");
        assertThat(sheet.products()).singleElement().satisfies(product -> {
            assertThat(product.title()).isEqualTo("Sammen om opgaven");
            assertThat(typed(product.published())).isEqualTo("maj 1999");
        });
        assertThat(money(sheet)).containsExactly("GRANT 450000");
    }
}
