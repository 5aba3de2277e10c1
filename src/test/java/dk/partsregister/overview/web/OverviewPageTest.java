package dk.partsregister.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.overview.RowMother;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewPageTest {

    private static final Overview SEVEN = Overview.whole(
            Imprint.passing("Status", LocalDate.of(2008, 5, 13), null, "KTO"),
            List.of(section(1, 1, 2), section(2, 0, -1), section(2, 3, 6), section(3, 7, 7), section(4, 0, -1)));

    @Test
    void allOfItIsOnePage() {
        OverviewPage page = OverviewPage.of(SEVEN, "");

        assertThat(projects(page)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(page.rows().pages()).isEqualTo(1);
        assertThat(page.sections()).hasSize(5).noneMatch(OverviewPage.Section::continued);
    }

    @Test
    void aSectionGoesOnWhereThePageEnds() {
        OverviewPage first = OverviewPage.of(SEVEN, "", 1, 4);
        OverviewPage second = OverviewPage.of(SEVEN, "", 2, 4);

        assertThat(projects(first)).containsExactly(1, 2, 3, 4);
        assertThat(projects(second)).containsExactly(5, 6, 7);
        assertThat(first.sections()).extracting(OverviewPage.Section::anchor).containsExactly("1", "2", "2-3");
        assertThat(second.sections()).extracting(OverviewPage.Section::anchor).containsExactly("2-3", "3", "4");
        assertThat(second.sections())
                .extracting(OverviewPage.Section::continued)
                .containsExactly(true, false, false);
    }

    @Test
    void everyPageTellsOnWhichPageEachSectionBeginsAndOfHowManyProjects() {
        OverviewPage page = OverviewPage.of(SEVEN, "", 2, 3);

        assertThat(page.contents()).extracting(OverviewPage.Content::page).containsExactly(1, 1, 1, 3, 3);
        assertThat(page.projects()).isEqualTo(7);
        assertThat(page.footer()).isEqualTo("KTO/13. maj 2008");
    }

    @Test
    void anEmptySectionAfterAFullLastPageStandsOnThatPage() {
        OverviewPage page = OverviewPage.of(SEVEN, "", 1, 7);

        assertThat(page.sections()).extracting(OverviewPage.Section::anchor).endsWith("4");
        assertThat(page.rows().pages()).isEqualTo(1);
    }

    @Test
    void aProjectIsFoundOnItsPage() {
        assertThat(OverviewPage.pageOf(3, SEVEN, 3)).isEqualTo(1);
        assertThat(OverviewPage.pageOf(4, SEVEN, 3)).isEqualTo(2);
        assertThat(OverviewPage.pageOf(7, SEVEN, 3)).isEqualTo(3);
        assertThat(OverviewPage.pageOf(99, SEVEN, 3)).isEqualTo(1);
    }

    @Test
    void beyondTheLastPageThereIsNothing() {
        assertThat(OverviewPage.of(SEVEN, "", 4, 3).sections()).isEmpty();
        assertThat(OverviewPage.of(SEVEN, "", 4, 3).rows().isBeyondTheLast()).isTrue();
    }

    private static List<Integer> projects(OverviewPage page) {
        return page.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(OverviewPage.Row::project)
                .toList();
    }

    private static OverviewSection section(int number, int first, int last) {
        List<OverviewRow> rows = IntStream.rangeClosed(first, last)
                .mapToObj(project -> RowMother.row(project, "Projekt " + project, List.of()))
                .toList();
        return new OverviewSection(number, "Afsnit " + number, rows);
    }
}
