package dk.partsregister.party;

import dk.partsregister.shared.Danish;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds persons and organisations by a part of what they are called. */
@Service
public class PartySearch {

    private final JdbcClient database;

    PartySearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody or something that was found.
     *
     * @param detail tells it from others of the same name; may be empty
     */
    public record Found(long id, String name, String detail) {}

    /** Persons by a part of their name, with those they act for; names that begin so come first. */
    public List<Found> persons(String words, int most) {
        return database.sql("""
                        select p.id, p.name,
                               coalesce((select string_agg(distinct name.short_name, ', ')
                                         from affiliation a join organisation_name name on name.organisation_id = a.organisation_id
                                         where a.person_id = p.id), '') as detail
                        from person p
                        where p.merged_into_id is null and position(:folded in p.folded) > 0
                        order by not starts_with(p.folded, :folded), p.name, p.id
                        limit :most
                        """)
                .param("folded", Danish.fold(words))
                .param("most", most)
                .query((row, index) -> new Found(row.getLong("id"), row.getString("name"), row.getString("detail")))
                .list();
    }

    /** Organisations by a part of any spelling of them; the detail is the spelling when it is not the name. */
    public List<Found> organisations(String words, int most) {
        String folded = Danish.fold(words);
        return database
                .sql("""
                        select o.id, name.short_name, name.official_name,
                               array(select spelling from organisation_alias alias where alias.organisation_id = o.id) as spellings
                        from organisation o
                        cross join lateral (select short_name, official_name from organisation_name
                                            where organisation_id = o.id
                                            order by valid_from desc nulls last limit 1) name
                        where o.active
                        order by name.short_name, o.id
                        """)
                .query((row, index) -> {
                    String name = row.getString("short_name");
                    String official = row.getString("official_name");
                    String spelling = List.of(
                                    (String[]) row.getArray("spellings").getArray())
                            .stream()
                            .filter(alias -> Danish.fold(alias).contains(folded))
                            .findFirst()
                            .orElse("");
                    boolean found = Danish.fold(name + " " + official).contains(folded) || !spelling.isEmpty();
                    String detail = !official.equals(name) ? official : spelling.equals(name) ? "" : spelling;
                    return new Found(found ? row.getLong("id") : 0, name, detail);
                })
                .list()
                .stream()
                .filter(found -> found.id() != 0)
                .sorted(java.util.Comparator.comparing(
                        found -> !Danish.fold(found.name()).startsWith(folded)))
                .limit(most)
                .toList();
    }

    /** Those of the names that are nobody's in the register yet, each with the persons whose names are like it. */
    public Map<String, List<Found>> newNames(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Found> all = database.sql("select id, name from person where merged_into_id is null order by name, id")
                .query((row, index) -> new Found(row.getLong("id"), row.getString("name"), ""))
                .list();
        var known = all.stream().map(person -> Danish.fold(person.name())).collect(Collectors.toSet());
        return names.stream()
                .distinct()
                .filter(name -> !known.contains(Danish.fold(name)))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> all.stream()
                                .filter(person -> NameLikeness.areSimilar(person.name(), name))
                                .toList()));
    }

    /** Whether the person with this id has this name. */
    public boolean isCalled(long person, String name) {
        return database.sql(
                        "select exists (select from person where id = :id and folded = :folded and merged_into_id is null)")
                .param("id", person)
                .param("folded", Danish.fold(name))
                .query(Boolean.class)
                .single();
    }
}
