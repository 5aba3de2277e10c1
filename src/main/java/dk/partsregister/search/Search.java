package dk.partsregister.search;

import dk.partsregister.party.PartySearch;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.search.Found.Field;
import dk.partsregister.search.Found.Place;
import dk.partsregister.shared.MarkedText;
import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds by words, in Danish: "konference" finds "konferencerne", "Århus" finds "Aarhus", and quotation marks keep words together. */
@Service
@Transactional(readOnly = true)
public class Search {

    /** More letters than this are no question. */
    public static final int LONGEST = 200;

    private static final int PARTIES = 8;
    private static final int PLACES = 3;

    /** Marks of what was found, which no text has in it. */
    private static final String FOUND_FROM = "\uE001";

    private static final String FOUND_TO = "\uE002";

    private static final String QUERY = "websearch_to_tsquery('danish', search_plain(:words))";

    private final JdbcClient database;
    private final ProjectSheets sheets;
    private final PartySearch parties;

    Search(JdbcClient database, ProjectSheets sheets, PartySearch parties) {
        this.database = database;
        this.sheets = sheets;
        this.parties = parties;
    }

    /**
     * Finds what is asked for.
     *
     * @param words as typed; anything at all can be
     * @param day the day projects are seen on; what they said earlier is found, too
     * @param page from 1
     * @param size of a page
     */
    public Answer find(String words, LocalDate day, int page, int size) {
        String asked = words.strip().replace("\u0000", "");
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return Answer.nothing(asked);
        }
        List<Hit> hits = hits(asked, page, size);
        int count = hits.isEmpty() ? 0 : hits.get(0).count();
        return new Answer(
                asked,
                count,
                projects(asked, hits, day),
                page == 1 ? parties.persons(asked, PARTIES) : List.of(),
                page == 1 ? parties.organisations(asked, PARTIES) : List.of());
    }

    /** A project that was found, and how many there are. */
    private record Hit(int number, long id, int count) {}

    private List<Hit> hits(String words, int page, int size) {
        return database.sql("""
                        select p.number, s.project_id, count(*) over () as count
                        from projects_with_words(%s) s join project p on p.id = s.project_id
                        order by s.in_title desc, p.number
                        limit :size offset :skipped
                        """.formatted(QUERY))
                .param("words", words)
                .param("size", size)
                .param("skipped", (page - 1) * size)
                .query((row, index) -> new Hit(row.getInt("number"), row.getLong("project_id"), row.getInt("count")))
                .list();
    }

    private List<Found> projects(String words, List<Hit> hits, LocalDate day) {
        Map<Integer, ProjectSheets.Document> now =
                sheets.documents(hits.stream().map(Hit::number).toList(), day).stream()
                        .collect(Collectors.toMap(ProjectSheets.Document::number, Function.identity()));
        Map<Long, List<Said>> said = said(words, hits);
        List<Found> found = new ArrayList<>();
        for (Hit hit : hits) {
            ProjectSheets.Document sheet = now.get(hit.number());
            String document = sheet == null ? "" : sheet.json();
            List<Place> places = new ArrayList<>();
            said.getOrDefault(hit.id(), List.of()).forEach(one -> {
                boolean still = document.contains(SheetDocument.text(one.text()));
                places.add(new Place(one.field(), marked(one.headline()), still));
            });
            places.sort((one, other) -> Boolean.compare(other.still(), one.still()));
            found.add(new Found(
                    hit.number(),
                    sheet == null ? lastTitle(said.getOrDefault(hit.id(), List.of())) : sheet.title(),
                    sheet != null,
                    places.subList(0, Math.min(PLACES, places.size()))));
        }
        return found;
    }

    private static String lastTitle(List<Said> said) {
        return said.stream()
                .filter(one -> one.field() == Field.TITLE)
                .map(Said::text)
                .findFirst()
                .orElse("");
    }

    /** A text that was found, with marks. */
    private record Said(long project, Field field, String text, String headline) {}

    /** The texts of the projects that hold any of the words, the best of each project first. */
    private Map<Long, List<Said>> said(String words, List<Hit> hits) {
        return database
                .sql("""
                        with asked as (
                            select replace(querytree(%s), '&', '|')::tsquery as query),
                        -- by project first: a common word stands in most texts there are
                        shown as materialized (
                            select * from project_text where project_id = any(:projects)),
                        best as (
                            select t.project_id, t.field, t.text, a.query,
                                   row_number() over (partition by t.project_id
                                                      order by t.field = 'TITLE' desc, ts_rank(t.words, a.query) desc) as place
                            from shown t, asked a
                            where t.words @@ a.query)
                        select project_id, field, text,
                               ts_headline('danish', text, query,
                                           'StartSel=%s, StopSel=%s, MaxFragments=1, MaxWords=22, MinWords=8') as headline
                        from best where place <= 3 order by project_id, place
                        """.formatted(QUERY, FOUND_FROM, FOUND_TO))
                .param("words", words)
                .param("projects", hits.stream().map(Hit::id).toArray(Long[]::new))
                .query((row, index) -> new Said(
                        row.getLong("project_id"),
                        Field.valueOf(row.getString("field")),
                        row.getString("text"),
                        row.getString("headline")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::project, LinkedHashMap::new, Collectors.toList()));
    }

    private static MarkedText marked(String headline) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : headline.split("(?=" + FOUND_FROM + ")|(?<=" + FOUND_TO + ")", -1)) {
            if (!part.isEmpty()) {
                boolean found = part.startsWith(FOUND_FROM);
                pieces.add(new Piece(
                        found ? Change.INSERTED : Change.SAME,
                        part.replace(FOUND_FROM, "").replace(FOUND_TO, "")));
            }
        }
        return new MarkedText(pieces);
    }
}
