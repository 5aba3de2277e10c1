package dk.partsregister.comparison.web;

import dk.partsregister.comparison.ComparedSide;
import dk.partsregister.comparison.Comparison;
import dk.partsregister.comparison.ComparisonSource.Choice;
import dk.partsregister.comparison.Comparisons;
import dk.partsregister.comparison.Summary;
import dk.partsregister.overview.FileResponse;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewMarkup;
import dk.partsregister.shared.QueryString;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What changed between two editions, two days, or an edition and now. */
@Controller
class ComparisonController {

    private static final String NOW = "nu";

    private final Comparisons comparisons;
    private final OverviewMarkup markup;
    private final OverviewFiles files;

    ComparisonController(Comparisons comparisons, OverviewMarkup markup, OverviewFiles files) {
        this.comparisons = comparisons;
        this.markup = markup;
        this.files = files;
    }

    /**
     * @param from number of an edition, a day or "nu"; the newest edition where nothing is asked for
     * @param fromDay a day typed beside the choice, which it overrules
     */
    @GetMapping("/sammenlign")
    String show(
            @RequestParam(name = "fra", defaultValue = "") String from,
            @RequestParam(name = "til", defaultValue = NOW) String to,
            @RequestParam(name = "fra-dag", defaultValue = "") String fromDay,
            @RequestParam(name = "til-dag", defaultValue = "") String toDay,
            Model model,
            HttpServletResponse response) {
        if (!fromDay.isBlank() || !toDay.isBlank()) {
            return "redirect:/sammenlign"
                    + query(fromDay.isBlank() ? from : fromDay.strip(), toDay.isBlank() ? to : toDay.strip());
        }
        List<Choice> choices = comparisons.choices();
        String first = !from.isBlank()
                ? from.strip()
                : choices.stream()
                        .map(Choice::address)
                        .filter(address -> !address.equals(NOW))
                        .findFirst()
                        .orElse("");
        model.addAttribute("choices", choices);
        model.addAttribute("from", first);
        model.addAttribute("to", to);
        if (first.isEmpty()) {
            return "comparison/comparison";
        }
        Optional<ComparedSide> before = comparisons.find(first);
        Optional<ComparedSide> after = comparisons.find(to.strip());
        if (before.isEmpty() || after.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("unknown", before.isEmpty() ? first : to);
            return "comparison/comparison";
        }
        Comparison comparison = comparisons.compare(before.get(), after.get());
        model.addAttribute("comparison", comparison);
        model.addAttribute("sentences", Summary.sentences(comparison));
        model.addAttribute("query", query(first, to.strip()));
        model.addAttribute(
                "sections",
                markup.of(comparison.marked(), "?pr=" + comparison.to().asOf()));
        return "comparison/comparison";
    }

    /** The changed rows with their changes marked; the whole file is made before the first byte is sent. */
    @GetMapping("/sammenlign.{ending:pdf|docx}")
    ResponseEntity<byte[]> download(
            @PathVariable String ending,
            @RequestParam(name = "fra") String from,
            @RequestParam(name = "til", defaultValue = NOW) String to)
            throws IOException {
        OverviewFormat format = OverviewFormat.ofEnding(ending);
        Comparison comparison = comparisons.compare(side(from), side(to));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(comparison.marked(), format, file);
        return FileResponse.of(format, "aendringer-" + from + "-" + to + "." + ending)
                .body(file.toByteArray());
    }

    private ComparedSide side(String address) {
        return comparisons.find(address.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static String query(String from, String to) {
        return QueryString.of(new TreeMap<>(Map.of("fra", from, "til", to)));
    }
}
