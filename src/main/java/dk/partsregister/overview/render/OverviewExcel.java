package dk.partsregister.overview.render;

import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.tables.ExcelFile;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The overview as an Excel workbook: the rows that are printed on the first sheet, what they hold many of on the others. */
@Component
class OverviewExcel implements OverviewRenderer {

    private final SpreadTables tables;

    OverviewExcel(SpreadTables tables) {
        this.tables = tables;
    }

    @Override
    public OverviewFormat format() {
        return OverviewFormat.EXCEL;
    }

    @Override
    public void write(Overview overview, OutputStream out) throws IOException {
        Imprint imprint = overview.imprint();
        ExcelFile.write(
                new ExcelFile.Margins(imprint.title(), imprint.issuer(), overview.footer(), imprint.mark()),
                tables.all(overview),
                out);
    }
}
