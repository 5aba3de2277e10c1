package dk.partsregister.governance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that does not belong to a single project, as it was on a day.
 *
 * @param programme name of the programme it belongs to; absent for one of the whole register
 * @param remit what it is for, in words
 * @param from its first day; absent for always
 * @param to its last day; absent when it has none
 */
public record StandingBody(
        long id,
        BodyKind kind,
        String name,
        @Nullable String programme,
        @Nullable String remit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Place> places) {

    public StandingBody {
        places = List.copyOf(places);
    }

    /** Whether somebody leads the body, in person or as deputy. */
    public boolean isLedBy(long person) {
        return places.stream()
                .filter(place -> place.role() == SeatRole.CHAIR || place.role() == SeatRole.DEPUTY_CHAIR)
                .anyMatch(place -> place.holder() != null && place.holder().id() == person);
    }

    /** How many places wait for somebody. */
    public long vacant() {
        return places.stream().filter(Place::isVacant).mapToInt(Place::places).sum();
    }

    /**
     * A place in the body, or several alike that nobody holds.
     *
     * @param seat id
     * @param holder who holds it; absent when nobody does
     * @param organisation the holder's own; the one that fills the place when it is empty
     * @param party that fills the place, where somebody has said so
     * @param group who of the party is to sit there, in words, e.g. {@code "Chefforening"}
     * @param role what the holder is in the body
     * @param places how many there are of it
     * @param expected when a name is expected, in words
     */
    public record Place(
            long seat,
            SeatStatus status,
            SeatRole role,
            @Nullable Party holder,
            @Nullable Party organisation,
            @Nullable Party party,
            @Nullable String group,
            int places,
            @Nullable String expected) {

        public boolean isVacant() {
            return holder == null && status != SeatStatus.ENDED;
        }
    }

    /** Id and name of a person or organisation. */
    public record Party(long id, String name) {}
}
