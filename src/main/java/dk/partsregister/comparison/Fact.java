package dk.partsregister.comparison;

/**
 * Something that changed on a sheet, as a sentence.
 *
 * @param words e.g. {@code "Tilstand: I gang → Udført"}
 */
public record Fact(Kind kind, String words) {

    /** What it is about. */
    public enum Kind {
        STATE,
        DATE,
        PHASE,
        MONEY,
        PERSON,
        CLOSING,
        DECISION
    }
}
