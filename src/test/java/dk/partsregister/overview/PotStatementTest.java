package dk.partsregister.overview;

import static dk.partsregister.project.ProjectMother.granted;
import static dk.partsregister.project.ProjectMother.idea;
import static dk.partsregister.project.ProjectMother.plainProject;
import static dk.partsregister.project.ProjectMother.relayOf;
import static dk.partsregister.project.ProjectMother.stressProject;
import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.overview.PotStatement.Account;
import dk.partsregister.overview.PotStatement.Period;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.ProjectSheet.SourceKind;
import dk.partsregister.project.RecordedSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PotStatementTest {

    private static final LocalDate DAY = LocalDate.of(2008, 4, 1);
    private static final Funding OK_05 = new Funding("OK-05", "OK 05", null, null, null);
    private static final Source FORUM = new Source(SourceKind.CLAUSE, "§ 4", "PF", "§ 4/PF");
    private static final Source LEFTOVERS = new Source(SourceKind.LEFTOVER_FUNDS, null, "KL", "restmidler/KL");
    private static final Source RESERVE = new Source(SourceKind.BUFFER_POT, null, "DR", "bufferpulje/DR");

    @Test
    void moneyFromSeveralPotsThatIsNotSplitStandsOnceBesideThatOfEachPot() {
        PotStatement statement = PotStatement.of(recorded(
                granted("Af tre", "3 mio. kr.", OK_05, FORUM, LEFTOVERS, RESERVE),
                granted("Af én", "1 mio. kr.", OK_05, FORUM)));

        assertThat(statement.granted()).isEqualByComparingTo("4000000");
        assertThat(statement.periods()).singleElement().satisfies(period -> {
            assertThat(period.accounts())
                    .extracting(Account::pots)
                    .containsExactly(
                            List.of("OK-05, § 4/PF", "OK-05, Restmidler/KL", "OK-05, Bufferpulje/DR"),
                            List.of("OK-05, § 4/PF"));
            assertThat(period.accounts().get(0).granted()).isEqualByComparingTo("3000000");
        });
    }

    @Test
    void grantsFromOnePotStandTogetherWithTheProjectsBehindThem() {
        PotStatement statement = PotStatement.of(
                recorded(plainProject("Et", 1, "100.000 kr."), plainProject("To", 10, "200.000,50 kr.")));

        Account account = statement.periods().get(0).accounts().get(0);
        assertThat(account.pots()).containsExactly("OK-02, § 5/KL, bilag C, ”Frie midler”");
        assertThat(account.granted()).isEqualByComparingTo("300000.50");
        assertThat(account.projects()).isEqualTo(2);
        assertThat(account.lines()).extracting(PotStatement.Line::title).containsExactly("Et", "To");
    }

    @Test
    void moneyWithoutAPeriodComesLastAndMoneyWithoutASourceNamesNoPot() {
        PotStatement statement = PotStatement.of(
                recorded(granted("Uden", "5 mio. kr.", Funding.NONE), plainProject("Med", 1, "100.000 kr.")));

        assertThat(statement.periods()).extracting(Period::name).containsExactly("OK-02", "Ikke angivet");
        assertThat(statement.periods().get(1).accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.pots()).isEmpty());
    }

    @Test
    void whatIsNoGrantOrHasNoAmountIsLeftOut() {
        PotStatement statement = PotStatement.of(
                recorded(stressProject(), plainProject("Uden beløb", 1, "beløb afventer"), idea("Idé")));

        assertThat(statement.granted()).isEqualByComparingTo("5600000");
        assertThat(lines(statement))
                .singleElement()
                .satisfies(line -> assertThat(line.approximate()).isTrue());
    }

    @Test
    void theAccountsAddUpToTheSumOfAllRows() {
        List<RecordedSheet> projects = recorded(
                stressProject(),
                relayOf(1),
                granted("Af tre", "3 mio. kr.", OK_05, FORUM, LEFTOVERS, RESERVE),
                granted("Uden", "5 mio. kr.", Funding.NONE),
                plainProject("Øre", 1, "100.000,50 kr."));
        PotStatement statement = PotStatement.of(projects);
        BigDecimal rows = new Summation(DAY, projects).totals().rows();

        assertThat(statement.granted()).isEqualByComparingTo(rows);
        assertThat(sum(statement.periods().stream().map(Period::granted))).isEqualByComparingTo(rows);
        assertThat(sum(statement.periods().stream()
                        .flatMap(period -> period.accounts().stream())
                        .map(Account::granted)))
                .isEqualByComparingTo(rows);
        assertThat(sum(lines(statement).stream().map(PotStatement.Line::amount)))
                .isEqualByComparingTo(rows);
    }

    private static List<PotStatement.Line> lines(PotStatement statement) {
        return statement.periods().stream()
                .flatMap(period -> period.accounts().stream())
                .flatMap(account -> account.lines().stream())
                .toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<RecordedSheet> recorded(ProjectSheet... sheets) {
        List<RecordedSheet> recorded = new ArrayList<>();
        for (ProjectSheet sheet : sheets) {
            int number = recorded.size() + 1;
            recorded.add(new RecordedSheet(number, number, DAY, Instant.EPOCH, "prøve", "Prøve", sheet));
        }
        return recorded;
    }
}
