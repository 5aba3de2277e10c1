package dk.partsregister.party;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with organisations: names and memberships from a day on, sides, successors. Each change leaves a row that says who made it. */
@Service
@Transactional
public class OrganisationDesk {

    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final AuditTrail audit;

    OrganisationDesk(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What an organisation was called before. */
    public record Names(String shortName, String officialName) {}

    /**
     * Gives an organisation another name from a day on; it is still found under the one it had.
     *
     * @return what it was called until then
     * @throws Refused when somebody else has the name, or it has been renamed later already
     */
    public Names rename(long id, Names now, LocalDate from, String by) {
        Refused.unless(isGood(now.shortName()) && isGood(now.officialName()), "navn");
        Names before = names(id, from);
        Refused.unless(!before.equals(now), "samme");
        Refused.unless(
                !exists("select from organisation_name where organisation_id = :id and valid_from >= :day", id, from),
                "senere");
        for (String spelling : List.of(now.shortName(), now.officialName())) {
            Refused.unless(
                    !database.sql("""
                                    select exists (select from organisation_alias
                                                   where lower(spelling) = lower(:spelling) and organisation_id <> :id)
                                    """)
                            .param("spelling", spelling)
                            .param("id", id)
                            .query(Boolean.class)
                            .single(),
                    "optaget");
        }
        database.sql("""
                        update organisation_name set valid_to = :last
                        where organisation_id = :id and daterange(valid_from, valid_to, '[]') @> :from::date
                        """)
                .param("last", from.minusDays(1))
                .param("id", id)
                .param("from", from)
                .update();
        database.sql("""
                        insert into organisation_name (id, organisation_id, official_name, short_name, valid_from)
                        values (nextval('register_id_seq'), :id, :official, :short, :from)
                        """)
                .param("id", id)
                .param("official", now.officialName())
                .param("short", now.shortName())
                .param("from", from)
                .update();
        database.sql("""
                        insert into organisation_alias (spelling, organisation_id)
                        select distinct on (lower(s)) s, :id from unnest(:spellings::text[]) as s
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("spellings", new String[] {now.shortName(), now.officialName()})
                .update();
        audit.note(new AuditEvent(
                by,
                "organisation",
                before.shortName(),
                "navn fra " + Danish.day(from),
                before.officialName(),
                now.officialName()));
        return before;
    }

    /**
     * What an organisation is called on a day.
     *
     * @throws Refused when nothing is known of it then
     */
    @Transactional(readOnly = true)
    public Names names(long id, LocalDate day) {
        return database.sql("""
                        select short_name, official_name from organisation_name
                        where organisation_id = :id and daterange(valid_from, valid_to, '[]') @> :day::date
                        """)
                .param("id", id)
                .param("day", day)
                .query((row, index) -> new Names(row.getString("short_name"), row.getString("official_name")))
                .optional()
                .orElseThrow(() -> new Refused(
                        exists("select from organisation where id = :id and :day::date is not null", id, day)
                                ? "dag"
                                : "ukendt"));
    }

    /** Says what an organisation is. */
    public void classify(long id, @Nullable Side side, @Nullable OrganisationKind kind, boolean active, String by) {
        String name = name(id);
        database.sql("update organisation set side = :side, kind = :kind, active = :active where id = :id")
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("active", active)
                .param("id", id)
                .update();
        audit.note(new AuditEvent(by, "organisation", name, "side, art og brug", null, "ændret"));
    }

    /**
     * Puts an organisation under an umbrella for a time.
     *
     * @throws Refused when it stands there already, or the umbrella would stand under itself
     */
    public void join(long member, long umbrella, @Nullable LocalDate from, @Nullable LocalDate to, String by) {
        String name = name(member);
        String over = name(umbrella);
        Refused.unless(member != umbrella, "selv");
        Refused.unless(from == null || to == null || !to.isBefore(from), "dage");
        Refused.unless(
                !database.sql("""
                                select exists (select from organisation_membership
                                               where member_id = :member and umbrella_id = :umbrella
                                                 and daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]'))
                                """)
                        .param("member", member)
                        .param("umbrella", umbrella)
                        .param("from", from, Types.DATE)
                        .param("to", to, Types.DATE)
                        .query(Boolean.class)
                        .single(),
                "allerede");
        Refused.unless(
                !database.sql("""
                                with recursive above as (
                                    select umbrella_id as id from organisation_membership where member_id = :umbrella
                                    union
                                    select m.umbrella_id from organisation_membership m join above on m.member_id = above.id)
                                select exists (select from above where id = :member)
                                """)
                        .param("member", member)
                        .param("umbrella", umbrella)
                        .query(Boolean.class)
                        .single(),
                "ring");
        database.sql("""
                        insert into organisation_membership (id, member_id, umbrella_id, valid_from, valid_to)
                        values (nextval('register_id_seq'), :member, :umbrella, :from, :to)
                        """)
                .param("member", member)
                .param("umbrella", umbrella)
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .update();
        audit.note(new AuditEvent(by, "organisation", name, "hører under", null, over));
    }

    /** Says when an organisation left an umbrella. */
    public void leave(long member, long umbrella, LocalDate last, String by) {
        String name = name(member);
        int left = database.sql("""
                        update organisation_membership set valid_to = :last
                        where member_id = :member and umbrella_id = :umbrella
                          and daterange(valid_from, valid_to, '[]') @> :last::date
                        """)
                .param("last", last)
                .param("member", member)
                .param("umbrella", umbrella)
                .update();
        Missing.unless(left > 0
                || database.sql("""
                                select exists (select from organisation_membership
                                               where member_id = :member and umbrella_id = :umbrella)
                                """)
                        .param("member", member)
                        .param("umbrella", umbrella)
                        .query(Boolean.class)
                        .single());
        Refused.unless(left > 0, "ikke.medlem");
        audit.note(new AuditEvent(by, "organisation", name, "hører under", name(umbrella), "til " + Danish.day(last)));
    }

    /** Says which organisation took its place; none takes its own. */
    public void succeed(long id, long successor, String by) {
        String name = name(id);
        Refused.unless(id != successor, "selv");
        database.sql("update organisation set successor_id = :successor where id = :id")
                .param("successor", successor)
                .param("id", id)
                .update();
        audit.note(new AuditEvent(by, "organisation", name, "afløst af", null, name(successor)));
    }

    private String name(long id) {
        return database.sql("""
                        select short_name from organisation_name where organisation_id = :id
                        order by valid_from desc nulls last limit 1
                        """)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("ukendt"));
    }

    private boolean exists(String query, long id, LocalDate day) {
        return database.sql("select exists (" + query + ")")
                .param("id", id)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static boolean isGood(String name) {
        return !name.isBlank() && name.length() <= LONGEST;
    }
}
