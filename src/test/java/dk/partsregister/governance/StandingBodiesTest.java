package dk.partsregister.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.governance.StandingBody.Party;
import dk.partsregister.governance.StandingBody.Place;
import dk.partsregister.testing.RegisterTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RegisterTest
class StandingBodiesTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 13);

    @Autowired
    private StandingBodies bodies;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void thoseOfTheWholeRegisterComeFirstThenThoseOfProgrammesInTheirOrder() {
        assertThat(bodies.on(DAY))
                .extracting(StandingBody::name)
                .startsWith("Styregruppen", "Ledelsesvæksthus 1", "Ledelsesvæksthus 2", "Ledelsesvæksthus 3");
    }

    @Test
    void aPlaceIsHeldOnItsDaysAndWaitsForSomebodyAfterwards() {
        long body = body("Ledelsesvæksthus 2");
        long seat = nextId();
        long person = nextId();
        jdbc.update("insert into person (id, name, folded) values (?, 'Ida Plads', 'ida plads')", person);
        jdbc.update("insert into seat (id, body_id, position, status) values (?, ?, 1, 'FILLED')", seat, body);
        jdbc.update("""
                insert into seat_holder (id, seat_id, person_id, valid_to) values (nextval('register_id_seq'), ?, ?, ?)
                """, seat, person, DAY);

        assertThat(house(DAY).places())
                .containsExactly(new Place(
                        seat,
                        SeatStatus.FILLED,
                        SeatRole.MEMBER,
                        new Party(person, "Ida Plads"),
                        null,
                        null,
                        null,
                        1,
                        null));
        assertThat(house(DAY).vacant()).isZero();
        assertThat(house(DAY.plusDays(1)).places())
                .containsExactly(
                        new Place(seat, SeatStatus.VACANT_NN, SeatRole.MEMBER, null, null, null, null, 1, null));
        assertThat(house(DAY.plusDays(1)).vacant()).isEqualTo(1);
    }

    @Test
    void aBodyIsThereOnlyWhileItIsActive() {
        jdbc.update("update body set active_to = ? where id = ?", DAY, body("Ledelsesvæksthus 3"));

        assertThat(bodies.on(DAY)).extracting(StandingBody::name).contains("Ledelsesvæksthus 3");
        assertThat(bodies.on(DAY.plusDays(1))).extracting(StandingBody::name).doesNotContain("Ledelsesvæksthus 3");
    }

    private StandingBody house(LocalDate day) {
        return bodies.on(day).stream()
                .filter(body -> body.name().equals("Ledelsesvæksthus 2"))
                .findFirst()
                .orElseThrow();
    }

    private long body(String name) {
        return Objects.requireNonNull(jdbc.queryForObject("select id from body where name = ?", Long.class, name));
    }

    private long nextId() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('register_id_seq')", Long.class));
    }
}
