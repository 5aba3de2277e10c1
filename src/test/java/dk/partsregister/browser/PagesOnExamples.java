package dk.partsregister.browser;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.Totals;
import dk.partsregister.overview.web.ExampleOverview;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.Mention;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.project.web.ExampleParties;
import dk.partsregister.project.web.ExampleSheets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The pages and the rules of access over examples, with no database.
 *
 * <p>Not marked as a configuration, so that the program itself does not find it when tests start that.
 */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class
        },
        excludeName = "dk.partsregister.runtime.DatabaseAutoConfiguration")
@ComponentScan({
    "dk.partsregister.access",
    "dk.partsregister.home",
    "dk.partsregister.overview.render",
    "dk.partsregister.overview.web",
    "dk.partsregister.project.web"
})
public class PagesOnExamples {

    /** Asking for this project fails as if the database were gone. */
    public static final int BROKEN = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2007, 4, 1);

    private static final List<Mention> MENTIONS =
            List.of(new Mention(8, "Indsats mod arbejdsbetinget stress", FIRST_DAY, LocalDate.of(2008, 4, 1), true));

    @Bean
    Overviews overviews() {
        return new Overviews() {
            @Override
            public Overview overview(Selection selection) {
                if (selection.asOf().day().isBefore(FIRST_DAY)) {
                    return ExampleOverview.empty();
                }
                return selection.filter().isEmpty() ? ExampleOverview.large() : ExampleOverview.only(2);
            }

            @Override
            public Totals totals(Selection selection) {
                return selection.asOf().day().isBefore(FIRST_DAY)
                        ? ExampleOverview.nothing()
                        : ExampleOverview.totals();
            }
        };
    }

    @Bean
    PartyProfiles parties() {
        PartyProfiles parties = mock();
        given(parties.organisations(any())).willReturn(ExampleParties.organisations());
        given(parties.organisation(anyLong(), any())).willReturn(Optional.empty());
        given(parties.organisation(eq(ExampleParties.KL), any()))
                .willReturn(Optional.of(ExampleParties.organisation()));
        given(parties.person(anyLong(), any())).willReturn(Optional.empty());
        given(parties.person(eq(ExampleParties.ERIK), any())).willReturn(Optional.of(ExampleParties.person()));
        return parties;
    }

    @Bean
    StandingBodies bodies() {
        StandingBodies bodies = mock();
        given(bodies.on(any()))
                .willReturn(List.of(new StandingBody(
                        BodyKind.FORUM, "Det Personalepolitiske Forum", "Udviklingsaftalen", List.of())));
        return bodies;
    }

    @Bean
    ProjectSheets sheets() {
        return new ProjectSheets() {
            @Override
            public List<RecordedSheet> asOf(LocalDate day, @Nullable Instant knownAt) {
                return day.isBefore(FIRST_DAY) ? List.of() : List.of(ExampleSheets.idea(), ExampleSheets.stress());
            }

            @Override
            public Optional<RecordedSheet> find(int number, LocalDate day, @Nullable Instant knownAt) {
                if (number == BROKEN) {
                    throw new IllegalStateException("jdbc:postgresql://secret");
                }
                return asOf(day, knownAt).stream()
                        .filter(sheet -> sheet.number() == number)
                        .findFirst();
            }

            @Override
            public List<RecordedSheet> history(int number) {
                return List.of(ExampleSheets.stress(), ExampleSheets.stressAtFirst()).stream()
                        .filter(sheet -> sheet.number() == number)
                        .toList();
            }

            @Override
            public List<RecordedSheet> latest(int count, @Nullable Instant knownAt) {
                return List.of(ExampleSheets.stress(), ExampleSheets.stressAtFirst());
            }

            @Override
            public List<Mention> namingPerson(long person, LocalDate day, @Nullable Instant knownAt) {
                return MENTIONS;
            }

            @Override
            public List<Mention> namingOrganisation(long organisation, LocalDate day, @Nullable Instant knownAt) {
                return MENTIONS;
            }

            @Override
            public List<RecordedSheet> related(
                    int number, java.util.Collection<Integer> pointedAt, LocalDate day, @Nullable Instant knownAt) {
                return List.of();
            }

            @Override
            public boolean isEmpty() {
                return false;
            }

            @Override
            public long revision() {
                return 1;
            }
        };
    }
}
