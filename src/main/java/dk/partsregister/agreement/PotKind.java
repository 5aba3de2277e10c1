package dk.partsregister.agreement;

/** What kind of money a pot holds. */
public enum PotKind {
    CLAUSE,
    LEFTOVER_FUNDS,
    BUFFER_POT,
    OTHER
}
