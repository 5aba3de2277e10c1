package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.shared.AsOf;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sheets for other programs, and the schemas that say what stands in them. */
@Controller
class SheetFileController {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
    private static final String SCHEMA_OF_SHEETS = "</skemaer/projektark-1.json>; rel=\"describedby\"";

    private final ProjectSheets sheets;

    SheetFileController(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    /** The sheet of a project on a day, as it is stored. */
    @GetMapping("/projekter/{number:\\d{1,9}}.json")
    ResponseEntity<String> sheet(@PathVariable int number, AsOf asOf) {
        return sheets.find(number, asOf.day(), asOf.knownAt())
                .map(recorded -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Link", SCHEMA_OF_SHEETS)
                        .body(SheetDocument.write(recorded.sheet())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A schema; it never changes, a new version has another number. */
    @GetMapping("/skemaer/{name:[a-z]{1,30}-\\d{1,3}}.json")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        return Optional.of(new ClassPathResource("skemaer/" + name + ".json"))
                .filter(Resource::exists)
                .map(schema -> ResponseEntity.ok()
                        .contentType(SCHEMA)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                        .body((Resource) schema))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
