package dk.partsregister.project;

/** The life of a project. People choose it; the register only proposes. */
public enum ProjectState {
    IDEA,
    OUTLINE,
    DESCRIBED,
    APPROVED,
    RUNNING,
    REPORTING,
    /** The professional work is over; evaluation or accounts are still open. */
    DONE,
    /** Everything is settled. */
    CLOSED,
    NOT_STARTED,
    ON_HOLD,
    REDEFINED,
    CANCELLED
}
