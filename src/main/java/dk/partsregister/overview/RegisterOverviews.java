package dk.partsregister.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.partsregister.agreement.AgreementFrame;
import dk.partsregister.agreement.SectionHeading;
import dk.partsregister.overview.Headings.Heading;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Redaction;
import dk.partsregister.project.Redactions;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes overviews from the sheets in the register. */
@Service
class RegisterOverviews implements Overviews {

    private final OverviewTemplates templates;
    private final AgreementFrame frame;
    private final Redactions redactions;
    private final Cache<List<RecordedSheet>, Totals> totals =
            Caffeine.newBuilder().weakKeys().build();

    RegisterOverviews(OverviewTemplates templates, AgreementFrame frame, Redactions redactions) {
        this.templates = templates;
        this.frame = frame;
        this.redactions = redactions;
    }

    @Override
    public Overview overview(Selection selection) {
        return overview(selection, templates.standard(selection.asOf().day()));
    }

    @Override
    public Overview overview(Selection selection, OverviewTemplates.Used used) {
        AsOf asOf = selection.asOf();
        return overview(
                Imprint.passing(used.template().name(), asOf.day(), asOf.knownAt(), used.issuer()),
                selection.all().size(),
                selection.sheets(),
                used.template());
    }

    @Override
    public Overview overview(
            Imprint imprint, int projectsThatDay, List<RecordedSheet> sheets, OverviewTemplate template) {
        return overview(imprint, projectsThatDay, sheets, template, redactions.of(template.disclosure(), sheets));
    }

    @Override
    public Overview overview(
            Imprint imprint,
            int projectsThatDay,
            List<RecordedSheet> sheets,
            OverviewTemplate wanted,
            Redaction redaction) {
        OverviewTemplate template = wanted.with(redaction.disclosure());
        OverviewLayout layout = new OverviewLayout(template.shownColumns(), template.amounts());
        Map<Heading, List<RecordedSheet>> byHeading = new TreeMap<>(order());
        byHeading.putAll(redaction.of(sheets).stream()
                .sorted(RecordedSheet.OVERVIEW_ORDER)
                .collect(Collectors.groupingBy(recorded -> template.headings().of(recorded.sheet()))));
        if (template.emptySections()) {
            headings(template.headings())
                    .forEach(heading -> byHeading.putIfAbsent(
                            new Heading(heading.number(), redaction.of(heading.title()), false), List.of()));
        }
        List<OverviewSection> sections = byHeading.entrySet().stream()
                .map(entry -> new OverviewSection(
                        entry.getKey().number(),
                        entry.getKey().title(),
                        entry.getValue().stream().map(layout::row).toList()))
                .toList();
        return new Overview(
                imprint.withWords(redaction.of(imprint.name()), redaction.of(imprint.issuer())),
                projectsThatDay,
                template.shownColumns(),
                sections);
    }

    /** Added up once for the very same list, which is that of a day until the register says something new. */
    @Override
    public Totals totals(Selection selection) {
        return selection.sheets().isEmpty()
                ? totals(selection.asOf().day(), List.of())
                : totals.get(
                        selection.sheets(), sheets -> totals(selection.asOf().day(), sheets));
    }

    private static Totals totals(LocalDate day, List<RecordedSheet> sheets) {
        return new Summation(day, sheets).totals();
    }

    @Override
    public List<MoneyCell> money(Selection selection) {
        return new Summation(selection.asOf().day(), selection.sheets()).byPeriodSourceAndParty();
    }

    /** By number, then by the Danish alphabet; those without a heading last. */
    private static Comparator<Heading> order() {
        return Comparator.comparing(Heading::outside)
                .thenComparingInt(heading -> heading.number() == 0 ? Integer.MAX_VALUE : heading.number())
                .thenComparing(Heading::title, Danish.order());
    }

    /** The headings that there are, with projects or without; organisations have no list of their own. */
    private List<SectionHeading> headings(Headings kind) {
        return switch (kind) {
            case SECTION -> frame.sections();
            case FOCUS_AREA -> frame.focusAreas();
            case PARTNERSHIP -> frame.partnerships();
            case LEADING_ORGANISATION -> List.of();
        };
    }
}
