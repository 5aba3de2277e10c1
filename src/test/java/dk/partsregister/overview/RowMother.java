package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Rows and imprints of overviews for tests. */
public final class RowMother {

    private RowMother() {}

    /** A row with these cells, of a project whose sheet says no more than its title. */
    public static OverviewRow row(int project, String title, List<Cell> cells) {
        return new OverviewRow(
                new RecordedSheet(
                        project,
                        project,
                        LocalDate.of(2008, 4, 1),
                        Instant.parse("2008-04-01T10:00:00Z"),
                        "prøve",
                        "Prøve",
                        ProjectSheet.titled(title)),
                cells);
    }

    public static Imprint imprint(LocalDate asOf) {
        return Imprint.passing("Statusoversigt", asOf, null, "KTO");
    }
}
