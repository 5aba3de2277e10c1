package dk.partsregister.party;

import dk.partsregister.shared.Danish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is known of organisations and persons themselves, to be read. */
@Service
public class PartyProfiles {

    private static final String ORGANISATION = """
            select o.id, o.side, o.kind, o.active, name.short_name, name.official_name,
                   array(select spelling from organisation_alias alias
                         where alias.organisation_id = o.id
                         order by spelling collate "da-DK-x-icu") as spellings
            from organisation o
            cross join lateral (
                select short_name, official_name from organisation_name
                where organisation_id = o.id
                order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from desc nulls last
                limit 1) name
            """;

    private static final int MOST_LIKE = 25;

    private final JdbcClient client;

    PartyProfiles(JdbcClient client) {
        this.client = client;
    }

    /** All organisations under the names of a day, in alphabetical order. */
    public List<OrganisationEntry> organisations(LocalDate day) {
        return client.sql(ORGANISATION + "order by name.short_name, o.id")
                .param("day", day)
                .query(PartyProfiles::entry)
                .list();
    }

    /** An organisation with all that is known of it; empty when there is none with this id. */
    public Optional<OrganisationProfile> organisation(long id, LocalDate day) {
        return client.sql(ORGANISATION + "where o.id = :id")
                .param("day", day)
                .param("id", id)
                .query(PartyProfiles::entry)
                .optional()
                .map(entry -> new OrganisationProfile(entry, names(id), ties(id, day)));
    }

    /** A person with those acted for; empty when there is none with this id. */
    public Optional<PersonProfile> person(long id, LocalDate day) {
        return client.sql("select id, name, title, merged_into_id, forgotten_at from person where id = :id")
                .param("id", id)
                .query((row, index) -> new PersonProfile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getObject("merged_into_id", Long.class),
                        moment(row, "forgotten_at"),
                        affiliations(id, day),
                        joined(id)))
                .optional();
    }

    private List<PersonProfile.Joined> joined(long id) {
        return client.sql("""
                        select p.id, p.name, m.at, m.by from person p join person_merge m on m.person_id = p.id
                        where p.merged_into_id = :id order by m.at desc, p.id
                        """)
                .param("id", id)
                .query((row, index) -> new PersonProfile.Joined(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }

    /** A person of the register, with those the person acts for in words. */
    public record PersonEntry(long id, String name, String actsFor) {}

    /** All persons in alphabetical order, one for all records that were merged. */
    public List<PersonEntry> persons(LocalDate day) {
        return client.sql("""
                        select p.id, p.name, coalesce(acts.names, '') as acts_for
                        from person p
                        left join (
                            select coalesce(r.merged_into_id, r.id) as person, string_agg(distinct name.short_name, ', ') as names
                            from affiliation a join person r on r.id = a.person_id
                            join organisation_name name on name.organisation_id = a.organisation_id
                                 and daterange(name.valid_from, name.valid_to, '[]') @> :day::date
                            where daterange(a.valid_from, a.valid_to, '[]') @> :day::date
                            group by 1) acts on acts.person = p.id
                        where p.merged_into_id is null
                        order by p.name, p.id
                        """)
                .param("day", day)
                .query((row, index) ->
                        new PersonEntry(row.getLong("id"), row.getString("name"), row.getString("acts_for")))
                .list();
    }

    /** The persons whose name is like that of another, or has these words in it; that other is not among them. */
    public List<PersonEntry> like(long person, String name, String words, LocalDate day) {
        String folded = Danish.fold(words);
        return persons(day).stream()
                .filter(one -> one.id() != person)
                .filter(one -> words.isBlank()
                        ? NameLikeness.areSimilar(one.name(), name)
                        : Danish.fold(one.name()).contains(folded))
                .limit(MOST_LIKE)
                .toList();
    }

    /** Those who act for an organisation that a person acts for, or did; in alphabetical order. */
    public List<PersonProfile.Colleague> colleagues(long person, LocalDate day) {
        return client.sql("""
                        select p.id, p.name from person p
                        where p.id <> :person and p.merged_into_id is null and exists (
                            select from affiliation theirs
                            join affiliation own on own.organisation_id = theirs.organisation_id and own.person_id = :person
                            where theirs.person_id = p.id
                              and daterange(theirs.valid_from, theirs.valid_to, '[]') @> :day::date)
                        order by p.name, p.id
                        """)
                .param("person", person)
                .param("day", day)
                .query((row, index) -> new PersonProfile.Colleague(row.getLong("id"), row.getString("name")))
                .list();
    }

    private List<OrganisationProfile.Name> names(long id) {
        return client.sql("""
                        select short_name, official_name, valid_from, valid_to from organisation_name
                        where organisation_id = :id order by valid_from nulls first
                        """)
                .param("id", id)
                .query((row, index) -> new OrganisationProfile.Name(
                        row.getString("short_name"),
                        row.getString("official_name"),
                        day(row, "valid_from"),
                        day(row, "valid_to")))
                .list();
    }

    private List<OrganisationProfile.Tie> ties(long id, LocalDate day) {
        return client.sql("""
                        select tie.kind, tie.other_id, tie.valid_from, tie.valid_to, name.short_name
                        from (select 'STANDS_UNDER' as kind, umbrella_id as other_id, valid_from, valid_to
                              from organisation_membership where member_id = :id
                              union all
                              select 'HAS_UNDER_IT', member_id, valid_from, valid_to
                              from organisation_membership where umbrella_id = :id
                              union all
                              select 'PART_OF', parent_id, null, null from organisation where id = :id and parent_id is not null
                              union all
                              select 'HAS_PART', id, null, null from organisation where parent_id = :id
                              union all
                              select 'SUCCEEDED_BY', successor_id, null, null from organisation
                              where id = :id and successor_id is not null
                              union all
                              select 'SUCCESSOR_OF', id, null, null from organisation where successor_id = :id) tie
                        cross join lateral (
                            select short_name from organisation_name
                            where organisation_id = tie.other_id
                            order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from desc nulls last
                            limit 1) name
                        order by tie.kind, name.short_name, tie.valid_from nulls first
                        """)
                .param("id", id)
                .param("day", day)
                .query((row, index) -> new OrganisationProfile.Tie(
                        OrganisationProfile.TieKind.valueOf(row.getString("kind")),
                        row.getLong("other_id"),
                        row.getString("short_name"),
                        day(row, "valid_from"),
                        day(row, "valid_to")))
                .list();
    }

    private List<PersonProfile.ActsFor> affiliations(long id, LocalDate day) {
        return client.sql("""
                        select distinct on (a.valid_from, name.short_name, a.organisation_id, a.via_group)
                               a.organisation_id, name.short_name, a.via_group, a.function, a.valid_from, a.valid_to
                        from affiliation a
                        cross join lateral (
                            select short_name from organisation_name
                            where organisation_id = a.organisation_id
                            order by daterange(valid_from, valid_to, '[]') @> :day::date desc, valid_from desc nulls last
                            limit 1) name
                        where a.person_id in (select id from person where id = :id or merged_into_id = :id)
                        order by a.valid_from nulls first, name.short_name, a.organisation_id, a.via_group
                        """)
                .param("id", id)
                .param("day", day)
                .query((row, index) -> new PersonProfile.ActsFor(
                        row.getLong("organisation_id"),
                        row.getString("short_name"),
                        row.getString("via_group"),
                        row.getString("function"),
                        day(row, "valid_from"),
                        day(row, "valid_to")))
                .list();
    }

    private static OrganisationEntry entry(ResultSet row, int index) throws SQLException {
        String side = row.getString("side");
        String kind = row.getString("kind");
        return new OrganisationEntry(
                row.getLong("id"),
                row.getString("short_name"),
                row.getString("official_name"),
                side == null ? null : Side.valueOf(side),
                kind == null ? null : OrganisationKind.valueOf(kind),
                row.getBoolean("active"),
                List.of((String[]) row.getArray("spellings").getArray()));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
