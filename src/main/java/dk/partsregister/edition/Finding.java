package dk.partsregister.edition;

/**
 * Something that somebody should look at before an overview is frozen.
 *
 * @param project register number
 * @param words what it is about, as it stands on the sheet
 */
public record Finding(Kind kind, int project, String title, String words) {

    /** What is the matter. */
    public enum Kind {
        /** A time has passed without a word on it. */
        PASSED,
        /** There are dates, but no status. */
        WITHOUT_STATUS,
        /** Nothing new since the edition before. */
        NOT_RENEWED,
        /** The status is younger than the day the overview describes. */
        TOO_YOUNG,
        /** A reference to a section or project that is not there. */
        BROKEN_REFERENCE,
        /** No amount that can be read. */
        WITHOUT_MONEY,
        /** An amount that nobody can tell the meaning of. */
        UNCLEAR_MONEY,
        /** Leaders from one side alone. */
        ONE_SIDE,
        /** No heading to stand under. */
        WITHOUT_SECTION
    }
}
