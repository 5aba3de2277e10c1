package dk.partsregister.overview.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the rows of an overview back out of a spreadsheet, gathered into sections by their first column. */
public final class SpreadCells {

    private SpreadCells() {}

    /** The first {@code columns} cells after the section's, of an Excel workbook's first sheet. */
    public static List<List<List<String>>> ofExcel(byte[] file, int columns) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i <= columns; i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return sections(rows);
    }

    /** The same of a CSV file; the apostrophe before what looks like a formula is no part of the text. */
    public static List<List<List<String>>> ofCsv(byte[] file, int columns) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord found :
                CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            rows.add(found.stream()
                    .limit(columns + 1L)
                    .map(cell -> cell.replaceFirst("^'(?=[=+@\\t\\r-])", ""))
                    .toList());
        }
        return sections(rows);
    }

    private static List<List<List<String>>> sections(List<List<String>> rows) {
        List<List<List<String>>> sections = new ArrayList<>();
        String heading = null;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!row.get(0).equals(heading)) {
                heading = row.get(0);
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1)
                    .add(row.subList(1, row.size()).stream()
                            .map(PdfCells::words)
                            .toList());
        }
        return sections;
    }
}
