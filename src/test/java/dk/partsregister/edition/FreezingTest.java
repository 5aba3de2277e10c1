package dk.partsregister.edition;

import static dk.partsregister.project.ProjectMother.plainProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import dk.partsregister.edition.FreezeRefused.Reason;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.Actors;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
@Import(Register.class)
class FreezingTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final int FILES = OverviewFormat.values().length + 1;

    @Autowired
    private Register register;

    @Autowired
    private Freezing freezing;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @MockitoSpyBean
    private OverviewFiles files;

    @BeforeEach
    void aProject() {
        if (Integer.valueOf(0).equals(jdbc.queryForObject("select count(*) from project", Integer.class))) {
            register.add(plainProject("Frost", 3, "1 mio. kr."), APRIL);
        }
    }

    @Test
    void anEditionHasItsThreeDatesItsSheetsAndAFileInEveryFormat() {
        int number = freeze(order());

        Edition edition = editions.find(number).orElseThrow();
        assertThat(edition.asOf()).isEqualTo(MAY);
        assertThat(edition.printedOn()).isEqualTo(LocalDate.of(2008, 5, 16));
        assertThat(edition.frozenAt()).isNotNull();
        assertThat(editions.sheets(number)).hasSize(edition.projects());
        assertThat(editions.files(number, Disclosure.FULL))
                .hasSize(FILES)
                .allSatisfy(file -> assertThat(file.size()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set note = 'andet'",
                "delete from edition_file",
                "truncate edition_sheet",
                "update edition_file set content = 'x'",
                "delete from edition_publication",
                "truncate edition cascade"
            })
    void theDatabaseRefusesToChangeAnEdition(String attempt) {
        int number = freeze(order());
        freezing.publish(editions.find(number).orElseThrow(), Disclosure.FULL, Actors.secretary());

        assertThatThrownBy(() -> jdbc.execute(attempt))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void theDatabaseRefusesSheetsThatComeAfterwardsAndEditionsWithoutFiles() {
        int number = freeze(order());
        register.add(plainProject("For sent", 3, "1 mio. kr."), LocalDate.of(2020, 1, 1));

        assertThatThrownBy(() -> jdbc.update("insert into edition_sheet select ?, max(id) from project_sheet", number))
                .hasMessageContaining("is frozen");
        assertThatThrownBy(() -> jdbc.update("""
                        insert into edition (number, key, name, template, template_id, as_of, printed_on, issuer, frozen_by,
                            findings, projects, projects_that_day, names, money)
                        select number + 1, gen_random_uuid(), name, template, template_id, as_of, printed_on, issuer, frozen_by,
                            0, 0, 0, names, money
                        from edition where number = (select max(number) from edition)
                        """)).hasMessageContaining("lacks sheets or files");
    }

    @Test
    void thoseWhoFreezeAtOnceGetANumberEach() {
        int next = 1 + editions.all().size();

        List<CompletableFuture<Integer>> at = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> freeze(order())))
                .toList();

        assertThat(at.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(next, next + 1, next + 2, next + 3);
    }

    @Test
    void aFormThatIsSentTwiceFreezesOnce() {
        FreezeOrder order = order();

        List<CompletableFuture<Integer>> twice = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> freeze(order)))
                .toList();

        assertThat(twice.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void aSaveThatIsUnderWayIsNotInIt() {
        int number = register.add(plainProject("Undervejs", 4, "1 mio. kr."), APRIL);
        long before = editions.sheets(freeze(order())).stream()
                .filter(sheet -> sheet.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
        Integer edition = transaction.execute(status -> {
            register.change(
                    number,
                    MAY,
                    document -> document.replace("\"RUNNING\"", "\"DONE\"")
                            .replace("\"APPROVED\"", "\"DONE\"")
                            .replace("Undervejs", "Undervejs igen"));
            return CompletableFuture.supplyAsync(() -> freeze(order())).join();
        });

        assertThat(edition).isNotNull();
        assertThat(editions.sheets(edition)).extracting(RecordedSheet::id).contains(before);
        assertThat(editions.sheets(freeze(order())))
                .filteredOn(sheet -> sheet.number() == number)
                .extracting(sheet -> sheet.sheet().title())
                .containsExactly("Undervejs igen");
    }

    @Test
    void nothingIsFrozenWhenAFileCannotBeMade() throws IOException {
        int before = editions.all().size();
        doThrow(new IOException("ingen skrifttyper")).when(files).write(any(), eq(OverviewFormat.PDF), any());

        assertRefused(Reason.RENDERING, order());

        reset(files);
        assertThat(editions.all()).hasSize(before);
        assertThat(jdbc.queryForObject("select count(*) from edition_file where edition > ?", Integer.class, before))
                .isZero();
        assertThat(freeze(order())).isEqualTo(before + 1);
    }

    @Test
    void thoseWhoFreezeAtOnceGetNumbersOfTheirOwn() {
        int before = editions.all().size();

        List<Integer> numbers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> freeze(order()))).limit(3).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(numbers).containsExactlyInAnyOrder(before + 1, before + 2, before + 3);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(jdbc.queryForObject(
                                "select convert_from(content, 'UTF8') from edition_file where edition = ? and format = 'JSON'",
                                String.class,
                                number))
                        .contains("\"edition\":" + number));
    }

    @Test
    void whatTheCheckListPointsAtIsAnswered() {
        register.add(plainProject("Uklar", 3, "efter aftale"), APRIL);
        FreezeOrder unanswered =
                new FreezeOrder(UUID.randomUUID(), MAY, ProjectFilter.NONE, null, MAY, null, null, " ", "prøve");

        assertThat(freezing.draft(MAY, ProjectFilter.NONE, null).findings()).isNotEmpty();
        assertRefused(Reason.UNANSWERED, unanswered);
    }

    @Test
    void aCorrectionNamesTheOneItReplacesAndSaysWhy() {
        int wrong = freeze(order());

        assertRefused(Reason.NO_NOTE, correction(wrong, null));
        assertRefused(Reason.NOTHING_TO_CORRECT, correction(999_999, "Forkert navn"));
        int right = freeze(correction(wrong, "Forkert navn i projekt 1"));
        assertRefused(Reason.CORRECTED_ALREADY, correction(wrong, "Igen"));

        assertThat(editions.find(wrong).orElseThrow().replacedBy()).isEqualTo(right);
        assertThat(editions.find(right).orElseThrow().replaces()).isEqualTo(wrong);
        assertThat(editions.inForce(MAY)).map(Edition::number).isPresent().get().isNotEqualTo(wrong);
    }

    @Test
    void anOverviewOfNothingIsNotFrozen() {
        assertRefused(
                Reason.NO_PROJECTS,
                new FreezeOrder(
                        UUID.randomUUID(),
                        LocalDate.of(1999, 1, 1),
                        ProjectFilter.NONE,
                        null,
                        MAY,
                        null,
                        null,
                        null,
                        "prøve"));
    }

    private int freeze(FreezeOrder order) {
        return freezing.freeze(order, step -> {});
    }

    private void assertRefused(Reason reason, FreezeOrder order) {
        assertThatThrownBy(() -> freeze(order))
                .isInstanceOfSatisfying(
                        FreezeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static FreezeOrder order() {
        return order(null, null);
    }

    private static FreezeOrder correction(int wrong, @Nullable String note) {
        return order(wrong, note);
    }

    private static FreezeOrder order(@Nullable Integer replaces, @Nullable String note) {
        return new FreezeOrder(
                UUID.randomUUID(),
                MAY,
                ProjectFilter.NONE,
                null,
                LocalDate.of(2008, 5, 16),
                note,
                replaces,
                "Status er på vej",
                "prøve");
    }
}
