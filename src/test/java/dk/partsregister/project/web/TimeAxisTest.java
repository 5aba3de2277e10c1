package dk.partsregister.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.web.TimeAxis.Kind;
import dk.partsregister.project.web.TimeAxis.Piece;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);
    private static final TimeAxis TEN_YEARS = TimeAxis.between(2001, 2010, DAY);

    @ParameterizedTest
    @CsvSource({
        "2. december 2005, 0, 0",
        "august 2005, 15, 15",
        "2007, 90, 90",
        "ca. august 2005, 45, 45",
    })
    void aTimeIsAsVagueAsItsWords(String words, int softStart, int softEnd) {
        TimeSpan span = span(words);

        assertThat(span.softStart()).isEqualTo(softStart);
        assertThat(span.softEnd()).isEqualTo(softEnd);
    }

    @Test
    void whatIsTiedToNoDayIsNotDrawn() {
        assertThat(TimeSpan.of(DatePhrase.read("snarlig"))).isEmpty();
        assertThat(TimeSpan.of(DatePhrase.read("når alle er enige"))).isEmpty();
        assertThat(TimeSpan.of(ProjectMother.idea("Uden tider"))).isEmpty();
    }

    @Test
    void aVagueTimeComesAndGoesAroundAFirmMiddle() {
        assertThat(TEN_YEARS.pieces(span("2005")))
                .extracting(Piece::kind)
                .containsExactly(Kind.COMING, Kind.FIRM, Kind.GOING);
        assertThat(TEN_YEARS.pieces(span("2005")).get(0).place()).isEqualTo("40.01%");
    }

    @Test
    void aTimeWithoutAnEndFadesAway() {
        assertThat(TEN_YEARS.pieces(new TimeSpan(LocalDate.of(2005, 1, 1), null, false)))
                .extracting(Piece::kind)
                .containsExactly(Kind.GOING);
        assertThat(TEN_YEARS.pieces(new TimeSpan(null, LocalDate.of(2005, 1, 1), false)))
                .extracting(Piece::kind)
                .containsExactly(Kind.COMING);
    }

    @Test
    void aSingleDayIsWideEnoughToBeSeen() {
        assertThat(TEN_YEARS.pieces(span("2. december 2005"))).containsExactly(new Piece("49.18%", "0.7%", Kind.FIRM));
    }

    @Test
    void whatReachesBeyondTheAxisIsCutAndWhatLiesOutsideIsLeftOut() {
        TimeAxis axis = TimeAxis.between(2006, 2007, DAY);

        assertThat(axis.pieces(new TimeSpan(LocalDate.of(2001, 1, 1), LocalDate.of(2020, 1, 1), false)))
                .containsExactly(new Piece("0.0%", "100.0%", Kind.FIRM));
        assertThat(axis.pieces(span("2005"))).isEmpty();
        assertThat(axis.pieces(span("2008"))).isEmpty();
        assertThat(axis.nowPlace()).isNull();
    }

    @Test
    void theAxisHoldsAllTimesAndTheDayWhenItIsNear() {
        List<TimeSpan> spans = List.of(span("2005"), span("august 2007"));

        assertThat(TimeAxis.around(spans, DAY)).isEqualTo(new TimeAxis(2005, 2008, DAY));
        assertThat(TimeAxis.around(spans, LocalDate.of(2026, 1, 1))).isEqualTo(new TimeAxis(2005, 2007, null));
        assertThat(TimeAxis.around(List.of(), DAY)).isEqualTo(new TimeAxis(2008, 2008, DAY));
    }

    @Test
    void longAxesNumberOnlySomeYears() {
        assertThat(TimeAxis.between(1990, 2020, DAY).years())
                .hasSize(31)
                .filteredOn(year -> !year.label().isEmpty())
                .hasSize(8);
    }

    @Test
    void aProjectLastsFromItsFirstStepToItsLastWhenItSaysNothingElse() {
        assertThat(ProjectTimeline.of(ProjectMother.dated(ProjectState.RUNNING, null, "juni 2006"), DAY))
                .hasValueSatisfying(timeline -> assertThat(timeline.bars()).hasSize(2));
        assertThat(TimeSpan.of(ProjectMother.delayed("juni 2006", "ultimo 2008")))
                .hasValueSatisfying(span -> assertThat(span.end()).isEqualTo(LocalDate.of(2008, 12, 31)));
    }

    private static TimeSpan span(String words) {
        return TimeSpan.of(DatePhrase.read(words)).orElseThrow();
    }
}
