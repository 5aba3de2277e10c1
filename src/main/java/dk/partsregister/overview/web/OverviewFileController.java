package dk.partsregister.overview.web;

import dk.partsregister.overview.FileResponse;
import dk.partsregister.overview.OverviewDesk;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.shared.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The status overview as a file. */
@Controller
class OverviewFileController {

    private final OverviewDesk desk;
    private final OverviewFiles files;

    OverviewFileController(OverviewDesk desk, OverviewFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * The whole file is made before the first byte is sent, so that a failure is an error page and not half a file. A large one is
     * made in the background.
     */
    @GetMapping("/oversigt.{ending:pdf|docx|xlsx|csv|json}")
    ResponseEntity<byte[]> show(
            @PathVariable String ending,
            AsOf asOf,
            ProjectFilter filter,
            @RequestParam(name = "skabelon", required = false) @Nullable Long template,
            @RequestParam(name = "udkast", required = false) @Nullable String draft)
            throws IOException {
        OverviewFormat format = OverviewFormat.ofEnding(ending);
        OverviewDesk.Wanted wanted = desk.wanted(asOf, filter, template, draft != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (wanted.selection().sheets().isEmpty() && filter.isSectionOnly()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!wanted.isMadeAtOnce()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/mine-filer/ny" + wanted.query()
                            + (wanted.query().isEmpty() ? "?" : "&") + "format=" + ending))
                    .build();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(desk.overview(wanted), format, file);
        return FileResponse.of(format, format.fileName(asOf.day())).body(file.toByteArray());
    }
}
