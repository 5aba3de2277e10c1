package dk.partsregister.statusround;

/** How far an answer is. */
public enum AnswerState {
    /** Only whoever writes it sees it. */
    DRAFT,
    SENT,
    /** To be written anew. */
    RETURNED,
    /** It is on the sheet of the project. */
    APPROVED,
    /** Kept, but another was chosen, or none. */
    SET_ASIDE,
    /** It came when the round had ended. */
    LATE
}
