package dk.partsregister.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.party.OrganisationProfile.Name;
import dk.partsregister.party.OrganisationProfile.Tie;
import dk.partsregister.party.OrganisationProfile.TieKind;
import dk.partsregister.testing.RegisterTest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RegisterTest
class PartyProfilesTest {

    private static final LocalDate BEFORE = LocalDate.of(2008, 5, 13);
    private static final LocalDate MERGER = LocalDate.of(2014, 1, 1);

    @Autowired
    private PartyProfiles profiles;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anOrganisationIsListedUnderItsNameOfTheDay() {
        long id = organisation("Gammelt Navn");
        jdbc.update("update organisation_name set valid_to = ? where organisation_id = ?", MERGER.minusDays(1), id);
        jdbc.update("""
                insert into organisation_name (id, organisation_id, official_name, short_name, valid_from)
                values (nextval('register_id_seq'), ?, 'Helt Nyt Navn', 'Nyt Navn', ?)
                """, id, MERGER);

        assertThat(profiles.organisations(BEFORE)).anySatisfy(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.shortName()).isEqualTo("Gammelt Navn");
        });
        OrganisationProfile now = profiles.organisation(id, MERGER).orElseThrow();
        assertThat(now.entry().shortName()).isEqualTo("Nyt Navn");
        assertThat(now.names())
                .extracting(Name::shortName, Name::from, Name::to)
                .containsExactly(tuple("Gammelt Navn", null, MERGER.minusDays(1)), tuple("Nyt Navn", MERGER, null));
    }

    @Test
    void spellingsThatAreNotItsNamesAreToldApart() {
        OrganisationEntry regions = profiles.organisations(BEFORE).stream()
                .filter(entry -> entry.shortName().equals("Danske Regioner"))
                .findFirst()
                .orElseThrow();

        assertThat(regions.spellings()).containsExactly("Danske Regioner", "DR");
        assertThat(regions.otherSpellings()).containsExactly("DR");
    }

    @Test
    void aMembershipIsSeenFromBothSidesWithItsTime() {
        long umbrella = organisation("Paraplyen");
        long member = organisation("Medlemmet");
        jdbc.update("""
                insert into organisation_membership (id, member_id, umbrella_id, valid_from)
                values (nextval('register_id_seq'), ?, ?, ?)
                """, member, umbrella, MERGER);

        assertThat(profiles.organisation(member, BEFORE).orElseThrow().ties())
                .containsExactly(new Tie(TieKind.STANDS_UNDER, umbrella, "Paraplyen", MERGER, null));
        assertThat(profiles.organisation(umbrella, BEFORE).orElseThrow().ties())
                .containsExactly(new Tie(TieKind.HAS_UNDER_IT, member, "Medlemmet", MERGER, null));
    }

    @Test
    void aPersonActsForOrganisationsOverTime() {
        long first = organisation("Den Første");
        long second = organisation("Den Anden");
        long person = person("Gerda Skift");
        affiliate(person, second, "Perspektivgruppen", MERGER);
        affiliate(person, first, null, null);

        assertThat(profiles.person(person, BEFORE).orElseThrow().actsFor())
                .extracting(PersonProfile.ActsFor::name, PersonProfile.ActsFor::viaGroup, PersonProfile.ActsFor::from)
                .containsExactly(tuple("Den Første", null, null), tuple("Den Anden", "Perspektivgruppen", MERGER));
    }

    @Test
    void nobodyStandsUnderAnUnknownId() {
        assertThat(profiles.organisation(Long.MAX_VALUE, BEFORE)).isEmpty();
        assertThat(profiles.person(Long.MAX_VALUE, BEFORE)).isEmpty();
    }

    private long organisation(String name) {
        long id = nextId();
        jdbc.update("insert into organisation (id) values (?)", id);
        jdbc.update("""
                insert into organisation_name (id, organisation_id, official_name, short_name)
                values (nextval('register_id_seq'), ?, ?, ?)
                """, id, name, name);
        return id;
    }

    private long person(String name) {
        long id = nextId();
        jdbc.update("insert into person (id, name, folded) values (?, ?, lower(?))", id, name, name);
        return id;
    }

    private void affiliate(long person, long organisation, @Nullable String viaGroup, @Nullable LocalDate from) {
        jdbc.update("""
                insert into affiliation (id, person_id, organisation_id, via_group, valid_from)
                values (nextval('register_id_seq'), ?, ?, ?, ?)
                """, person, organisation, viaGroup, from);
    }

    private long nextId() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('register_id_seq')", Long.class));
    }
}
