package dk.partsregister.overview.web;

import dk.partsregister.overview.AmountStyle;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Headings;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template of overviews as it is typed; ticks are "ja" or empty.
 *
 * @param version of the template that the form was made from
 * @param navn its name
 * @param overskrifter name of what makes the headings
 * @param kolonne names of the columns after that of titles, in their order; empty for none
 * @param beloeb name of how amounts are written
 * @param udsteder id of the organisation that issues it
 * @param fod words in the footer instead of the issuer's name
 */
record TemplateForm(
        String version,
        String navn,
        String overskrifter,
        List<String> kolonne,
        String navne,
        String penge,
        String beloeb,
        String tomme,
        String udsteder,
        String fod,
        String standard) {

    private static final String YES = "ja";
    private static final int LONGEST = 100;

    @SuppressWarnings("NullAway") // What a browser leaves out is empty.
    TemplateForm {
        version = stripped(version);
        navn = stripped(navn);
        overskrifter = stripped(overskrifter);
        kolonne = kolonne == null ? List.of() : List.copyOf(kolonne);
        navne = stripped(navne);
        penge = stripped(penge);
        beloeb = stripped(beloeb);
        tomme = stripped(tomme);
        udsteder = stripped(udsteder);
        fod = stripped(fod);
        standard = stripped(standard);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static TemplateForm of(OverviewTemplate template) {
        return new TemplateForm(
                String.valueOf(template.version()),
                template.name(),
                template.headings().name(),
                template.columns().stream().skip(1).map(Column::name).toList(),
                tick(template.disclosure().names()),
                tick(template.disclosure().money()),
                template.amounts().name(),
                tick(template.emptySections()),
                String.valueOf(template.issuer()),
                template.footer() == null ? "" : template.footer(),
                tick(template.standard()));
    }

    /** The column at a place after that of titles; empty for none. */
    public String column(int place) {
        return place < kolonne.size() ? kolonne.get(place) : "";
    }

    /**
     * What is wrong with it, by field.
     *
     * @param taken whether another template has the name
     * @param issuers ids of the organisations that may issue
     */
    Map<String, String> flaws(boolean taken, List<Long> issuers) {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (navn.isEmpty() || navn.length() > LONGEST) {
            flaws.put("navn", "navn");
        } else if (taken) {
            flaws.put("navn", "taget");
        }
        List<Optional<Column>> columns = typedColumns();
        if (columns.stream().anyMatch(Optional::isEmpty)
                || columns.contains(Optional.of(Column.TITLE))
                || columns.stream().distinct().count() != columns.size()) {
            flaws.put("kolonne-1", "kolonne");
        }
        if (choice(Headings.values(), overskrifter).isEmpty()) {
            flaws.put("overskrifter", "valg");
        }
        if (choice(AmountStyle.values(), beloeb).isEmpty()) {
            flaws.put("beloeb", "valg");
        }
        if (issuers.stream().noneMatch(id -> id.toString().equals(udsteder))) {
            flaws.put("udsteder", "udsteder");
        }
        if (fod.length() > LONGEST) {
            flaws.put("fod", "fod");
        }
        return flaws;
    }

    /** The template, of a form in which nothing is wrong. */
    OverviewTemplate template(@Nullable Long id, ProjectFilter filter) {
        List<Column> columns = new ArrayList<>(List.of(Column.TITLE));
        typedColumns().forEach(column -> columns.add(column.orElseThrow()));
        return new OverviewTemplate(
                id,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                navn,
                Headings.valueOf(overskrifter),
                columns,
                filter,
                new Disclosure(navne.equals(YES), penge.equals(YES)),
                AmountStyle.valueOf(beloeb),
                tomme.equals(YES),
                Long.parseLong(udsteder),
                fod.isEmpty() ? null : fod,
                standard.equals(YES));
    }

    private List<Optional<Column>> typedColumns() {
        return kolonne.stream()
                .filter(name -> !name.isBlank())
                .map(name -> choice(Column.values(), name))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    private static String tick(boolean yes) {
        return yes ? YES : "";
    }
}
