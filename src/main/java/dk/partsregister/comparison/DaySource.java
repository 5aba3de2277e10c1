package dk.partsregister.comparison;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Any day, as far as it is known now. */
@Component
class DaySource implements ComparisonSource {

    private static final String NOW = "nu";

    private final ProjectSheets sheets;

    DaySource(ProjectSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<ComparedSide> find(String address) {
        if (address.equals(NOW)) {
            LocalDate today = LocalDate.now(Danish.ZONE);
            return Optional.of(side(address, "i dag (" + Danish.day(today) + ")", today));
        }
        try {
            LocalDate day = LocalDate.parse(address);
            return Optional.of(side(address, Danish.day(day), day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(NOW, "I dag"));
    }

    private ComparedSide side(String address, String name, LocalDate day) {
        return new ComparedSide(address, name, day, sheets.asOf(day, null), null);
    }
}
