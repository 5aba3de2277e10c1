package dk.partsregister.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.partsregister.project.ProjectFilter.Criterion;
import dk.partsregister.project.Selection.Loosening;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.UnreadableParameterException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);
    private static final AsOf ASKED = new AsOf(DAY, null, Map.of("pr", "2008-05-13"));

    private static final List<RecordedSheet> ALL = numbered(
            ProjectMother.stressProject(),
            ProjectMother.plainProject("Ældre på Bornholm", 3, "1.000.000 kr."),
            ProjectMother.delayed("juni 2006", null),
            ProjectMother.idea("Læsø"));

    @Test
    void everythingIsFoundWhenNothingIsAskedFor() {
        assertThat(Selection.of(ASKED, ProjectFilter.NONE, ALL).sheets()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "ord, ældre, 2", "ord, AELDRE, ''", "ord, bornholm ældre, 2", "ord, \"på Bornholm\", 2",
        "ord, \"Bornholm på\", ''", "ord, laesø, ''", "ord, læsø, 4", "ord, %, 1 2 3 4",
        "afsnit, 3, 2", "afsnit, 0, 3 4", "tilstand, ide, 4", "overskredet, ja, 1 3",
        "hjemmel, ikke-angivet, 3 4", "organisation, 1, ''", "person, 999, ''"
    })
    void aCriterionKeepsWhatMeetsIt(String parameter, String value, String expected) {
        assertThat(found(Map.of(parameter, value))).isEqualTo(expected);
    }

    @Test
    void criteriaMustAllBeMet() {
        assertThat(found(Map.of("afsnit", "3", "ord", "ældre"))).isEqualTo("2");
        assertThat(found(Map.of("afsnit", "3", "ord", "læsø"))).isEmpty();
    }

    @Test
    void periodAndSourceMustMeetInOneLine() {
        String source = ALL.get(0)
                .sheet()
                .sourcesOf(ALL.get(0).sheet().budget().get(0))
                .get(0)
                .kindWords();

        assertThat(found(Map.of("periode", "OK-05", "hjemmel", source))).startsWith("1");
        assertThat(found(Map.of("periode", "OK-02", "hjemmel", source))).isEmpty();
    }

    @Test
    void whatIsAskedForStandsInTheAddressAgainAndCanBeTakenOut() {
        ProjectFilter filter = filter(Map.of("ord", "æ & ø", "afsnit", "3"));

        assertThat(filter.query(ASKED)).isEqualTo("?pr=2008-05-13&ord=%C3%A6+%26+%C3%B8&afsnit=3");
        assertThat(filter.without(Criterion.WORDS).query(ASKED)).isEqualTo("?pr=2008-05-13&afsnit=3");
    }

    @Test
    void whoFindsNothingIsToldWhatEachCriterionKeepsOut() {
        Selection nothing = Selection.of(ASKED, filter(Map.of("ord", "læsø", "afsnit", "3")), ALL);

        assertThat(nothing.loosenings())
                .containsExactly(
                        new Loosening(Criterion.WORDS, "?pr=2008-05-13&afsnit=3", 1),
                        new Loosening(Criterion.SECTION, "?pr=2008-05-13&ord=l%C3%A6s%C3%B8", 1));
    }

    @Test
    void onlyWhatOccursIsOffered() {
        FilterChoices choices = Selection.of(ASKED, ProjectFilter.NONE, ALL).choices();

        assertThat(choices.of(Criterion.SECTION))
                .extracting(FilterChoices.Choice::value)
                .contains("3")
                .endsWith("0");
        assertThat(choices.words(Criterion.SECTION, "3")).isEqualTo("3. Afsnit 3");
        assertThat(choices.words(Criterion.ORGANISATION, "999")).isEqualTo("999");
    }

    @ParameterizedTest
    @CsvSource({
        "afsnit, to",
        "afsnit, 12345",
        "tilstand, findes-ikke",
        "organisation, x",
        "mangler, alt",
        "overskredet, nej"
    })
    void whatCannotBeAskedForIsRefused(String parameter, String value) {
        assertThatExceptionOfType(UnreadableParameterException.class)
                .isThrownBy(() -> filter(Map.of(parameter, value)))
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo(parameter));
    }

    private static ProjectFilter filter(Map<String, String> parameters) {
        return ProjectFilter.parse(parameters::get);
    }

    private static String found(Map<String, String> parameters) {
        return String.join(
                " ",
                Selection.of(ASKED, filter(parameters), ALL).sheets().stream()
                        .map(recorded -> Integer.toString(recorded.number()))
                        .toList());
    }

    private static List<RecordedSheet> numbered(ProjectSheet... sheets) {
        List<RecordedSheet> recorded = new ArrayList<>();
        for (ProjectSheet sheet : sheets) {
            int number = recorded.size() + 1;
            recorded.add(new RecordedSheet(number, number, DAY, Instant.EPOCH, "prøve", "Prøve", sheet));
        }
        return recorded;
    }
}
