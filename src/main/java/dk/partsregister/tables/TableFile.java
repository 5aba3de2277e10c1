package dk.partsregister.tables;

import dk.partsregister.shared.Danish;
import dk.partsregister.tables.ExcelFile.Margins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as it is seen, to be saved: as an Excel workbook or as a CSV file. */
public final class TableFile {

    /** What the address of a list has after it to have it as a file; for {@code @GetMapping}. */
    public static final String ENDING = ".{ending:xlsx|csv}";

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private TableFile() {}

    /**
     * The answer with the file.
     *
     * @param ending {@code "xlsx"}, or {@code "csv"}, which has the first table only
     * @param title of the list; with the day it makes the name of the file
     * @param day that the list is true of
     */
    public static ResponseEntity<byte[]> of(String ending, String title, LocalDate day, List<Table> tables) {
        boolean excel = "xlsx".equals(ending);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            if (excel) {
                ExcelFile.write(
                        new Margins(title, "Partsregister", title + " pr. " + Danish.day(day), null), tables, content);
            } else {
                CsvFile.write(tables.get(0), content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String name = title.toLowerCase(Danish.LOCALE).replaceAll("[^a-zæøå0-9]+", "-") + "-" + day + "." + ending;
        return ResponseEntity.ok()
                .contentType(excel ? EXCEL : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.toByteArray());
    }
}
