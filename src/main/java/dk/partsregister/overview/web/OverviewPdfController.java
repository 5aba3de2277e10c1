package dk.partsregister.overview.web;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.render.OverviewPdf;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The status overview as a PDF. */
@Controller
class OverviewPdfController {

    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final OverviewPdf pdf;

    OverviewPdfController(ProjectSheets sheets, Overviews overviews, OverviewPdf pdf) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.pdf = pdf;
    }

    /** The whole file is made before the first byte is sent, so that a failure is an error page and not half a file. */
    @GetMapping("/oversigt.pdf")
    ResponseEntity<byte[]> show(AsOf asOf, ProjectFilter filter) throws IOException {
        Selection selection = Selection.of(asOf, filter, sheets.asOf(asOf.day(), asOf.knownAt()));
        if (selection.sheets().isEmpty() && filter.isSectionOnly()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Overview overview = overviews.overview(selection);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pdf.write(overview, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("oversigt-" + asOf.day() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }
}
