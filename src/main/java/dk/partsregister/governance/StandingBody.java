package dk.partsregister.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that belongs to a programme and not to a single project, as it was on a day.
 *
 * @param programme name of the programme
 */
public record StandingBody(BodyKind kind, String name, String programme, List<Place> places) {

    public StandingBody {
        places = List.copyOf(places);
    }

    /** How many places wait for somebody. */
    public long vacant() {
        return places.stream().filter(Place::isVacant).count();
    }

    /**
     * A place in the body.
     *
     * @param holder who holds it; absent when nobody does
     * @param organisation the holder's own; the one that fills the place when it is empty
     * @param expected when a name is expected, in words
     */
    public record Place(
            SeatStatus status,
            @Nullable Party holder,
            @Nullable Party organisation,
            @Nullable String expected) {

        public boolean isVacant() {
            return holder == null && status != SeatStatus.ENDED;
        }
    }

    /** Id and name of a person or organisation. */
    public record Party(long id, String name) {}
}
