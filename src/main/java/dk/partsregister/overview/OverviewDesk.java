package dk.partsregister.overview;

import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.QueryString;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the overview that an address asks for. */
@Component
public class OverviewDesk {

    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final OverviewTemplates templates;

    OverviewDesk(ProjectSheets sheets, Overviews overviews, OverviewTemplates templates) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.templates = templates;
    }

    /**
     * What an address asks for.
     *
     * @param selection by the filter of the address and that of the template
     * @param kept the parameters beside clocks and filter that links and forms carry on
     */
    public record Wanted(Selection selection, OverviewTemplates.Used used, boolean draft, Map<String, String> kept) {

        /** With more projects than this a file is made in the background. */
        private static final int AT_ONCE = 1500;

        /** Whether a file of it is made while somebody waits. */
        public boolean isMadeAtOnce() {
            return selection.sheets().size() <= AT_ONCE;
        }

        /** How links to the same overview in other forms go on. */
        public String query() {
            Map<String, String> parameters = new LinkedHashMap<>(selection.parameters());
            parameters.putAll(kept);
            return QueryString.of(parameters);
        }
    }

    /**
     * What an address asks for; absent where there is no such template.
     *
     * @param template id; absent for the standard one
     */
    public Optional<Wanted> wanted(AsOf asOf, ProjectFilter filter, @Nullable Long template, boolean draft) {
        return templates
                .find(Optional.ofNullable(template), asOf.day())
                .map(used -> wanted(asOf, filter, used, template, draft));
    }

    private Wanted wanted(
            AsOf asOf, ProjectFilter filter, OverviewTemplates.Used used, @Nullable Long template, boolean draft) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (template != null) {
            kept.put("skabelon", template.toString());
        }
        if (draft) {
            kept.put("udkast", "ja");
        }
        Selection all =
                Selection.of(asOf, used.template().filter().and(filter), sheets.asOf(asOf.day(), asOf.knownAt()));
        return new Wanted(new Selection(asOf, filter, all.all(), all.sheets()), used, draft, kept);
    }

    /** The overview itself. */
    public Overview overview(Wanted wanted) {
        Overview overview = overviews.overview(wanted.selection(), wanted.used());
        return wanted.draft()
                ? new Overview(
                        overview.imprint().asDraft(LocalDate.now(Danish.ZONE)),
                        overview.projectsThatDay(),
                        overview.columns(),
                        overview.sections())
                : overview;
    }
}
