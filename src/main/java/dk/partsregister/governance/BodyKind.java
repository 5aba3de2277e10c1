package dk.partsregister.governance;

/** What kind of group a body is. */
public enum BodyKind {
    BOARD,
    STEERING_GROUP,
    REFERENCE_GROUP,
    WORKING_GROUP,
    EXPERIENCE_GROUP,
    SECRETARIAT,
    COMMITTEE,
    FORUM,
    JURY
}
