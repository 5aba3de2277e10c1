package dk.partsregister.governance;

import dk.partsregister.governance.StandingBody.Party;
import dk.partsregister.governance.StandingBody.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The bodies of programmes and of the whole register, to be read. */
@Service
public class StandingBodies {

    private record Row(long body, StandingBody withoutPlaces, Optional<Place> place) {}

    private final JdbcClient client;

    StandingBodies(JdbcClient client) {
        this.client = client;
    }

    /** The bodies that existed on a day, with those who sat in them, in one statement. */
    public List<StandingBody> on(LocalDate day) {
        return bodies(day, "daterange(body.active_from, body.active_to, '[]') @> :day::date");
    }

    /** A body, whether it exists on the day or not, with those who sit in it then. */
    public Optional<StandingBody> find(long id, LocalDate day) {
        return bodies(day, "body.id = " + id).stream().findFirst();
    }

    private List<StandingBody> bodies(LocalDate day, String condition) {
        Map<Long, List<Row>> byBody =
                client.sql("""
                        select body.id, body.kind, body.name, body.remit, body.active_from, body.active_to, programme.name as programme,
                               seat.id as seat, seat.status, seat.role, seat.expected_by, seat.seat_group, seat.places,
                               person.id as person_id, person.name as person,
                               organisation.organisation_id, organisation.short_name, seat.party_id, party.short_name as party
                        from body
                        left join programme on programme.id = body.programme_id
                        left join seat on seat.body_id = body.id and seat.status <> 'ENDED'
                        left join seat_holder holder on holder.seat_id = seat.id
                             and daterange(holder.valid_from, holder.valid_to, '[]') @> :day::date
                        left join person recorded on recorded.id = holder.person_id
                        left join person on person.id = coalesce(recorded.merged_into_id, recorded.id)
                        left join lateral (
                            select organisation_id, short_name from organisation_name
                            where organisation_id = coalesce(holder.organisation_id, seat.party_id)
                            order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from desc nulls last
                            limit 1) organisation on true
                        left join lateral (
                            select short_name from organisation_name
                            where organisation_id = seat.party_id
                            order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from desc nulls last
                            limit 1) party on true
                        where body.project_id is null and %s
                        order by programme.name nulls first, body.position, body.id, seat.position
                        """.formatted(condition)).param("day", day).query(StandingBodies::row).list().stream()
                        .collect(Collectors.groupingBy(Row::body, LinkedHashMap::new, Collectors.toList()));
        return byBody.values().stream().map(StandingBodies::body).toList();
    }

    private static StandingBody body(List<Row> rows) {
        StandingBody body = rows.get(0).withoutPlaces();
        return new StandingBody(
                body.id(),
                body.kind(),
                body.name(),
                body.programme(),
                body.remit(),
                body.from(),
                body.to(),
                rows.stream().map(Row::place).flatMap(Optional::stream).toList());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                new StandingBody(
                        row.getLong("id"),
                        BodyKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("programme"),
                        row.getString("remit"),
                        row.getObject("active_from", LocalDate.class),
                        row.getObject("active_to", LocalDate.class),
                        List.of()),
                place(row));
    }

    /** A place whose holder has left by the day waits for another. */
    private static Optional<Place> place(ResultSet row) throws SQLException {
        String status = row.getString("status");
        if (status == null) {
            return Optional.empty();
        }
        Party holder = party(row, "person_id", "person");
        SeatStatus stored = SeatStatus.valueOf(status);
        return Optional.of(new Place(
                row.getLong("seat"),
                holder != null ? SeatStatus.FILLED : stored == SeatStatus.FILLED ? SeatStatus.VACANT_NN : stored,
                SeatRole.valueOf(row.getString("role")),
                holder,
                party(row, "organisation_id", "short_name"),
                party(row, "party_id", "party"),
                row.getString("seat_group"),
                row.getInt("places"),
                row.getString("expected_by")));
    }

    private static @Nullable Party party(ResultSet row, String id, String name) throws SQLException {
        String words = row.getString(name);
        return words == null ? null : new Party(row.getLong(id), words);
    }
}
