package dk.partsregister.overview.web;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewQuery;
import dk.partsregister.overview.Overviews;
import dk.partsregister.overview.render.OverviewPdf;
import dk.partsregister.shared.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The status overview as a PDF. */
@Controller
class OverviewPdfController {

    private final Overviews overviews;
    private final OverviewPdf pdf;

    OverviewPdfController(Overviews overviews, OverviewPdf pdf) {
        this.overviews = overviews;
        this.pdf = pdf;
    }

    /** The whole file is made before the first byte is sent, so that a failure is an error page and not half a file. */
    @GetMapping("/oversigt.pdf")
    ResponseEntity<byte[]> show(
            AsOf asOf, @RequestParam(name = SectionParameter.NAME, required = false) @Nullable String afsnit)
            throws IOException {
        Overview overview =
                overviews.overview(new OverviewQuery(asOf.day(), asOf.knownAt(), SectionParameter.read(afsnit)));
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
