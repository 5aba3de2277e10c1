package dk.partsregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.party.PartySearch;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.search.Found.Field;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Finding in the sample by words, as people write them and as they should not. */
@RegisterTest
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2008, 7, 1);

    @Autowired
    private Search search;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Register register;

    @Autowired
    private FreshDatabase database;

    private int stress;

    @BeforeAll
    void fillTheRegister() {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        stress = register.add(ProjectMother.stressProject(), APRIL);
        register.change(
                stress,
                JULY,
                document -> document.replace("Projektet er godkendt juni 2007.", "Kurserne i Aarhus er holdt."));
    }

    @Test
    void allFormsOfAWordAreFound() {
        assertThat(numbers("kurser")).contains(stress);
        assertThat(numbers("KURSERNES")).contains(stress);
    }

    @Test
    void aaIsTheSameAsAWithARing() {
        assertThat(numbers("Århus")).isEqualTo(numbers("aarhus")).contains(stress);
    }

    @Test
    void wordsFromDifferentTextsAreFoundTogether() {
        assertThat(numbers("dagsordenen aarhus")).containsExactly(stress);
        assertThat(numbers("\"aarhus dagsordenen\"")).isEmpty();
    }

    @Test
    void wordsInQuotationMarksStandTogetherAndThoseWithAMinusNowhere() {
        assertThat(numbers("\"stress på dagsordenen\"")).containsExactly(stress);
        assertThat(numbers("stress -dagsordenen")).isNotEmpty().doesNotContain(stress);
    }

    @Test
    void titlesComeFirst() {
        assertThat(search.find("stress", JULY, 1, 20)
                        .projects()
                        .get(0)
                        .places()
                        .get(0)
                        .field())
                .isEqualTo(Field.TITLE);
    }

    @Test
    void aClauseIsFoundAsItIsWritten() {
        assertThat(numbers("§ 4/PF")).contains(stress);
        assertThat(numbers("§4/PF")).isEqualTo(numbers("§ 4/PF"));
        assertThat(numbers("§ 5/KL")).isNotEmpty().doesNotContain(stress);
    }

    @Test
    void whatWasSaidEarlierIsFoundAndToldApart() {
        Found found = search.find("\"godkendt juni 2007\"", JULY, 1, 50).projects().stream()
                .filter(one -> one.number() == stress)
                .findFirst()
                .orElseThrow();

        assertThat(found.places()).anySatisfy(place -> {
            assertThat(place.field()).isEqualTo(Field.STATUS);
            assertThat(place.still()).isFalse();
            assertThat(place.text().pieces()).anyMatch(piece -> piece.change() == Change.INSERTED);
        });
        assertThat(search.find("kurserne aarhus", JULY, 1, 20).projects().get(0).places())
                .anyMatch(Found.Place::still);
    }

    @Test
    void personsAndOrganisationsAreFoundByAPartOfTheirName() {
        Answer answer = search.find("vittr", JULY, 1, 20);

        assertThat(answer.persons()).extracting(PartySearch.Found::name).contains("Henrik Vittrup");
        assertThat(search.find("KL", JULY, 1, 20).organisations())
                .extracting(PartySearch.Found::name)
                .contains("KL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"",
                "!!! & | <-> ()",
                "stress:*",
                "%",
                "*",
                "\\",
                "<script>alert(1)</script>",
                "-stress",
                "og i på",
                "\u0000",
                "or OR or",
                "\uD83D\uDE00"
            })
    void whateverIsTypedIsAnsweredQuietly(String words) {
        assertThat(search.find(words, JULY, 1, 20).count()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void tenThousandLettersAreNoQuestion() {
        assertThat(search.find("stress ".repeat(1500), JULY, 1, 20).isEmpty()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        List<Integer> all = numbers("projekt");
        int size = 7;

        List<Integer> turned = IntStream.rangeClosed(1, all.size() / size + 1)
                .boxed()
                .flatMap(page -> search.find("projekt", JULY, page, size).projects().stream())
                .map(Found::number)
                .toList();

        assertThat(turned).containsExactlyElementsOf(all);
    }

    @Test
    void moreProjectsTakeNoMoreStatements() {
        assertThat(database.statementsDuring(() -> search.find("projekt", JULY, 1, 50)))
                .hasSameSizeAs(database.statementsDuring(() -> search.find("dagsordenen", JULY, 1, 50)))
                .hasSizeLessThan(7);
    }

    private List<Integer> numbers(String words) {
        return search.find(words, JULY, 1, 100).projects().stream()
                .map(Found::number)
                .toList();
    }
}
