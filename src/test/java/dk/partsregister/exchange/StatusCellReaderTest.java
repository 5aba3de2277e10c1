package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.DatePhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCellReaderTest {

    private final Choices choices = new Choices(1, "1.1");

    private StatusCell read(String... lines) {
        return StatusCellReader.read(String.join("\n", lines), choices);
    }

    private static List<String> steps(StatusCell cell) {
        return cell.outline().activities().stream()
                .map(step -> step.number() + " " + step.title()
                        + (step.period() == null ? "" : " | " + typed(step.period())))
                .toList();
    }

    private static String typed(@Nullable DatePhrase phrase) {
        return phrase == null ? "-" : phrase.typed();
    }

    @Test
    void numberedStepsWithTheirPeriods() {
        StatusCell cell = read(
                "Arbejdet er delt i tre:",
                "1. Kortlægning af vagtplaner. Maj 2011 – juni 2012.",
                "2. Kursus for tillidsfolk holdes 3. marts 2012.",
                "3. Bog",
                "Ad. 1 – 2. Begge er i gang.",
                "Ad.3. Venter.",
                "Alle parter bakker op.");

        assertThat(cell.outline().introduction().typed()).isEqualTo("Arbejdet er delt i tre:");
        assertThat(steps(cell))
                .containsExactly(
                        "1 Kortlægning af vagtplaner | Maj 2011 – juni 2012",
                        "2 Kursus for tillidsfolk holdes 3. marts 2012 | 3. marts 2012",
                        "3 Bog");
        assertThat(cell.outline().statuses())
                .extracting(StatusEntry::activities, status -> status.text().typed())
                .containsExactly(
                        tuple(List.of(1, 2), "Begge er i gang."),
                        tuple(List.of(3), "Venter."),
                        tuple(List.of(), "Alle parter bakker op."));
    }

    @Test
    void stepsThatAreCountedInOneLine() {
        StatusCell cell = read("Der er to trin: 1. Samtaler med ledere 2. Rapport i juni 2012 Ad. 1. Holdt i maj.");

        assertThat(steps(cell)).containsExactly("1 Samtaler med ledere", "2 Rapport i juni 2012 | juni 2012");
        assertThat(cell.outline().statuses())
                .extracting(StatusEntry::activities)
                .containsExactly(List.of(1));
    }

    @Test
    void phasesAreNumberedToo() {
        StatusCell cell = read("Fase 1: Interview. April 2014", "Fase 2: Analyse. 2. halvår 2014");

        assertThat(cell.outline().activities()).extracting(Activity::kind).containsOnly(ActivityKind.PHASE);
        assertThat(steps(cell)).containsExactly("1 Interview | April 2014", "2 Analyse | 2. halvår 2014");
    }

    @Test
    void milestonesStandUnderTheirDates() {
        StatusCell cell = read(
                "April 11:",
                "Projektbeskrivelsen skrives",
                "Ultimo maj 11",
                "Udbud",
                "Valg af konsulent",
                "Juni 11 – maj 12:",
                "Forsøg");

        assertThat(steps(cell))
                .containsExactly(
                        "1 Projektbeskrivelsen skrives | April 11",
                        "2 Udbud | Ultimo maj 11",
                        "3 Valg af konsulent | Ultimo maj 11",
                        "4 Forsøg | Juni 11 – maj 12");
        assertThat(cell.outline().activities()).extracting(Activity::kind).containsOnly(ActivityKind.MILESTONE);
    }

    @Test
    void ordinalsAndDaysAreNoSteps() {
        StatusCell cell = read("1. fase er slut.", "2. december 2011 mødes alle.", "3. del begynder snart.");

        assertThat(cell.outline().activities()).isEmpty();
        assertThat(cell.outline().statuses()).hasSize(1);
    }

    @Test
    void theDatesOfTheProject() {
        Dates dates = read(
                        "Projektet blev godkendt marts 2011 og påbegyndt i maj 2011.",
                        "Det var oprindeligt forventet afsluttet ultimo 2012. Projektet forventes nu afsluttet sommeren 2013.")
                .dates();

        assertThat(typed(dates.approved())).isEqualTo("marts 2011");
        assertThat(typed(dates.started())).isEqualTo("maj 2011");
        assertThat(typed(dates.originallyExpectedEnd())).isEqualTo("ultimo 2012");
        assertThat(typed(dates.expectedEnd())).isEqualTo("sommeren 2013");
        assertThat(dates.ended()).isNull();
    }

    @Test
    void theEndMayStandBeforeTheWordThatExpectsIt() {
        StatusCell status = read("Projektet har 3 faser, og afslutningen forventes omkring sommeren 2011.");

        assertThat(status.dates().expectedEnd()).isEqualTo(DatePhrase.read("omkring sommeren 2011"));
    }

    @Test
    void whatIsSaidOfAPhaseIsNotOfTheProject() {
        Dates dates =
                read("Fase 1 er afsluttet i maj 2011. Fase 2 forventes afsluttet i maj 2012. Regnskabet godkendt i juni 2013.")
                        .dates();

        assertThat(dates).isEqualTo(Dates.NONE);
    }

    @Test
    void anEndOfWhatIsOverHasPassed() {
        assertThat(typed(read("Start: maj 2011", "Slut: juni 2012", "Projektet er afsluttet.")
                        .dates()
                        .ended()))
                .isEqualTo("juni 2012");
        assertThat(typed(read("Start: maj 2011", "Slut: juni 2012").dates().expectedEnd()))
                .isEqualTo("juni 2012");
    }

    @Test
    void closingItemsAreReadOneByOne() {
        List<ClosingItem> items =
                read("Evalueringen er taget til efterretning, regnskabet er endnu ikke modtaget, og effektevalueringen koordineres med naboprojektet.")
                        .closing();

        assertThat(items)
                .extracting(ClosingItem::kind, ClosingItem::state)
                .containsExactly(
                        tuple(ClosingKind.EVALUATION, ClosingState.NOTED),
                        tuple(ClosingKind.ACCOUNTS, ClosingState.AWAITED),
                        tuple(ClosingKind.EFFECT_EVALUATION, ClosingState.JOINT));
    }

    @Test
    void theLastWordOnAClosingItemCounts() {
        assertThat(read("Regnskab afventes.", "Regnskabet er nu godkendt.").closing())
                .extracting(ClosingItem::state)
                .containsExactly(ClosingState.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "Projektet er afsluttet.,CLOSED",
        "Projektet er afsluttet. Regnskab mangler.,DONE",
        "Regnskab og evaluering udestår.,DONE",
        "Projektet er endnu ikke igangsat.,NOT_STARTED",
        "Projektet er sat i bero.,ON_HOLD",
        "Projektet er opgivet.,CANCELLED",
        "Projektet er godkendt i maj 2012.,APPROVED",
        "Fase 1 er afsluttet. Der holdes møder med 12 kommuner.,RUNNING"
    })
    void theStateIsProposedFromTheWords(String words, ProjectState state) {
        assertThat(read(words).state().state()).isEqualTo(state);
        assertThat(choices.found()).extracting(Choice::kind).containsExactly(ChoiceKind.PROPOSED_STATE);
    }

    @Test
    void referencesToSectionsAreFound() {
        assertThat(read("Se også pkt. 4 i oversigten.", "Aftalt i forliget (pkt. 4.1.b).")
                        .relations())
                .extracting(Relation::section)
                .containsExactly(4);
    }

    @Test
    void productsHaveKindDateAndPrintRun() {
        List<Product> products = read("Håndbogen ”Vagt i balance” er udgivet i maj 2012 i 4.000 eksemplarer.")
                .products();

        assertThat(products)
                .extracting(Product::kind, Product::title, Product::printRun)
                .containsExactly(tuple(ProductKind.HANDBOOK, "Vagt i balance", "4.000 eksemplarer"));
        assertThat(typed(products.get(0).published())).isEqualTo("maj 2012");
    }

    @Test
    void daysThatDoNotExistAreAskedFor() {
        read("Konferencen holdes 31. juni 2012, rapporten kommer 15.13.2012.");

        assertThat(choices.found())
                .filteredOn(choice -> choice.kind() == ChoiceKind.UNREAD_DATE)
                .extracting(Choice::words)
                .containsExactly("31. juni 2012", "15.13.2012");
    }
}
