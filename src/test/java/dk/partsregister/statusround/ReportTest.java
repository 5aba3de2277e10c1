package dk.partsregister.statusround;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.statusround.Answer.Statement;
import dk.partsregister.statusround.Answer.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an answer does to a sheet. */
class ReportTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final ProjectSheet SHEET = ProjectMother.stressProject();
    private static final Report WHOLE = new Report(List.of(), APRIL);
    private static final Report OF_TWO = new Report(List.of(2), APRIL);

    @Test
    void whoeverLeadsItAllBeginsFromAllThatWasSaid() {
        Answer start = Answer.start(SHEET, List.of());

        assertThat(start.statements())
                .extracting(Statement::text)
                .containsExactlyElementsOf(SHEET.statuses().stream()
                        .map(status -> status.text().typed())
                        .toList());
        assertThat(start.expectedEnd()).isEqualTo("ultimo 2008");
        assertThat(start.state()).isEqualTo("RUNNING");
        assertThat(start.steps()).extracting(Step::number).containsExactly(1, 2);
    }

    @Test
    void whoeverLeadsAnActivityBeginsFromThatOnly() {
        Answer start = Answer.start(SHEET, List.of(2));

        assertThat(start.steps()).extracting(Step::number).containsExactly(2);
        assertThat(start.expectedEnd()).isEmpty();
        assertThat(start.state()).isEmpty();
        assertThat(start.products()).isEmpty();
    }

    @Test
    void anAnswerTakesThePlaceOfWhatWasSaid() {
        Answer answer =
                answer(List.of(new Statement("", "Værkstedet er holdt."), new Statement("1-2", "Begge er færdige.")));

        ProjectSheet after = WHOLE.of(SHEET, answer, false);

        assertThat(after.statuses()).hasSize(2);
        assertThat(after.statuses().get(1).activities()).containsExactly(1, 2);
        assertThat(after.statuses())
                .allSatisfy(status -> assertThat(status.asOf()).isEqualTo(APRIL));
        assertThat(after.state()).isEqualTo(ProjectState.REPORTING);
        assertThat(typed(after.activities().get(1).period())).isEqualTo("ultimo maj 2008");
        assertThat(typed(after.dates().expectedEnd())).isEqualTo("medio 2009");
        assertThat(typed(after.dates().originallyExpectedEnd())).isEqualTo("ultimo 2008");
        assertThat(after.products()).extracting(ProjectSheet.Product::title).contains("En ny håndbog");
        assertThat(after.budget()).isEqualTo(SHEET.budget());
    }

    @Test
    void theNextStepIsPrintedAfterTheStatus() {
        ProjectSheet after = WHOLE.of(SHEET, answer(List.of(new Statement("", "Værkstedet er holdt."))), false);

        assertThat(after.statuses().get(0).text().typed())
                .isEqualTo("Værkstedet er holdt.\nNæste skridt: Konference i maj");
    }

    @Test
    void whoeverLeadsAnActivityChangesNothingElse() {
        Answer answer = new Answer(
                List.of(new Statement("2", "Værkstedet er holdt.")),
                List.of(new Step(1, "aldrig"), new Step(2, "april 2008")),
                "2020",
                "CLOSED",
                List.of(new Answer.Product("Fremmed", "2008")),
                "",
                "");

        ProjectSheet after = OF_TWO.of(SHEET, answer, false);

        assertThat(after.state()).isEqualTo(SHEET.state());
        assertThat(after.dates()).isEqualTo(SHEET.dates());
        assertThat(after.products()).isEqualTo(SHEET.products());
        assertThat(after.activities().get(0)).isEqualTo(SHEET.activities().get(0));
        assertThat(typed(after.activities().get(1).period())).isEqualTo("april 2008");
        assertThat(after.statuses())
                .containsAll(SHEET.statuses().stream()
                        .filter(status -> !List.of(2).equals(status.activities()))
                        .toList());
        assertThat(after.statuses().get(after.statuses().size() - 1).activities())
                .containsExactly(2);
    }

    @Test
    void nothingChangedMeansTheSameWordsOfANewDay() {
        ProjectSheet after = WHOLE.of(SHEET, Answer.start(SHEET, List.of()), true);

        assertThat(after.statuses()).hasSameSizeAs(SHEET.statuses());
        assertThat(after.statuses())
                .allSatisfy(status -> assertThat(status.asOf()).isEqualTo(APRIL));
        assertThat(after.statuses())
                .extracting(status -> status.text().typed())
                .containsExactlyElementsOf(SHEET.statuses().stream()
                        .map(status -> status.text().typed())
                        .toList());
    }

    @Test
    void thatNothingCameStandsBeforeTheLastWordsAndGoesWithTheNextAnswer() {
        ProjectSheet silent = Report.nothingCame(Report.nothingCame(SHEET, APRIL), APRIL.plusMonths(3));

        assertThat(silent.statuses()).hasSize(SHEET.statuses().size() + 1);
        assertThat(silent.statuses().get(0).text().typed()).isEqualTo("Status ikke modtaget pr. 1. juli 2008.");
        assertThat(Answer.start(silent, List.of())).isEqualTo(Answer.start(SHEET, List.of()));
        assertThat(WHOLE.of(silent, Answer.start(silent, List.of()), true).statuses())
                .hasSameSizeAs(SHEET.statuses());
    }

    @Test
    void anAnswerThatSaysNothingNewIsPointedAt() {
        assertThat(codes(WHOLE, Answer.start(SHEET, List.of()))).containsExactly("uaendret");
    }

    @Test
    void timesAndNumbersThatCannotBeReadArePointedAt() {
        Answer answer = new Answer(
                List.of(new Statement("første", "A"), new Statement("7", "B")),
                List.of(new Step(1, "når vi når det"), new Step(2, "")),
                "snarlig",
                "RUNNING",
                List.of(new Answer.Product("", "2008")),
                "",
                "");

        assertThat(codes(WHOLE, answer)).containsExactly("numre", "ukendt", "dato", "produkt");
        assertThat(WHOLE.flaws(SHEET, answer).get(2).warning()).isTrue();
    }

    @Test
    void nobodyWritesOnTheActivitiesOfOthers() {
        Answer answer = new Answer(List.of(new Statement("1", "A")), List.of(), "", "", List.of(), "", "");

        assertThat(codes(OF_TWO, answer)).containsExactly("andres");
    }

    @Test
    void aTextOfAWholeBookIsTooLong() {
        Answer answer = answer(List.of(new Statement("", "x".repeat(Report.LONGEST + 1))));

        assertThat(codes(WHOLE, answer)).containsExactly("lang");
    }

    @Test
    void emptyRowsAndLineEndsMakeNoDifference() {
        Answer one = answer(List.of(new Statement("", "A\r\nB")));
        Answer other = answer(List.of(new Statement("", " A\nB "), new Statement("", "")));

        assertThat(one.digest()).isEqualTo(other.digest());
    }

    @Test
    void anAnswerIsReadBackAsItWasKept() {
        Answer answer = answer(List.of(new Statement("1", "„Åben“ <b>\"\\\n\u0000")));

        assertThat(Answer.read(answer.json())).isEqualTo(answer);
    }

    private static String typed(@Nullable DatePhrase phrase) {
        return phrase == null ? "" : phrase.typed();
    }

    private static Stream<String> codes(Report report, Answer answer) {
        return report.flaws(SHEET, answer).stream().map(Report.Flaw::code);
    }

    private static Answer answer(List<Statement> statements) {
        return new Answer(
                statements,
                List.of(new Step(1, "Maj-oktober 2007"), new Step(2, "ultimo maj 2008")),
                "medio 2009",
                "REPORTING",
                List.of(new Answer.Product("En ny håndbog", "maj 2008")),
                "Konference i maj",
                "Vi mangler penge");
    }
}
