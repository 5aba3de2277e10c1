package dk.partsregister.project;

/** Which date of a project a phrase gives. */
enum ProjectDateKind {
    APPROVED,
    STARTED,
    EXPECTED_END,
    ORIGINALLY_EXPECTED_END,
    ENDED
}
