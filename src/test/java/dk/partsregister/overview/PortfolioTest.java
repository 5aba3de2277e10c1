package dk.partsregister.overview;

import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.relayOf;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.overview.Portfolio.Grants;
import dk.partsregister.overview.Portfolio.Lagging;
import dk.partsregister.overview.Portfolio.SectionCount;
import dk.partsregister.overview.Portfolio.StateCount;
import dk.partsregister.overview.Portfolio.Waiting;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing.Passed;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.StructuredText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);
    private static final StatusEntry UNDER_WAY = new StatusEntry(List.of(), null, StructuredText.of("Er i gang."));

    @Test
    void projectsAreCountedByStateAndBySection() {
        Portfolio portfolio = portfolio(
                DAY, plainProject("Et", 10, "1 kr."), stressProject(), plainProject("To", 2, "1 kr."), relayOf(2));

        assertThat(portfolio.projects()).isEqualTo(4);
        assertThat(portfolio.byState())
                .containsExactly(new StateCount(ProjectState.RUNNING, 1), new StateCount(ProjectState.DONE, 3));
        assertThat(portfolio.bySection())
                .extracting(SectionCount::number, SectionCount::projects)
                .containsExactly(tuple(2, 2), tuple(9, 1), tuple(10, 1));
    }

    @Test
    void projectsInNoSectionAreCountedLast() {
        Portfolio portfolio = portfolio(DAY, ProjectMother.idea("Ny idé"), plainProject("Et", 3, "1 kr."));

        assertThat(portfolio.bySection())
                .containsExactly(new SectionCount(3, "Afsnit 3", 1), new SectionCount(0, "Uden afsnit", 1));
    }

    @Test
    void moneyIsSplitByPeriodAndSourceAndAddsUpToAllThatIsGranted() {
        Portfolio portfolio = portfolio(
                DAY, stressProject(), plainProject("Et", 1, "100.000 kr."), plainProject("To", 1, "50.000 kr."));

        assertThat(portfolio.grants())
                .extracting(
                        Grants::period,
                        Grants::source,
                        Grants::projects,
                        part -> part.amount().intValueExact())
                .containsExactly(tuple("OK-02", "§ 5", 2, 150_000), tuple("OK-05", "§ 4", 1, 5_600_000));
        assertThat(portfolio.granted())
                .isEqualByComparingTo(
                        portfolio.grants().stream().map(Grants::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void whatIsAwaitedIsNamedAndProjectsThatAwaitNothingAreLeftOut() {
        Portfolio portfolio = portfolio(DAY, stressProject(), ProjectMother.idea("Ny idé"));

        assertThat(portfolio.waiting())
                .containsExactly(new Waiting(
                        1,
                        "”Stress på dagsordenen”",
                        ProjectState.RUNNING,
                        List.of(ClosingKind.EVALUATION, ClosingKind.ACCOUNTS)));
    }

    @Test
    void anExpectedEndHasPassedOnTheDayAfterItsLastDayAndNotBefore() {
        ProjectSheet sheet = running("ultimo april 2008", null, UNDER_WAY);

        assertThat(portfolio(LocalDate.of(2008, 4, 1), sheet).lagging()).isEmpty();
        assertThat(portfolio(LocalDate.of(2008, 4, 30), sheet).lagging()).isEmpty();
        assertThat(portfolio(LocalDate.of(2008, 5, 1), sheet).lagging()).hasSize(1);
        assertThat(portfolio(DAY, sheet).lagging()).singleElement().satisfies(project -> {
            assertThat(project.passed()).containsExactly(new Passed(null, DatePhrase.read("ultimo april 2008")));
            assertThat(project.withoutStatus()).isFalse();
        });
    }

    @Test
    void anActivityHasPassedWithItsPeriod() {
        ProjectSheet sheet = running(null, "juni 2006", UNDER_WAY);

        assertThat(portfolio(LocalDate.of(2006, 6, 30), sheet).lagging()).isEmpty();
        assertThat(portfolio(LocalDate.of(2006, 7, 1), sheet).lagging())
                .flatExtracting(Lagging::passed)
                .containsExactly(new Passed(sheet.activities().get(0), DatePhrase.read("juni 2006")));
    }

    @Test
    void wordsThatNameNoDayNeverPass() {
        assertThat(portfolio(LocalDate.of(2030, 1, 1), running("snarlig", null, UNDER_WAY))
                        .lagging())
                .isEmpty();
    }

    @Test
    void datesWithoutAWordOnTheStatusAreToldEvenWhenNoneHasPassed() {
        assertThat(portfolio(DAY, running("ultimo 2009", null)).lagging())
                .singleElement()
                .satisfies(project -> {
                    assertThat(project.passed()).isEmpty();
                    assertThat(project.withoutStatus()).isTrue();
                });
        assertThat(portfolio(DAY, running(null, null)).lagging()).isEmpty();
    }

    @Test
    void aStatusThatOnlyRepeatsTheDatesSaysNothing() {
        StatusEntry onlyDates = new StatusEntry(List.of(), null, StructuredText.of("Fra oktober 2007 til juni 2009."));

        assertThat(portfolio(DAY, running("juni 2009", "oktober 2007", onlyDates))
                        .lagging())
                .extracting(Lagging::withoutStatus)
                .containsExactly(true);
        assertThat(portfolio(DAY, running("juni 2009", "oktober 2009", UNDER_WAY))
                        .lagging())
                .isEmpty();
    }

    @Test
    void anEndThatWasExpectedAtFirstHasPassedUntilAnotherIsNamed() {
        assertThat(portfolio(DAY, ProjectMother.delayed("juni 2006", null)).lagging())
                .flatExtracting(Lagging::passed)
                .containsExactly(new Passed(null, DatePhrase.read("juni 2006")));
        assertThat(portfolio(DAY, ProjectMother.delayed("juni 2006", "ultimo 2008"))
                        .lagging())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CLOSED", "CANCELLED"})
    void whatIsOverLagsNoMore(ProjectState state) {
        assertThat(portfolio(DAY, ProjectMother.dated(state, "juni 2006", null)).lagging())
                .isEmpty();
    }

    private static ProjectSheet running(
            @Nullable String expectedEnd, @Nullable String period, StatusEntry... statuses) {
        return ProjectMother.dated(ProjectState.RUNNING, expectedEnd, period, statuses);
    }

    private static Portfolio portfolio(LocalDate day, ProjectSheet... sheets) {
        List<RecordedSheet> recorded = new ArrayList<>();
        for (ProjectSheet sheet : sheets) {
            int number = recorded.size() + 1;
            recorded.add(new RecordedSheet(
                    number, number, LocalDate.of(2005, 4, 1), Instant.EPOCH, "prøve", "Prøve", sheet));
        }
        return Portfolio.of(day, recorded);
    }
}
