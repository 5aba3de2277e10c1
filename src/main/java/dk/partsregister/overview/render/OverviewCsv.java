package dk.partsregister.overview.render;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.tables.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The rows of the overview as a CSV file. */
@Component
class OverviewCsv implements OverviewRenderer {

    private final SpreadTables tables;

    OverviewCsv(SpreadTables tables) {
        this.tables = tables;
    }

    @Override
    public OverviewFormat format() {
        return OverviewFormat.CSV;
    }

    @Override
    public void write(Overview overview, OutputStream out) throws IOException {
        CsvFile.write(tables.projects(overview), out);
    }
}
