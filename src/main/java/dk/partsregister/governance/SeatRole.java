package dk.partsregister.governance;

/** What somebody is in a body. */
public enum SeatRole {
    CHAIR,
    DEPUTY_CHAIR,
    MEMBER,
    SUBSTITUTE
}
