package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Seat;
import org.jspecify.annotations.Nullable;

/** Adds words to what has been said of a person already. */
final class Remarks {

    private Remarks() {}

    static Leader withScope(Leader leader, String words) {
        return new Leader(
                leader.person(),
                leader.personTitle(),
                leader.organisation(),
                leader.viaGroup(),
                leader.role(),
                leader.activities(),
                joined(leader.scope(), words),
                leader.heading());
    }

    static Seat withNote(Seat seat, String words) {
        return new Seat(
                seat.status(),
                seat.holder(),
                seat.personTitle(),
                seat.organisation(),
                seat.party(),
                seat.viaGroup(),
                joined(seat.note(), words),
                seat.expected());
    }

    static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null) {
            return second;
        }
        return second == null ? first : first + ", " + second;
    }
}
