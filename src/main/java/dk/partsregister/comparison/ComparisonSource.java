package dk.partsregister.comparison;

import java.util.List;
import java.util.Optional;

/** Knows overviews that can be compared. */
public interface ComparisonSource {

    /** The one that is asked for by this address; absent where it is no address of this source, or nothing is there. */
    Optional<ComparedSide> find(String address);

    /** Those that can be pointed at, the newest first. */
    List<Choice> choices();

    /** One that can be pointed at. */
    record Choice(String address, String name) {}
}
