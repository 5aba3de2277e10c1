package dk.partsregister.overview.web;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The status overview as a file. */
@Controller
class OverviewFileController {

    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final OverviewFiles files;

    OverviewFileController(ProjectSheets sheets, Overviews overviews, OverviewFiles files) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.files = files;
    }

    /** The whole file is made before the first byte is sent, so that a failure is an error page and not half a file. */
    @GetMapping("/oversigt.{ending:pdf|docx|xlsx|csv|json}")
    ResponseEntity<byte[]> show(@PathVariable String ending, AsOf asOf, ProjectFilter filter) throws IOException {
        OverviewFormat format = Arrays.stream(OverviewFormat.values())
                .filter(known -> known.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        if (selection.sheets().isEmpty() && filter.isSectionOnly()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Overview overview = overviews.overview(selection);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(overview, format, file);
        ContentDisposition disposition = (format == OverviewFormat.PDF
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename("oversigt-" + asOf.day() + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.toByteArray());
    }
}
