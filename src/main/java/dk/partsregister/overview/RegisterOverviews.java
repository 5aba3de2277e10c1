package dk.partsregister.overview;

import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes overviews from the sheets in the register. */
@Service
class RegisterOverviews implements Overviews {

    /** The heading of the rows that stand in no section; it comes last. */
    private static final OverviewSection OUTSIDE = new OverviewSection(0, "Uden afsnit", List.of());

    private static final Comparator<RecordedSheet> IN_SECTION = Comparator.<RecordedSheet>comparingInt(
                    recorded -> recorded.sheet().section() == null
                            ? 0
                            : recorded.sheet().section().position())
            .thenComparingInt(RecordedSheet::number);

    private record Heading(int number, String title) implements Comparable<Heading> {

        private static Heading of(RecordedSheet recorded) {
            var section = recorded.sheet().section();
            return section == null
                    ? new Heading(OUTSIDE.number(), OUTSIDE.title())
                    : new Heading(section.number(), section.title());
        }

        @Override
        public int compareTo(Heading other) {
            return Comparator.<Heading>comparingInt(
                            heading -> heading.number == OUTSIDE.number() ? Integer.MAX_VALUE : heading.number)
                    .thenComparing(heading -> heading.title)
                    .compare(this, other);
        }
    }

    private final JdbcClient client;

    RegisterOverviews(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Overview overview(Selection selection) {
        SortedMap<Heading, List<RecordedSheet>> bySection = selection.sheets().stream()
                .sorted(IN_SECTION)
                .collect(Collectors.groupingBy(Heading::of, TreeMap::new, Collectors.toList()));
        List<OverviewSection> sections = bySection.entrySet().stream()
                .map(entry -> new OverviewSection(
                        entry.getKey().number(),
                        entry.getKey().title(),
                        entry.getValue().stream().map(OverviewLayout::row).toList()))
                .toList();
        AsOf asOf = selection.asOf();
        return new Overview(
                Imprint.passing("Statusoversigt", asOf.day(), asOf.knownAt(), issuer(asOf.day())),
                selection.all().size(),
                Arrays.asList(Column.values()),
                sections);
    }

    @Override
    public Totals totals(Selection selection) {
        return new Summation(selection.asOf().day(), selection.sheets()).totals();
    }

    /** The short name, on that day, of the organisation that issues the standard overview. */
    private String issuer(LocalDate day) {
        return client.sql("""
                        select name.short_name
                        from overview_template template
                        join organisation_name name on name.organisation_id = template.issuer_id
                        where template.standard
                        order by daterange(name.valid_from, name.valid_to, '[]') @> :day::date desc, name.valid_from
                        limit 1
                        """).param("day", day).query(String.class).single();
    }
}
