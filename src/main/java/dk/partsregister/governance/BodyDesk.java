package dk.partsregister.governance;

import dk.partsregister.access.Actor;
import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.party.PersonDesk;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with bodies: set up, given seats, and named to. Who sat where on a day is kept. */
@Service
@Transactional
public class BodyDesk {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REMIT = 2000;
    private static final int MOST_PLACES = 200;

    private final JdbcClient database;
    private final PersonDesk persons;
    private final AuditTrail audit;

    BodyDesk(JdbcClient database, PersonDesk persons, AuditTrail audit) {
        this.database = database;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * What a body is.
     *
     * @param programme id of the one it belongs to; absent for a body of the whole register
     * @param from the first day of it; absent for always
     * @param to the last day of it; absent when it has none
     */
    public record Description(
            BodyKind kind,
            String name,
            @Nullable Long programme,
            @Nullable String remit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Sets up a body without seats. */
    public long create(Description description, Actor actor) {
        check(description, 0);
        demand(description, actor);
        long id = nextId();
        database.sql("""
                        insert into body (id, kind, name, programme_id, remit, active_from, active_to, position)
                        values (:id, :kind, :name, :programme, :remit, :from, :to,
                                (select coalesce(max(position), 0) + 1 from body where programme_id is not distinct from :programme))
                        """)
                .param("id", id)
                .param("kind", description.kind().name())
                .param("name", description.name())
                .param("programme", description.programme(), Types.BIGINT)
                .param("remit", description.remit(), Types.VARCHAR)
                .param("from", description.from(), Types.DATE)
                .param("to", description.to(), Types.DATE)
                .update();
        audit.note(new AuditEvent(actor.name(), "udvalg", description.name(), null, null, "oprettet"));
        return id;
    }

    /**
     * Whether somebody of the secretariat may change a body: one of the own programme; one of the whole register who edits everything.
     *
     * @throws Missing when there is no such body
     */
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, long body) {
        Optional<String> programme = database.sql("""
                        select programme.name from body left join programme on programme.id = body.programme_id
                        where body.id = :id and body.project_id is null
                        """)
                .param("id", body)
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .orElseThrow(Missing::new);
        return actor.mayEdit(programme.orElse(null));
    }

    /**
     * Goes on where a body may be changed.
     *
     * @throws AccessDeniedException where it may not
     */
    @Transactional(readOnly = true)
    public void demand(Actor actor, long body) {
        if (!mayEdit(actor, body)) {
            throw new AccessDeniedException("Not a body of the programmes this account edits");
        }
    }

    /** What a body becomes is asked the right of, too; and no body gets a name by which projects of others would be found. */
    private void demand(Description description, Actor actor) {
        if (actor.mayEditAll()) {
            return;
        }
        if (!actor.mayEdit(programme(description.programme()))) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
        Refused.unless(
                database
                        .sql("""
                                select name from programme where id <> :programme
                                union all
                                select name from body where project_id is null and programme_id is distinct from :programme
                                """)
                        .param("programme", description.programme(), Types.BIGINT)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(Danish::fold)
                        .noneMatch(Danish.fold(description.name())::equals),
                "optaget");
    }

    private @Nullable String programme(@Nullable Long id) {
        return id == null
                ? null
                : database.sql("select name from programme where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** Says what a body is; with a last day it stands in no list of later days. */
    public void describe(long body, Description description, Actor actor) {
        demand(actor, body);
        String before = name(body);
        check(description, body);
        demand(description, actor);
        database.sql("""
                        update body set kind = :kind, name = :name, programme_id = :programme, remit = :remit,
                                        active_from = :from, active_to = :to
                        where id = :id
                        """)
                .param("id", body)
                .param("kind", description.kind().name())
                .param("name", description.name())
                .param("programme", description.programme(), Types.BIGINT)
                .param("remit", description.remit(), Types.VARCHAR)
                .param("from", description.from(), Types.DATE)
                .param("to", description.to(), Types.DATE)
                .update();
        audit.note(new AuditEvent(actor.name(), "udvalg", before, "beskrivelse", before, description.name()));
    }

    private void check(Description description, long except) {
        Refused.unless(!description.name().isBlank() && description.name().length() <= LONGEST_NAME, "navn");
        Refused.unless(description.remit() == null || description.remit().length() <= LONGEST_REMIT, "opgave");
        Refused.unless(
                description.from() == null
                        || description.to() == null
                        || !description.to().isBefore(description.from()),
                "dage");
        Refused.unless(
                description.programme() == null
                        || database.sql("select exists (select from programme where id = :id)")
                                .param("id", description.programme())
                                .query(Boolean.class)
                                .single(),
                "program");
        Refused.unless(
                !database.sql("""
                                select exists (select from body
                                               where project_id is null and id <> :except and lower(name) = lower(:name)
                                                 and programme_id is not distinct from :programme
                                                 and daterange(active_from, active_to, '[]') && daterange(:from::date, :to::date, '[]'))
                                """)
                        .param("except", except)
                        .param("name", description.name())
                        .param("programme", description.programme(), Types.BIGINT)
                        .param("from", description.from(), Types.DATE)
                        .param("to", description.to(), Types.DATE)
                        .query(Boolean.class)
                        .single(),
                "optaget");
    }

    /**
     * Seats that are alike: of a party, for some of its people, in a role.
     *
     * @param group who of the party, in words; absent for anybody
     */
    public record Kind(long party, @Nullable String group, SeatRole role) {}

    /**
     * Says how many seats of a kind there are; those that nobody holds are waited for.
     *
     * @param expected when their names are expected, in words; absent when nobody has said
     * @throws Refused when fewer than hold one on the day, or when chair and deputy would be from one side
     */
    public void seats(long body, Kind kind, int count, @Nullable String expected, LocalDate day, Actor actor) {
        demand(actor, body);
        String name = name(body);
        Refused.unless(count >= 0 && count <= MOST_PLACES, "antal");
        Refused.unless(kind.group() == null || kind.group().length() <= LONGEST_NAME, "gruppe");
        Refused.unless(expected == null || expected.length() <= LONGEST_NAME, "ventes");
        String side = side(kind.party());
        boolean leads = kind.role() == SeatRole.CHAIR || kind.role() == SeatRole.DEPUTY_CHAIR;
        if (leads && count > 0) {
            Refused.unless(count == 1, "en.leder");
            Refused.unless(!others(body, kind, kind.role().name()), "en.leder");
            String other = kind.role() == SeatRole.CHAIR ? "DEPUTY_CHAIR" : "CHAIR";
            Refused.unless(side == null || !sidesOf(body, other).contains(side), "sider");
        }
        List<Long> held = ids(body, kind, day, true);
        Refused.unless(held.size() <= count, "pladser");
        List<Long> open = ids(body, kind, day, false);
        int before = held.size() + openPlaces(open);
        drop(open);
        if (count > held.size()) {
            database.sql("""
                            insert into seat (id, body_id, position, party_id, seat_group, role, places, status, expected_by)
                            values (nextval('register_id_seq'), :body,
                                    (select coalesce(max(position), 0) + 1 from seat where body_id = :body),
                                    :party, :group, :role, :places, :status, :expected)
                            """)
                    .param("body", body)
                    .param("party", kind.party())
                    .param("group", kind.group(), Types.VARCHAR)
                    .param("role", kind.role().name())
                    .param("places", count - held.size())
                    .param("status", (expected == null ? SeatStatus.VACANT_NN : SeatStatus.NAMED_LATER).name())
                    .param("expected", expected, Types.VARCHAR)
                    .update();
        }
        audit.note(
                new AuditEvent(actor.name(), "udvalg", name, "pladser", String.valueOf(before), String.valueOf(count)));
    }

    private boolean others(long body, Kind kind, String role) {
        return database.sql("""
                        select exists (select from seat where body_id = :body and role = :role and status <> 'ENDED'
                                       and (party_id, coalesce(seat_group, '')) is distinct from (:party, :group))
                        """)
                .param("body", body)
                .param("role", role)
                .param("party", kind.party())
                .param("group", kind.group() == null ? "" : kind.group())
                .query(Boolean.class)
                .single();
    }

    private List<String> sidesOf(long body, String role) {
        return database.sql("""
                        select o.side from seat s join organisation o on o.id = s.party_id
                        where s.body_id = :body and s.role = :role and s.status <> 'ENDED' and o.side is not null
                        """)
                .param("body", body)
                .param("role", role)
                .query(String.class)
                .list();
    }

    private List<Long> ids(long body, Kind kind, LocalDate day, boolean held) {
        return database.sql("""
                        select s.id from seat s
                        where s.body_id = :body and s.party_id = :party and s.seat_group is not distinct from :group
                          and s.role = :role and s.status <> 'ENDED'
                          and :held = exists (select from seat_holder h where h.seat_id = s.id
                                              and coalesce(h.valid_to, 'infinity') >= :day)
                        order by s.position for update
                        """)
                .param("body", body)
                .param("party", kind.party())
                .param("group", kind.group(), Types.VARCHAR)
                .param("role", kind.role().name())
                .param("day", day)
                .param("held", held)
                .query(Long.class)
                .list();
    }

    private int openPlaces(List<Long> seats) {
        return database.sql("select coalesce(sum(places), 0) from seat where id = any(:seats)")
                .param("seats", seats.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /** Seats that somebody has held are ended, so that earlier days keep them; others are gone. */
    private void drop(List<Long> seats) {
        database.sql("""
                        delete from seat s where s.id = any(:seats) and not exists (select from seat_holder h where h.seat_id = s.id)
                        """).param("seats", seats.toArray(Long[]::new)).update();
        database.sql("update seat set status = 'ENDED', expected_by = null where id = any(:seats)")
                .param("seats", seats.toArray(Long[]::new))
                .update();
    }

    /**
     * Names who takes a seat from a day on; of several alike, one is taken.
     *
     * @param organisation id of the one the holder comes from; absent when it is the party's own
     * @throws Refused when somebody holds it on the day or later, or the person holds one like it already
     */
    public void name(long body, long seat, String person, @Nullable Long organisation, LocalDate from, Actor actor) {
        demand(actor, body);
        Row row = row(body, seat);
        Refused.unless(
                !person.isBlank()
                        && person.length() <= LONGEST_NAME
                        && Danish.fold(person).length() > 1,
                "person");
        Refused.unless(
                !database.sql("""
                                select exists (select from seat_holder where seat_id = :seat and coalesce(valid_to, 'infinity') >= :from)
                                """)
                        .param("seat", seat)
                        .param("from", from)
                        .query(Boolean.class)
                        .single(),
                "besat");
        long holder = persons.called(person);
        Refused.unless(
                !database.sql("""
                                select exists (select from seat_holder h join seat s on s.id = h.seat_id
                                               where s.body_id = :body and s.party_id is not distinct from :party and h.person_id = :holder
                                                 and s.role = :role and coalesce(h.valid_to, 'infinity') >= :from)
                                """)
                        .param("body", row.body())
                        .param("party", row.party(), Types.BIGINT)
                        .param("holder", holder)
                        .param("role", row.role())
                        .param("from", from)
                        .query(Boolean.class)
                        .single(),
                "sidder");
        if (organisation != null) {
            side(organisation);
        }
        long taken = row.places() > 1 ? split(seat, row) : seat;
        database.sql("update seat set status = 'FILLED', expected_by = null where id = :seat")
                .param("seat", taken)
                .update();
        database.sql("""
                        insert into seat_holder (id, seat_id, person_id, organisation_id, valid_from)
                        values (nextval('register_id_seq'), :seat, :person, coalesce(:organisation, :party), :from)
                        """)
                .param("seat", taken)
                .param("person", holder)
                .param("organisation", organisation, Types.BIGINT)
                .param("party", row.party(), Types.BIGINT)
                .param("from", from)
                .update();
        audit.note(new AuditEvent(
                actor.name(), "udvalg", name(row.body()), "plads fra " + Danish.day(from), null, person));
    }

    /** One of several seats becomes a seat of its own, beside the rest. */
    private long split(long seat, Row row) {
        database.sql("update seat set places = places - 1 where id = :seat")
                .param("seat", seat)
                .update();
        long own = nextId();
        database.sql("""
                        insert into seat (id, body_id, position, party_id, seat_group, role, places, status)
                        select :own, body_id, (select max(position) + 1 from seat where body_id = :body), party_id, seat_group, role, 1, 'FILLED'
                        from seat where id = :seat
                        """)
                .param("own", own)
                .param("body", row.body())
                .param("seat", seat)
                .update();
        return own;
    }

    /** Says the last day that somebody holds a seat; it waits for another then. */
    public void leave(long body, long seat, LocalDate last, Actor actor) {
        demand(actor, body);
        Row row = row(body, seat);
        Optional<String> left = database.sql("""
                        update seat_holder h set valid_to = :last from person p
                        where h.seat_id = :seat and p.id = h.person_id and daterange(h.valid_from, h.valid_to, '[]') @> :last::date
                        returning p.name
                        """)
                .param("last", last)
                .param("seat", seat)
                .query(String.class)
                .optional();
        Refused.unless(left.isPresent(), "ledig");
        audit.note(new AuditEvent(
                actor.name(), "udvalg", name(row.body()), "plads", left.orElseThrow(), "til " + Danish.day(last)));
    }

    /** Says when the name for an open seat is expected; without words nobody knows. */
    public void expect(long body, long seat, @Nullable String words, LocalDate day, Actor actor) {
        demand(actor, body);
        Row row = row(body, seat);
        Refused.unless(words == null || words.length() <= LONGEST_NAME, "ventes");
        int changed = database.sql("""
                        update seat s set status = :status, expected_by = :words
                        where s.id = :seat and not exists (select from seat_holder h where h.seat_id = s.id
                                                           and coalesce(h.valid_to, 'infinity') >= :day)
                        """)
                .param("status", (words == null ? SeatStatus.VACANT_NN : SeatStatus.NAMED_LATER).name())
                .param("words", words, Types.VARCHAR)
                .param("day", day)
                .param("seat", seat)
                .update();
        Refused.unless(changed > 0, "besat");
        audit.note(new AuditEvent(actor.name(), "udvalg", name(row.body()), "navn ventes", null, words));
    }

    /**
     * Sets up bodies anew from a day on, with the same seats to be named; the old ones end the day before.
     *
     * @return how many were set up
     */
    public int renew(List<Long> bodies, LocalDate from, String expected, String by) {
        for (long body : bodies) {
            String name = name(body);
            long renewed = nextId();
            database.sql("""
                            insert into body (id, kind, name, programme_id, category_id, position, remit, active_from)
                            select :renewed, kind, name, programme_id, category_id, position, remit, :from from body where id = :body
                            """)
                    .param("renewed", renewed)
                    .param("from", from)
                    .param("body", body)
                    .update();
            database.sql("""
                            insert into seat (id, body_id, position, party_id, seat_group, role, places, status, expected_by)
                            select nextval('register_id_seq'), :renewed, min(position), party_id, seat_group, role, sum(places),
                                   'NAMED_LATER', :expected
                            from seat where body_id = :body and status <> 'ENDED'
                            group by party_id, seat_group, role
                            """)
                    .param("renewed", renewed)
                    .param("expected", expected)
                    .param("body", body)
                    .update();
            database.sql("""
                            update seat_holder set valid_to = greatest(:last::date, valid_from) from seat
                            where seat.id = seat_holder.seat_id and seat.body_id = :body
                              and coalesce(seat_holder.valid_to, 'infinity') > :last::date
                            """)
                    .param("last", from.minusDays(1))
                    .param("body", body)
                    .update();
            database.sql("update body set active_to = :last where id = :body")
                    .param("last", from.minusDays(1))
                    .param("body", body)
                    .update();
            audit.note(new AuditEvent(by, "udvalg", name, "nedsat igen fra", null, Danish.day(from)));
        }
        return bodies.size();
    }

    private record Row(long body, @Nullable Long party, String role, int places) {}

    /** A seat of a body; a seat of another is not here. */
    private Row row(long body, long seat) {
        return database.sql("""
                        select s.body_id, s.party_id, s.role, s.places from seat s join body b on b.id = s.body_id
                        where s.id = :seat and s.body_id = :body and s.status <> 'ENDED' and b.project_id is null for update of s
                        """)
                .param("seat", seat)
                .param("body", body)
                .query((row, index) -> new Row(
                        row.getLong("body_id"),
                        row.getObject("party_id", Long.class),
                        row.getString("role"),
                        row.getInt("places")))
                .optional()
                .orElseThrow(Missing::new);
    }

    private String name(long body) {
        return database.sql("select name from body where id = :id and project_id is null for update")
                .param("id", body)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
    }

    /** The side of an organisation; none when nobody has said. */
    private @Nullable String side(long organisation) {
        List<Optional<String>> found = database.sql("select side from organisation where id = :id")
                .param("id", organisation)
                .query((row, index) -> Optional.ofNullable(row.getString("side")))
                .list();
        Refused.unless(!found.isEmpty(), "part");
        return found.get(0).orElse(null);
    }

    private long nextId() {
        return database.sql("select nextval('register_id_seq')")
                .query(Long.class)
                .single();
    }
}
