package dk.partsregister.agreement;

/** What a scheme sorts projects by. */
public enum SchemeKind {
    OVERVIEW_SECTION,
    FOCUS_AREA,
    PARTNERSHIP,
    FOCUS_TOPIC
}
