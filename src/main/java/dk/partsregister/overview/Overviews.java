package dk.partsregister.overview;

import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Redaction;
import dk.partsregister.project.Selection;
import java.util.List;

/** Makes overviews, of any day and of what was known at any moment. */
public interface Overviews {

    /** The overview of the projects that were asked for, by the standard template; without sections when there are none. */
    Overview overview(Selection selection);

    /** The same by another template. The selection has met the template's own filter. */
    Overview overview(Selection selection, OverviewTemplates.Used template);

    /**
     * An overview of these sheets, whatever day they are from.
     *
     * @param projectsThatDay how many projects they were selected from
     */
    Overview overview(Imprint imprint, int projectsThatDay, List<RecordedSheet> sheets, OverviewTemplate template);

    /** The same of sheets from which this is taken out, whatever the template shows of names and money. */
    Overview overview(
            Imprint imprint,
            int projectsThatDay,
            List<RecordedSheet> sheets,
            OverviewTemplate template,
            Redaction redaction);

    /** What the projects that were asked for sum to. */
    Totals totals(Selection selection);

    /** The same sum by period, source and party. */
    List<MoneyCell> money(Selection selection);
}
