package dk.partsregister.overview.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The style that prints an overview's issuer and day at the foot of each sheet of paper, and at the head what sets it apart.
 *
 * <p>Only a style sheet can reach the margins of a page, and the pages allow no styles but those with an address of
 * their own.
 */
@Controller
class FooterStyleController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    @GetMapping("/oversigt.css")
    ResponseEntity<String> style(
            @RequestParam(name = "fod", defaultValue = "") String footer,
            @RequestParam(name = "maerke", defaultValue = "") String mark) {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body("@page { @bottom-left { content: \"" + escaped(footer) + "\"; }"
                        + (mark.isEmpty() ? "" : " @top-right { content: \"" + escaped(mark) + "\"; }")
                        + " }\n");
    }

    /** All but letters, digits and spaces as code points, each ended by a space, so that nothing can end the string. */
    private static String escaped(String text) {
        var css = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ') {
                css.appendCodePoint(point);
            } else {
                css.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return css.toString();
    }
}
