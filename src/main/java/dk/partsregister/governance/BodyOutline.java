package dk.partsregister.governance;

import java.util.List;

/** What a body is to be: its kind, the name it stands under, its seats in order. */
public record BodyOutline(BodyKind kind, String name, List<SeatOutline> seats) {

    public BodyOutline {
        seats = List.copyOf(seats);
    }
}
