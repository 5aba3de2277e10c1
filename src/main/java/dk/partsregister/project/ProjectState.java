package dk.partsregister.project;

/** The life of a project. People choose it; the register only proposes. */
public enum ProjectState {
    IDEA("ide"),
    OUTLINE("skitse"),
    DESCRIBED("beskrevet"),
    APPROVED("godkendt"),
    RUNNING("i-gang"),
    REPORTING("afrapporteres"),
    /** The professional work is over; evaluation or accounts are still open. */
    DONE("udfoert"),
    /** Everything is settled. */
    CLOSED("lukket"),
    NOT_STARTED("ikke-begyndt"),
    ON_HOLD("i-bero"),
    REDEFINED("omdefineres"),
    CANCELLED("opgivet");

    private final String address;

    ProjectState(String address) {
        this.address = address;
    }

    /** The state as it stands in an address. */
    public String address() {
        return address;
    }
}
