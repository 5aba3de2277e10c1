package dk.partsregister.governance;

/** Whether a seat has a holder. */
public enum SeatStatus {
    FILLED,
    /** "NN": nobody sits in it. */
    VACANT_NN,
    /** A holder is coming, and it may be known when. */
    NAMED_LATER,
    ENDED
}
