package dk.partsregister.overview;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How a file of an overview is answered: what a browser can show is shown, the rest is saved. */
public final class FileResponse {

    private FileResponse() {}

    /** The answer with its type and the name it is saved under, still without the file. */
    public static ResponseEntity.BodyBuilder of(OverviewFormat format, String name) {
        ContentDisposition disposition = (format == OverviewFormat.PDF
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
}
