package dk.partsregister.edition;

import dk.partsregister.comparison.ComparedSide;
import dk.partsregister.comparison.ComparisonSource;
import dk.partsregister.shared.Danish;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The editions, each with the sheets it was made from. */
@Component
class EditionSource implements ComparisonSource {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final StoredEditions editions;

    EditionSource(StoredEditions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<ComparedSide> find(String address) {
        return NUMBER.matcher(address).matches()
                ? editions.find(Integer.parseInt(address)).map(this::side)
                : Optional.empty();
    }

    @Override
    public List<Choice> choices() {
        return editions.all().stream()
                .map(edition -> new Choice(
                        String.valueOf(edition.number()), "Udgave " + edition.number() + ": " + edition.title()))
                .toList();
    }

    private ComparedSide side(Edition edition) {
        return new ComparedSide(
                String.valueOf(edition.number()),
                "udgave " + edition.number() + " (pr. " + Danish.day(edition.asOf()) + ")",
                edition.asOf(),
                editions.sheets(edition.number()),
                editions.template(edition.number()));
    }
}
